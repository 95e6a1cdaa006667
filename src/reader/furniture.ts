import { dateAt, hasWeekday } from './dates.ts';

/** 站点装饰: what a site prints around every page. Only short lines are judged, never a paragraph of the body. */
const longestHeader = 160;

const breadcrumb =
  /^(?:您|你)?(?:现在|当前|目前)?(?:所在)?(?:的)?位置[\s\u00a0\u3000]*[:：]|^(?:网站)?首页[\s\u00a0\u3000]*(?:[>＞›»/|\\→-]|$)|[>＞›»]{1,2}[\s\u00a0\u3000]*[\u4e00-\u9fa5]{2,12}[\s\u00a0\u3000]*[>＞›»]/;
const place = /^(?:您|你)?(?:现在|当前|目前)?(?:的)?(?:所在)?(?:的)?位置/;
const welcome =
  /^(?:欢迎(?:访问|光临|您|来到|进入)|今天是|今日|现在是)|设为首页|加入收藏|收藏本站|无障碍(?:\s*[|｜]|浏览|阅读|模式|版|服务|通道)|长者(?:模式|助手|版|专区)|老年模式|适老|网站支持\s*IPv6|支持IPV6|本站已支持/i;
const control =
  /^[【[［（(]?[\s\u3000]*(?:字体|字号|文字大小|字体大小|视力保护色|保护色|背景色|打印|分享|收藏|关闭|浏览次数|浏览量|阅读次数|阅读人次|阅读量|点击数|点击量|访问量|访问次数|打印本页|打印此页|关闭窗口|关闭本页|我要打印|大[\s\u3000]*中[\s\u3000]*小|A-|A\+|小[\s\u3000]*中[\s\u3000]*大|默认|微信|微博|QQ空间|复制链接|语音播报|朗读|播放|听全文|智能朗读|下载|简体|繁体|登录|注册|搜索|请输入|检索|返回顶部|返回|加大|缩小|正常|恢复默认|用手机看|手机版|移动版|RSS|邮箱|English|EN|分享到|分享至|扫码)(?:[\s\S]{0,60})$/i;
const navigation =
  /^(?:[\u4e00-\u9fa5A-Za-z]{2,8}[\s\u00a0\u3000]*[|｜丨·/\t ][\s\u00a0\u3000]*){2,}[\u4e00-\u9fa5A-Za-z]{0,8}$/;
const single =
  /^(?:首页|网站首页|政务公开|政府信息公开|信息公开|信息公开目录|政务服务|互动交流|新闻中心|机构设置|政策文件|法定主动公开内容|政府网站|机构职能|通知公告|法治政府建设(?:年度报告|情况报告|年报)?|走进.{1,6}|热线电话|网站地图|政民互动|数据开放|专题专栏|依申请公开|公开指南|公开制度|公开年报|正文|内容|详细内容|信息详情|详情|文章正文|正文内容|内容详情|打印|关闭|分享|收藏|搜索|登录|注册|[>＞|｜/·\-—_*=~.。,，:：\s]+)$/;

/** A line of the site above or between title and body. */
export function isHeaderFurniture(line: string): boolean {
  if (line.length > longestHeader) return false;
  if (breadcrumb.test(line) || place.test(line) || welcome.test(line) || single.test(line)) return true;
  if (/。/.test(line)) return false;
  return (
    control.test(line) ||
    navigation.test(line) ||
    isSiteDate(line) ||
    /^(?:https?:\/\/|www\.)\S+$/i.test(line)
  );
}

function isSiteDate(line: string): boolean {
  const date = dateAt(line, 0);
  return date !== null && hasWeekday(line, date.to);
}

/** What begins the part of the page below the body. */
const footerStart =
  /^[【[［（(]?[\s\u3000]*(?:相关(?:文章|链接|阅读|文档|解读|新闻|信息|推荐|政策|稿件|内容|附件|报道|文件|资料|专题)|上一(?:篇|条|页)|下一(?:篇|条|页)|扫一扫|扫描二维码|打印本页|打印此页|打印|关闭窗口|关闭本页|关闭|返回顶部|返回列表|分享到|分享至|分享|责任编辑|责编|编辑|终审|初审|复审|审核|校对|录入|信息员|发布人|供稿|来源|信息来源|文章来源|稿件来源|主办单位|主办|承办单位|承办|协办|版权所有|版权|技术支持|网站备案|备案号|网站标识码|政府网站标识码|网站地图|联系我们|关于我们|友情链接|网站声明|隐私声明|免责声明|法律声明|浏览次数|阅读次数|点击数|访问量|推荐阅读|热门推荐|最新文章|我要纠错|收藏|评论|网友评论|用户登录|站点地图|快速链接|政府网站|公网安备|Copyright|©|您是第|本站访问|更多信息请关注|点击查看|为您推荐|猜你喜欢|延伸阅读|公开程序[:：]|责任部门[:：]|(?:信息)?发布(?:时间|日期|机构)[:：]|索引号[:：])/i;
const footerAnywhere =
  /ICP备|ICP证|公网安备|网站标识码|版权所有|Copyright|技术支持[:：]|主办单位?[:：]|承办单位?[:：]|举报邮箱|最佳浏览|建议使用.{0,20}(?:分辨率|浏览器)|^[^。]{0,40}主办[\s\u3000]/i;
const longestFooter = 200;
const siteLine = /^(?:地址[:：]|邮编[:：]|邮政编码[:：]|(?:联系)?电话[:：]|网站管理)/;

export function isFooterStart(line: string): boolean {
  if (line.length > longestFooter) return false;
  if (footerAnywhere.test(line)) return true;
  const match = footerStart.exec(line);
  if (!match) return false;
  const behind = line.charAt(match[0].length);
  // 分享经验做法…, 打印设备12台… are words of a body; a footer word stands alone, before a mark or among its like.
  if (/[。；]$/.test(line) && line.length > 24) return false;
  return (
    behind === '' || /[\s:：】\]］)）>|｜/、,，“"‘《]/.test(behind) || line.length <= match[0].length + 8
  );
}

/** A footer line only where another footer line follows it: an address may close a body. */
export function isWeakFooter(line: string): boolean {
  return siteLine.test(line) && line.length <= longestFooter;
}

/** Words of the page's foot that follow the last sentence on the same line, in a page whose line breaks were lost. */
export const footerInLine =
  /(?:扫一扫在手机(?:上)?打开当前页|更多信息请关注官方微信|【打印】|【关闭】|\[打印\]|打印本页|关闭窗口|责任编辑[:：]|上一篇[:：]|下一篇[:：]|公开程序[:：]本单位|相关文章[:：]?\s*$|版权所有[:：]|网站标识码[:：]?\d)/g;
