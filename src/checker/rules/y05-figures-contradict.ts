import type { Figure } from '../../document/model.ts';
import { aReport } from '../example-report.ts';
import { type CheckRule, type Draft, judged } from '../rule.ts';
import type { Subject } from '../subject.ts';
import { beginningIn } from '../within.ts';

export const figuresContradict: CheckRule = {
  id: 'Y05',
  says: '总数与分项不符',
  basis: 'YD-sums',
  weight: 'warning',
  about: 'any',
  reason: '“其中”所列分项之和超过了总数',
  mend: '核对记录，改正总数或者分项',
  judge(subject) {
    return judged(subject.sentencesIn(subject.body).flatMap(({ place }) => partsOver(subject, place)));
  },
  examples: [
    { page: aReport(), is: 'met' },
    { page: aReport({ other: '办理复议案件5件，其中维持4件、撤销2件。' }), is: 'found', at: ['5件'] },
    { page: aReport({ other: '办理复议案件6件，其中维持4件、撤销2件。' }), is: 'met' },
    { shows: '括号里的其中', page: aReport({ other: '种草150亩（其中苜蓿50亩），玉米250亩。' }), is: 'met' },
    { shows: '单位不同', page: aReport({ other: '开展活动2场，其中到场300人。' }), is: 'met' },
  ],
};

function partsOver({ document }: Subject, [from, to]: readonly [number, number]): Draft[] {
  const figures = beginningIn(document.figures, [from, to]);
  return figures.flatMap((total, index): Draft[] => {
    const rest = figures.slice(index + 1);
    const [next] = rest;
    if (!next || total.unit === '' || total.unit === '%') return [];
    if (!/^[^。；;\d]{0,12}其中/.test(document.text.slice(total.place[1], next.place[0]))) return [];
    const bracket = /[（(][^）)]{0,12}其中/.test(document.text.slice(total.place[1], next.place[0]));
    const parts = untilBreak(document.text, rest, bracket).filter(({ unit }) => unit === total.unit);
    const sum = parts.reduce((all, { value }) => all + value, 0);
    if (parts.length < 2 || sum <= total.value) return [];
    return [
      {
        place: total.place,
        also: parts.map(({ place }) => place),
        message: `总数${total.value}${total.unit}，分项合计${sum}${total.unit}`,
      },
    ];
  });
}

/** Parts are listed up to the next semicolon or the next total; （其中…） up to its closing bracket. */
function untilBreak(text: string, figures: readonly Figure[], bracket: boolean): Figure[] {
  const end = bracket ? /[）)；;]|共|合计|总计|累计|其中/ : /[；;]|共|合计|总计|累计|其中/;
  const listed: Figure[] = [];
  for (const figure of figures) {
    const previous = listed.at(-1);
    if (previous && end.test(text.slice(previous.place[1], figure.place[0]))) break;
    listed.push(figure);
  }
  return listed;
}
