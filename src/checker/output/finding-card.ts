import { type Html, html } from '../../base/html.ts';
import type { Severity } from '../../law/provision.ts';
import { severityWord } from '../severity.ts';
import type { Numbered, Segment } from './marked-text.ts';

/** Ids on a page with several files stay apart by the file's prefix. */
export type Ids = {
  readonly card: (number: number) => string;
  readonly mark: (number: number) => string;
  /** Where its words stand beside those of the other report. */
  readonly same: (number: number) => string;
};

export function idsOf(prefix: string): Ids {
  return {
    card: (number) => `${prefix}-${number}`,
    mark: (number) => `${prefix}-text-${number}`,
    same: (number) => `${prefix}-same-${number}`,
  };
}

/** One finding: number, severity by word and colour, what is wrong; opened: why, by which article, how to mend it. */
export function findingCard({ number, finding }: Numbered, ids: Ids): Html {
  const lines: readonly (readonly [label: string, words: string])[] = [
    ['原因', finding.reason],
    ['依据', finding.citation],
    ['怎样改', finding.mend],
  ];
  return html`<details class="finding is-${finding.severity}" id="${ids.card(number)}">
<summary><span class="finding-number">${number}</span> <span class="word">${severityWord(finding)}</span> <span class="says">${finding.message}</span></summary>
<dl>${lines.map(([label, words]) => words !== '' && html`<div><dt>${label}</dt><dd>${words}</dd></div>`)}</dl>
<p class="finding-rule">规则${finding.rule}${finding.also && `，共${finding.also.length + 1}处`}${
    finding.sameAs && html`，<a href="#${ids.same(number)}">逐段对照</a>`
  }${finding.place && html`，<a href="#${ids.mark(number)}">看原文</a>`}</p>
</details>
`;
}

const rank: readonly Severity[] = ['advice', 'warning', 'error'];

/** Characters under findings, in the colour of the loudest, followed by the numbers of those that end here. */
export function markedSegment({ text, under, ends }: Segment, ids: Ids, seen: Set<number>): Html {
  const loudest = under.reduce<Severity | null>(
    (loud, { finding }) =>
      loud === null || rank.indexOf(finding.severity) > rank.indexOf(loud) ? finding.severity : loud,
    null,
  );
  return html`${loudest === null ? text : html`<mark class="is-${loudest}">${text}</mark>`}${ends.map(
    ({ number, finding }) => {
      const first = !seen.has(number);
      seen.add(number);
      return html`<a class="finding-ref is-${finding.severity}" href="#${ids.card(number)}"${
        first && html` id="${ids.mark(number)}"`
      } aria-label="第${number}个问题，${severityWord(finding)}">${number}</a>`;
    },
  )}`;
}
