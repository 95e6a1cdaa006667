import { type Html, html } from '../../base/html.ts';
import type { SameAs, SamePassage } from '../finding.ts';
import { shareOf } from '../similarity/likenesses.ts';
import type { Ids } from './finding-card.ts';
import type { Numbered } from './marked-text.ts';

/** More passages make a page long and nobody wiser. */
const mostPassages = 100;

/** Every copied passage beside the words it was copied from; nothing where no finding speaks of copying. */
export function sideBySide(text: string, findings: readonly Numbered[], ids: Ids): Html | null {
  const copied = findings.flatMap(({ number, finding: { sameAs } }) => (sameAs ? [{ number, sameAs }] : []));
  if (copied.length === 0) return null;
  return html`<section class="same"><h2>雷同对照</h2>
<p>左边是本报告的文字，右边是另一份报告的文字。法规名称、固定表述、部分的标题、年份和标点不计入相同的字数。</p>
${copied.map(({ number, sameAs }) => comparison(text, number, sameAs, ids))}</section>
`;
}

function comparison(text: string, number: number, sameAs: SameAs, ids: Ids): Html {
  const { name, same, counted, passages } = sameAs;
  const left = passages.length - mostPassages;
  return html`<div class="same-report" id="${ids.same(number)}"><h3>与《${name}》相同${same}字，占计入比对的${counted}字的${Math.round(
    shareOf(sameAs) * 100,
  )}%</h3>
<p class="finding-rule">共${passages.length}处，<a href="#${ids.card(number)}">看第${number}个问题</a></p>
<div class="same-head" aria-hidden="true"><span>本报告</span><span>《${name}》</span></div>
<ol class="same-rows">${passages.slice(0, mostPassages).map((each) => row(text, each, name))}</ol>
${left > 0 && html`<p>另有${left}处没有列出。</p>`}</div>
`;
}

function row(text: string, { place, otherLine, otherWords }: SamePassage, name: string): Html {
  return html`<li><div><span class="same-label">本报告：</span>${text.slice(...place)}</div><div><span class="same-label">《${name}》：</span>${otherWords} <span class="same-line">（第${otherLine}行）</span></div></li>
`;
}
