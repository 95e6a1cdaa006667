import { type Html, html } from '../../base/html.ts';
import { type Block, type ContentSection, sectionsOf } from '../../disclosure/content.ts';
import type { EvidenceInput } from '../../matters/inputs.ts';
import { attachmentPath, machineForm, paths } from '../paths.ts';
import type { PublicDocument } from '../public-document.ts';
import { shownTime } from '../shown-time.ts';
import { jsonLd } from './json-ld.ts';
import { layout, to, type View } from './layout.ts';
import { articleTags, columnTags, siteTags } from './meta-tags.ts';

/**
 * The page of a published document. Its bytes depend on the document's own acts and the site's settings alone, so a
 * rebuild from the ledger gives the same.
 */
export function documentPage(view: View, document: PublicDocument): string {
  const { metadata } = document;
  const sections = sectionsOf(document.content);
  return layout(view, {
    path: document.path,
    title: metadata.title,
    meta: [
      ...siteTags(view.site),
      ...columnTags({
        name: document.kind.column,
        description: document.kind.columnDescription,
        keywords: `${document.kind.column},${metadata.topic}`,
      }),
      ...articleTags({
        title: metadata.title,
        published: document.publishedShown,
        source: metadata.publisher || document.unitName,
        keywords: metadata.topic,
        description: metadata.summary,
        address: `https://${view.site.domain}${document.path}`,
      }),
    ],
    head: html`<link rel="alternate" type="application/json" href="${machineForm(document.path)}">
${jsonLd(view, document)}
`,
    crumbs: [
      { text: document.unitName, path: paths.unit(document.unit) },
      { text: `${document.year}年`, path: paths.unitYear(document.unit, document.year) },
    ],
    here: document.kind.column,
    main: html`<article class="document wrap">
${metadataTable(document)}
${document.imported && importedNotice(view, document)}
<header class="document-head">
<h1>${metadata.title}</h1>
<p class="byline"><span>来源：${document.sourceShown}</span>${
      document.publishedShown !== '' &&
      html`<span>发布时间：<time datetime="${document.publishedShown.replace(' ', 'T')}">${document.publishedShown}</time></span>`
    }<button type="button" class="print-button" data-print hidden>打印</button></p>
</header>
${changeNotes(document)}
<div class="document-columns">
${outline(sections)}
<div class="document-body">
${sections.map(section)}
${attachments(document)}
</div>
</div>
${related(view, document)}
${history(document)}
${verification(view, document)}
</article>`,
  });
}

function metadataTable(document: PublicDocument): Html {
  const { metadata } = document;
  const rows: readonly (readonly [string, string])[] = [
    ['索引号', document.indexNumber],
    ['主题分类', metadata.topic],
    ['发布机构', metadata.publisher],
    ['成文日期', metadata.formedDate],
    ['文号', metadata.documentNumber],
    ['发布日期', document.publishedShown.slice(0, 10)],
    ['标题', metadata.title],
    ['效力状态', metadata.validity],
  ];
  return html`<section class="metadata" aria-label="基本信息"><dl>
${rows.map(
  ([
    label,
    value,
  ]) => html`<div><dt>${label}</dt><dd>${value === '' ? html`<span class="none">无</span>` : value}</dd></div>
`,
)}${
  metadata.summary !== '' &&
  html`<div class="wide"><dt>内容概述</dt><dd>${metadata.summary}</dd></div>
`
}</dl></section>`;
}

function importedNotice(view: View, document: PublicDocument): Html {
  const origin = document.imported;
  if (!origin) return html``;
  return html`<section class="notice" aria-label="导入说明"><p><strong>本页为导入信息。</strong>原载于${metadataPublisher(
    document,
  )}公开的网页，由${document.unitName}于${shownTime(document.firstPublishedAt)}导入${view.site.name}公开目录；正文、索引号和日期保持原样，以原网页为准。</p>
<dl class="facts"><div><dt>原索引号</dt><dd>${origin.indexNumber || '原网页未标明'}</dd></div><div><dt>原发布日期</dt><dd>${
    origin.publishedDate || '原网页未标明'
  }</dd></div><div><dt>导入自</dt><dd>${origin.from}</dd></div><div><dt>原文件摘要</dt><dd><code>${origin.sha256}</code></dd></div></dl></section>`;
}

