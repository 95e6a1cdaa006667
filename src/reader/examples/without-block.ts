import { type Example, reportBody, reportOutline } from './example.ts';

const body = reportBody('青溪街道办事处', 2023);
const title = '青溪街道办事处2023年度法治政府建设情况报告';
const report = {
  docType: 'annual-report',
  reportYear: 2023,
  outline: reportOutline(2023),
  body: ['2023年，青溪街道', '无其他需要报告的情况。'],
} as const;

/** Pages without a metadata block: layouts A 15 to 23. */
export const withoutBlock: readonly Example[] = [
  {
    name: '15 来源和时间在一行，前有面包屑，后有字号控件',
    text: `当前位置: 首页 > 政务公开 > 法治政府建设年度报告
${title}
来源:云桥区人民政府办公室 发布时间:2024-03-26 09:18
【字体:大 中 小】 打印
${body}
扫一扫在手机打开当前页
责任编辑：王某`,
    shows: { title, source: '云桥区人民政府办公室', publishedDate: '2024-03-26' },
    ...report,
  },
  {
    name: '16 时间在前，来源在后',
    text: `您当前所在位置:首页>政务公开>法治政府建设>乡镇街道
${title}
时间:2024年01月18日 来源:法规处
${body}`,
    shows: { title, source: '法规处', publishedDate: '2024-01-18' },
    ...report,
  },
  {
    name: '16 日期和时分、信息来源',
    text: `${title}
发布时间:2024-01-18    信息来源:青溪街道办事处
${body}`,
    shows: { title, source: '青溪街道办事处', publishedDate: '2024-01-18' },
    ...report,
  },
  {
    name: '17 各项粘连，没有空格',
    text: `${title}
时间:2024-10-18 16:33作者:张三源自:区司法局
${body}`,
    shows: { title, source: '区司法局', publishedDate: '2024-10-18' },
    ...report,
  },
  {
    name: '17 浏览次数为空，信息来源粘着发布时间',
    text: `${title}
浏览次数:信息来源: 区司法局发布时间:2024-11-06 16:34
${body}`,
    shows: { title, source: '区司法局', publishedDate: '2024-11-06' },
    ...report,
  },
  {
    name: '18 标题前有日期和机关，以竖线隔开',
    text: `2024-01-19 17:01  |  青溪街道办事处
${title}
${body}`,
    shows: { title, source: '青溪街道办事处', publishedDate: '2024-01-19' },
    ...report,
  },
  {
    name: '19 网站名、域名和发布时间',
    text: `${title}
云桥区人民政府门户网站 www.example.gov.cn 发布时间:2024-02-26 10:28
${body}`,
    shows: { title, publishedDate: '2024-02-26' },
    ...report,
  },
  {
    name: '20 标题下一行是机关和日期',
    text: `${title}
青溪街道办事处 2024年01月09日
${body}`,
    shows: { title, source: '青溪街道办事处', publishedDate: '2024-01-09' },
    ...report,
  },
  {
    name: '21 文号、标题、主送机关依次各占一行',
    text: `云政办发〔2023〕7号
云桥区人民政府办公室关于公布2023年度重大行政决策事项目录的通知
各镇人民政府，各街道办事处：
《2023年度重大行政决策事项目录》已经区政府研究同意，现予公布。
云桥区人民政府办公室
2023年4月20日
（此件公开发布）`,
    shows: {
      title: '云桥区人民政府办公室关于公布2023年度重大行政决策事项目录的通知',
      documentNumber: '云政办发〔2023〕7号',
      formedDate: '2023-04-20',
      signatureDate: '2023-04-20',
    },
    docType: 'decision-catalogue',
    reportYear: null,
  },
  { name: '22 只有正文', text: body, shows: {}, ...report },
  {
    name: '23 先写主送机关，没有标题',
    text: `区委全面依法治区委员会：\n${body}`,
    shows: {},
    docType: 'annual-report',
    reportYear: 2023,
    body: ['区委全面依法治区委员会：', '无其他需要报告的情况。'],
  },
  {
    name: '标题前带星期的日期是网站当天日期，不是发布日期；归档时间也不是',
    text: `今天是：2019年12月3日 星期二
2019年12月3日星期二
归档时间:2018-11-20
${title}
${body}
青溪街道办事处
2024年1月20日`,
    shows: { title, formedDate: '2024-01-20', signatureDate: '2024-01-20' },
    docType: 'annual-report',
    reportYear: 2023,
  },
  {
    name: '标题断成三行，又重复一遍；落款日期用汉字',
    text: `首页 > 政务公开 > 公示公告
青溪街道办事处
关于2023年度法治政府建设
情况的报告
来源：青溪街道办事处  日期：2024/1/22
青溪街道办事处关于2023年度法治政府建设情况的报告
${body}
青溪街道办事处
二〇二四年一月二十日`,
    shows: {
      title: '青溪街道办事处关于2023年度法治政府建设情况的报告',
      source: '青溪街道办事处',
      publishedDate: '2024-01-22',
      formedDate: '2024-01-20',
      signatureDate: '2024-01-20',
    },
    docType: 'annual-report',
    reportYear: 2023,
    body: ['2023年，青溪街道', '二〇二四年一月二十日'],
  },
];
