import { html } from '../../base/html.ts';
import { paths } from '../paths.ts';
import { layout, type View } from './layout.ts';
import { columnTags, siteTags } from './meta-tags.ts';

/** 使用帮助: start page, bookmark, accessibility, downloads, reporting of errors. */
export function helpPage(view: View): string {
  const { site } = view;
  return layout(view, {
    path: paths.help,
    title: '使用帮助',
    meta: [
      ...siteTags(site),
      ...columnTags({ name: '使用帮助', description: '怎样使用本网站', keywords: '帮助,无障碍' }),
    ],
    crumbs: [],
    here: '使用帮助',
    main: html`<div class="wrap plain">
<h1>使用帮助</h1>
<section id="start-page"><h2>设为首页</h2>
<p>出于安全考虑，现在的浏览器不允许网页自行更改首页，请在浏览器里设置：打开“设置”，找到“启动时”或者“主页”，填入本网地址后保存。手机浏览器可以在菜单里选择“添加到主屏幕”。</p></section>
<section id="bookmark"><h2>收藏本站</h2>
<p>在电脑上按 <kbd>Ctrl</kbd> + <kbd>D</kbd>（苹果电脑按 <kbd>⌘</kbd> + <kbd>D</kbd>）即可收藏当前网页；在手机上打开浏览器菜单，选择“收藏”或者“加入书签”。每条公开信息的地址长期不变，收藏后可以一直打开。</p></section>
<section id="accessibility"><h2>无障碍</h2>
<p>页面顶部的“无障碍”开关把文字放大、行距加宽、颜色对比加强，再次点选恢复原样。全部内容可以只用键盘浏览：<kbd>Tab</kbd> 移到下一个链接，<kbd>Shift</kbd> + <kbd>Tab</kbd> 返回上一个，第一个链接“跳到正文”略过页眉。页面的标题、列表和表格都有标记，读屏软件可以直接读出。关闭脚本也能使用全部功能。</p>
<p>本网以《网页内容无障碍指南》2.2版AA级为目标。遇到读不到、点不着的地方，请用下面的方式告诉我们。</p></section>
<section id="download"><h2>查阅和下载</h2>
<p>每条信息的页面都可以直接打印或者存为PDF，附件可以下载；“机器可读”一栏提供同一内容的JSON数据。订阅地址是 <a href="${paths.feed}">${paths.feed}</a>，可以用任何阅读器订阅最新公开的信息。</p></section>
<section id="report-error"><h2>我为政府网站找错</h2>
<p>发现错别字、打不开的链接或者其他错误，请把网页地址和错误之处告诉我们：电话${site.reportPhone}，邮箱${site.reportEmail}。信息公开后如有更正，页面上会写明更正的内容和时间。</p></section>
</div>`,
  });
}

/** What is shown for an address that leads nowhere. */
export function notFoundPage(view: View): string {
  return layout(view, {
    path: paths.notFound,
    title: '没有找到这个网页',
    meta: siteTags(view.site),
    noIndex: true,
    crumbs: [],
    here: '没有找到',
    main: html`<div class="wrap plain">
<h1>没有找到这个网页</h1>
<p>地址可能输错了，或者链接已经失效。公开过的信息地址不会改变，撤回的信息会在原地址留下说明。</p>
<p><a href="${paths.home}">回到首页</a>，按栏目、单位或者年度查找。</p>
</div>`,
  });
}

/** What stands at the address of an attachment that a correction or a withdrawal took away. */
export function gonePage(view: View, path: string): string {
  return layout(view, {
    path,
    title: '附件已不再公开',
    meta: siteTags(view.site),
    noIndex: true,
    crumbs: [],
    here: '附件已不再公开',
    main: html`<div class="wrap plain">
<h1>附件已不再公开</h1>
<p>这个附件已随信息的更正或者撤回而移除，原因见该信息的页面。</p>
<p><a href="${path.replace(/\/[^/]*$/, '.html')}">查看该信息</a></p>
</div>`,
  });
}
