import { type Html, html, trusted } from '../../base/html.ts';
import { type CheckAnswer, mostFindings } from '../../check/check-task.ts';
import { rules } from '../../checker/rules/index.ts';
import { layout, to, type View } from '../pages/layout.ts';
import { columnTags, type MetaTag, siteTags } from '../pages/meta-tags.ts';
import { paths } from '../paths.ts';
import type { SiteSettings } from '../site.ts';
import { checkLimits } from './limits.ts';

const name = '报告体检';
/** What can be chosen; the kind is told from the bytes all the same. */
const accepted = '.html,.htm,.txt,.md,.docx,.pdf';

/** What went wrong with the last try, and the text to try again with. */
export type Refused = { readonly says: string; readonly text?: string };

/** 报告体检: the form. Published as a fixed page; with `refused` the answer to a try that failed. */
export function checkFormPage(view: View, refused?: Refused): string {
  return layout(view, {
    path: paths.check,
    title: name,
    meta: tagsOf(view.site),
    noIndex: refused !== undefined,
    crumbs: [],
    here: name,
    main: html`<div class="wrap plain check">
<h1>法治政府建设年度报告体检</h1>
<p class="lead">粘贴报告全文或者上传文件，当场看到读出的内容和可能的问题，每个问题都写明原因、依据和改法。不用登录，单位和个人都可以使用。</p>
${
  refused &&
  html`<div class="notice" role="alert"><h2>没有检查成</h2><p>${refused.says}</p></div>
`
}<div class="notice"><p>您提交的内容只用于这一次检查：<strong>不保存、不记录、不公开</strong>，离开结果页面就无法找回。请不要提交涉密内容。检查由程序完成，结果供参考。</p></div>
<div class="check-forms">
<form method="post" action="${paths.check}" enctype="multipart/form-data"><h2>粘贴文字</h2>
<label for="check-text">报告全文，连同标题和索引号等目录信息一起粘贴更好</label>
<textarea id="check-text" name="text" rows="12" required>${refused?.text}</textarea>
<button type="submit">检查这段文字</button></form>
<form method="post" action="${paths.check}" enctype="multipart/form-data"><h2>上传文件</h2>
<label for="check-file">网页（HTML）、纯文本、DOCX或者带文字的PDF，不超过${checkLimits.fileBytes / 1024 / 1024}MB</label>
<input id="check-file" type="file" name="file" accept="${accepted}" required>
<button type="submit">检查这个文件</button></form>
</div>
<section><h2>检查哪些内容</h2>
<p>共${rules.length}项。只看一份文字判断不了的（例如是否与上年雷同），结果里写明“没有检查”和所缺的材料。</p>
<details class="rule-list"><summary>查看全部检查项目</summary><ul>${rules.map(
      ({ id, says }) => html`<li>${id} ${says}</li>`,
    )}</ul></details></section>
</div>`,
  });
}

/** The answer: what was read, and the findings beside the text. */
export function checkResultPage(
  view: View,
  source: string,
  answer: Extract<CheckAnswer<'page'>, { is: 'checked' }>,
): string {
  return layout(view, {
    path: paths.check,
    title: '体检结果',
    meta: tagsOf(view.site),
    noIndex: true,
    crumbs: [{ text: name, path: paths.check }],
    here: '体检结果',
    main: html`<div class="wrap plain check-result">
<h1>${answer.title}</h1>
<p class="lead">体检结果 · ${source} · <a href="${to(view, paths.check)}">再检查一份</a></p>
${leftOff(answer.leftOff)}${trusted(answer.made.markup)}
<p class="hint">以上内容没有保存。需要留存的，请打印或者把网页存到本机。</p>
</div>`,
  });
}

function leftOff(count: number): Html | null {
  if (count === 0) return null;
  return html`<div class="notice"><p>问题太多，只列出最前面的${mostFindings}处，另有${count}处没有列出。</p></div>
`;
}

function tagsOf(site: SiteSettings): readonly MetaTag[] {
  return [
    ...siteTags(site),
    ...columnTags({
      name,
      description: '检查法治政府建设年度报告的内容、格式和公开要素',
      keywords: '法治政府建设,年度报告,检查',
    }),
  ];
}
