import type { Figure } from '../../document/model.ts';
import { aReport } from '../example-report.ts';
import { type CheckRule, type Draft, judged, needs } from '../rule.ts';

/** Figures of this size repeat by chance. */
const smallest = 3;
const fewestAlike = 3;

export const figuresUnproved: CheckRule = {
  id: 'D09',
  says: '数据与上年相同或者没有记录可查',
  basis: 'PG-figures',
  weight: 'error',
  about: 'annual-report',
  reason: '数据应当来自本年度的记录，并经核对',
  mend: '逐一核对记录；确与上年相同的，保留依据备查',
  judge({ document, body }, { previous, bindings }) {
    if (!previous && !bindings) return needs('上一年度报告（--previous）或者行为记录');
    const figures = document.figures.filter(
      ({ place, unit }) => place[0] >= body[0] && !/^[年月日]$/.test(unit),
    );
    const repeated = previous ? repeatedFrom(previous.figures, figures, document.text) : [];
    const unproved = bindings ? withoutRecord(figures, bindings) : [];
    return judged(
      [...repeated, ...unproved],
      previous ? undefined : '上一年度报告（--previous），没有比对上年数据',
    );
  },
  examples: [
    { page: aReport(), is: 'not-checked' },
    { page: aReport(), previous: aReport(), is: 'found' },
    {
      page: aReport(),
      previous: aReport({ achievements: '检查31次。', shortcomings: '人员不足。', head: '', plans: '' }),
      is: 'met',
    },
  ],
};

function repeatedFrom(earlier: readonly Figure[], figures: readonly Figure[], text: string): Draft[] {
  const known = new Set(earlier.map(keyOf));
  const same = figures.filter(
    (figure) => figure.value >= smallest && figure.unit !== '' && known.has(keyOf(figure)),
  );
  // One or two equal figures are chance or a fixed number of posts; several are a copied table.
  if (same.length < fewestAlike) return [];
  return same.map((figure) => ({
    place: figure.place,
    message: `“${asWritten(figure, text)}”与上年完全相同，请确认`,
    atMost: 'warning',
  }));
}

/** The figure with the words of its clause before it: 采纳19条. */
function asWritten({ place: [from, to] }: Figure, text: string): string {
  const before = /[^\s，。；：、！？“”《》（）()]{0,8}$/.exec(text.slice(Math.max(0, from - 8), from));
  return (before?.[0] ?? '') + text.slice(from, to);
}

const keyOf = ({ counts, value, unit }: Figure) => `${counts.slice(-6)}|${value}|${unit}`;

function withoutRecord(
  figures: readonly Figure[],
  bindings: readonly { readonly place: readonly [number, number]; readonly facts: readonly string[] }[],
): Draft[] {
  const proved = bindings.filter(({ facts }) => facts.length > 0);
  return figures
    .filter(
      ({ place }) => !proved.some((binding) => binding.place[0] <= place[0] && place[1] <= binding.place[1]),
    )
    .map(({ place, text }) => ({
      place,
      message: `“${text}”没有行为记录可查`,
      mend: '在系统中补记这件事，或者删去这个数字',
      atMost: 'warning',
    }));
}
