import { type Html, html } from '../../base/html.ts';
import { paths } from '../paths.ts';
import { shownTime } from '../shown-time.ts';
import { layout, type View } from './layout.ts';
import { columnTags, siteTags } from './meta-tags.ts';

/** The district root as the portal shows it. */
export type ShownRoot = {
  readonly root: string;
  readonly at: string;
  readonly algorithm: string;
  readonly units: number;
  readonly acts: number;
};

/** How anybody can check that what is public today is what was published. */
export function verifyPage(view: View, root: ShownRoot | null): string {
  const { site } = view;
  return layout(view, {
    path: paths.verify,
    title: '核验公开信息',
    meta: [
      ...siteTags(site),
      ...columnTags({ name: '核验', description: '怎样核验公开信息没有被改动', keywords: '核验,内容摘要' }),
    ],
    crumbs: [],
    here: '核验公开信息',
    main: html`<div class="wrap plain">
<h1>核验公开信息</h1>
<p>各单位的每一次发布、更正和撤回都记入只能追加、不能改动的行为记录。每条记录带有前一条的摘要，改动任何一条，其后的摘要全都对不上。全区各单位记录的摘要合成一个“区级总摘要”，在这里公布。</p>
${rootSection(root)}
<section><h2>怎样核验一条信息</h2>
<ol class="steps">
<li>打开信息页面，记下“核验”一栏的内容摘要和行为记录号；或者下载“机器可读”的JSON数据，其中的 <code>contentHash</code> 就是内容摘要。</li>
<li>取JSON数据中的 <code>signedContent</code>，按RFC 8785的规范写法转成文本，计算SHA-256，应与内容摘要相同。</li>
<li>手里有旧的副本时，比较两份的内容摘要：相同即内容一字未改；不同的，页面“更正说明”里应当写明改了什么。</li>
</ol></section>
<section><h2>怎样核验整个网站</h2>
<p>持有本系统程序的单位和个人，可以运行 <code>yifa verify</code> 核对全部记录、区级总摘要和网页文件；对下载的网页，运行 <code>yifa verify 文件或网址</code>。有不符的，会指出是哪一条、哪一页。</p></section>
<section><h2>为什么留存总摘要有用</h2>
<p>任何人都可以抄下今天的区级总摘要。今后如果有人连同后来的摘要一起改写或者删去了旧记录，算出的总摘要就与您留存的不同，可以据此查出。</p></section>
</div>`,
  });
}

function rootSection(root: ShownRoot | null): Html {
  if (!root) {
    return html`<section><h2>区级总摘要</h2><p>还没有算出第一个区级总摘要。总摘要每天夜间更新。</p></section>`;
  }
  return html`<section><h2>区级总摘要</h2>
<dl class="facts"><div><dt>总摘要（${root.algorithm === 'sm3' ? 'SM3' : 'SHA-256'}）</dt><dd><code>${root.root}</code></dd></div><div><dt>算出时间</dt><dd><time datetime="${root.at}">${shownTime(root.at)}</time></dd></div><div><dt>包括</dt><dd>${root.units}个单位、${root.acts}条行为记录</dd></div><div><dt>机器可读</dt><dd><a href="${paths.verifyRoot}">JSON 数据</a></dd></div></dl></section>`;
}
