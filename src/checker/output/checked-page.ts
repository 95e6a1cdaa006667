import { type Html, html } from '../../base/html.ts';
import type { Place, PublishedDocument } from '../../document/model.ts';
import type { CheckResult, ShortcomingRow } from '../finding.ts';
import { type CheckedFile, verdictOf } from './checked-file.ts';
import { docTypeNames, fieldLabels, shownValue } from './field-names.ts';
import { findingCard, type Ids, idsOf, markedSegment } from './finding-card.ts';
import { type Block, markedText } from './marked-text.ts';
import { ruleName } from './rule-name.ts';
import { sideBySide } from './side-by-side.ts';
import { type TextRow, textRows } from './text-rows.ts';

/**
 * What was read and what was found in one file, as the middle of a page: verdict, metadata and outline, the text with
 * its findings beside it, 不足 against 措施, what was not checked. Headings begin at `<h2>`; styles are `pageStyles`.
 */
export function checkedPage(file: CheckedFile, prefix: string): Html {
  const { document, result } = file;
  const { general, blocks } = markedText(document, result.findings);
  const ids = idsOf(prefix);
  const seen = new Set<number>();
  return html`<p class="verdict">${verdictOf(file)}</p>
${readAs(file)}
<section><h2>原文和问题</h2>
${
  general.length > 0 &&
  html`<div class="general"><h3>针对全文的问题</h3>
${general.map((each) => findingCard(each, ids))}</div>`
}
<div class="marked-text">
${textRows(blocks).map((each) => row(each, ids, seen))}</div>
</section>
${sideBySide(
  document.text,
  result.findings.map((finding, index) => ({ number: index + 1, finding })),
  ids,
)}${shortcomings(document.text, result.shortcomings)}${unchecked(result)}`;
}

function readAs({ document }: CheckedFile): Html {
  const about: readonly (readonly [string, string])[] = [
    ['文件类型', docTypeNames[document.docType]],
    ['报告年度', document.reportYear === null ? '没有读到' : `${document.reportYear}年`],
    ...fieldLabels.map(([field, label]) => [label, shownValue(document.metadata[field])] as const),
  ];
  return html`<section class="read-as"><h2>读到的内容</h2>
<dl class="read-fields">${about.map(
    ([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`,
  )}</dl>
${outline(document)}</section>`;
}

function outline({ outline }: PublishedDocument): Html {
  if (outline.length === 0) return html`<p>没有读到有序号的标题。</p>`;
  return html`<details class="read-outline"><summary>提纲（${outline.length}个标题）</summary>
<ol>${outline.map(
    ({ level, number, heading }) => html`<li class="level-${Math.min(level, 5)}">${number}${heading}</li>`,
  )}</ol></details>`;
}

function row({ lead, findings, rest }: TextRow, ids: Ids, seen: Set<number>): Html {
  const words = (blocks: readonly Block[]) =>
    blocks.map(
      ({ kind, segments }) =>
        html`<p class="words is-${kind}">${segments.map((segment) => markedSegment(segment, ids, seen))}</p>
`,
    );
  return html`<div class="text-row${rest.length === 0 && ' no-rest'}"><div class="lead-words">${words(lead)}</div>${
    findings.length > 0 && html`<div class="beside">${findings.map((each) => findingCard(each, ids))}</div>`
  }${rest.length > 0 && html`<div class="rest-words">${words(rest)}</div>`}</div>
`;
}

function shortcomings(text: string, rows: readonly ShortcomingRow[]): Html | null {
  if (rows.length === 0) return null;
  const words = (place: Place | null, otherwise: string) =>
    place ? text.slice(...place).trim() : html`<span class="missing">${otherwise}</span>`;
  return html`<section><h2>不足、原因、措施对照</h2>
<div class="scroll" role="group" aria-label="不足、原因、措施对照表" tabindex="0"><table><thead><tr><th scope="col">不足</th><th scope="col">原因</th><th scope="col">下一年度的措施</th></tr></thead><tbody>
${rows.map(
  ({ shortcoming, cause, measure }) =>
    html`<tr><td>${words(shortcoming, '')}</td><td>${words(cause && clauseFrom(text, cause), '没有写明')}</td><td>${words(measure, '没有对应的措施')}</td></tr>
`,
)}</tbody></table></div></section>
`;
}

/** The checker marks the word that gives a cause away; people want what follows it. */
function clauseFrom(text: string, [from, to]: Place): Place {
  const stop = /[。；;\n]/.exec(text.slice(to, to + 200));
  return [from, stop ? to + stop.index : to];
}

/** Options of the command mean nothing to the reader of a page. */
function withoutOptions(needs: string): string {
  return needs.replace(/（--[a-z]+）/g, '');
}

function unchecked({ notChecked }: CheckResult): Html | null {
  if (notChecked.length === 0) return null;
  return html`<section><h2>没有检查的项目</h2>
<p>下列项目只看这一份文字判断不了，没有检查不等于没有问题。</p>
<ul class="unchecked">${notChecked.map(
    ({ rule, needs }) => html`<li>${rule} ${ruleName(rule)}：需要${withoutOptions(needs)}</li>`,
  )}</ul></section>
`;
}