function metadataPublisher(document: PublicDocument): string {
  return document.metadata.publisher || document.imported?.source || '其他机构';
}

function changeNotes(document: PublicDocument): Html {
  const notes = document.history.filter((entry) => entry.changeNote !== null).reverse();
  if (notes.length === 0) return html``;
  return html`<section class="notice" aria-labelledby="changes"><h2 id="changes">更正说明</h2><ul>
${notes.map(
  (entry) =>
    html`<li><time datetime="${entry.at}">${shownTime(entry.at)}</time>（第${entry.edition}版）：${entry.changeNote}</li>
`,
)}</ul></section>`;
}

function outline(sections: readonly ContentSection[]): Html {
  const headed = sections.filter((entry) => entry.heading !== null);
  if (headed.length < 2) return html``;
  return html`<nav class="outline" aria-labelledby="outline-title"><h2 id="outline-title">本文目录</h2><ol>
${headed.map(
  (entry) => html`<li><a href="#${entry.id}">${entry.heading?.number}${entry.heading?.text}</a></li>
`,
)}</ol></nav>`;
}

function section(entry: ContentSection): Html {
  return html`<section id="${entry.id}">
${
  entry.heading &&
  html`<h2>${entry.heading.number}${entry.heading.text}</h2>
`
}${entry.blocks.map(block)}</section>
`;
}

function block(entry: Block): Html {
  if (entry.kind === 'heading') return html`<h3>${entry.number}${entry.text}</h3>\n`;
  if (entry.lead === 0) return html`<p>${entry.text}</p>\n`;
  return html`<p><strong>${entry.text.slice(0, entry.lead)}</strong>${entry.text.slice(entry.lead)}</p>\n`;
}

function attachments(document: PublicDocument): Html {
  if (document.attachments.length === 0) return html``;
  return html`<section class="attachments" aria-labelledby="attachments"><h2 id="attachments">附件</h2><ul>
${document.attachments.map(
  (file) =>
    html`<li><a href="${attachmentPath(document.path, file.hash, file.name)}" download="${file.name}">${file.name}</a>（${shownSize(file)}）</li>
`,
)}</ul></section>`;
}

function related(view: View, document: PublicDocument): Html {
  if (document.related.length === 0) return html``;
  return html`<section class="related" aria-labelledby="related"><h2 id="related">相关文章</h2><ul class="entries">
${document.related.map(
  (entry) =>
    html`<li><span class="entry-title"><a href="${to(view, entry.path)}">${entry.title}</a></span><time datetime="${entry.on}">${entry.on}</time></li>
`,
)}</ul></section>`;
}

function history(document: PublicDocument): Html {
  if (document.history.length < 2) return html``;
  return html`<section class="history" aria-labelledby="history"><h2 id="history">版本记录</h2>
<div class="scroll" role="region" aria-label="版本记录表格" tabindex="0"><table><thead><tr><th scope="col">版本</th><th scope="col">发布时间</th><th scope="col">说明</th><th scope="col">内容摘要</th></tr></thead><tbody>
${document.history.map(
  (entry) =>
    html`<tr><th scope="row">第${entry.edition}版</th><td>${shownTime(entry.at)}</td><td>${entry.changeNote ?? '首次发布'}</td><td><code>${entry.contentHash.slice(0, 16)}…</code></td></tr>
`,
)}</tbody></table></div></section>`;
}

function verification(view: View, document: PublicDocument): Html {
  return html`<section class="verification" aria-labelledby="verification"><h2 id="verification">核验</h2>
<p>本页内容与公开时的记录一致即为真实。内容摘要由标题、元数据、正文和附件算出，改动任何一个字都会不同。</p>
<dl class="facts"><div><dt>内容摘要（SHA-256）</dt><dd><code>${document.contentHash}</code></dd></div><div><dt>行为记录</dt><dd>${document.unitName}第${document.act}号</dd></div><div><dt>机器可读</dt><dd><a href="${machineForm(document.path)}">JSON 数据</a></dd></div><div><dt>核验方法</dt><dd><a href="${to(view, paths.verify)}">区级总摘要和核验步骤</a></dd></div></dl></section>`;
}

/** `1.2 MB`; kilobytes below one megabyte. */
function shownSize(file: EvidenceInput): string {
  const kilobytes = Math.max(1, Math.round(file.size / 1024));
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(file.size / 1_048_576).toFixed(1)} MB`;
}
