import { aReport, vague } from '../example-report.ts';
import { type CheckRule, judged, notApplicable } from '../rule.ts';

/** Quantities in 1,000 characters below which a report is poor in facts (a choice of ours; full reports have ten and more). */
const fewest = 2;
const shortest = 200;

export const fewFigures: CheckRule = {
  id: 'D06',
  says: '事例少、没有数字',
  basis: 'PG-examples',
  weight: 'warning',
  about: 'annual-report',
  reason: '报告应当用事例和数字说明做了什么',
  mend: '补写件数、次数、人数和具体事例，每个数字都要有记录可查',
  judge({ document, body }) {
    const length = document.body.replace(/\s/g, '').length;
    if (length < shortest) return notApplicable(`正文不足${shortest}字`);
    // 每季度一次 says how often and not how much.
    const quantities = document.figures.filter(
      ({ text, unit, place }) => !/^[年月日度]$/.test(unit) && text !== '一次' && place[0] >= body[0],
    );
    if ((quantities.length / length) * 1000 >= fewest) return judged([]);
    const message =
      quantities.length === 0
        ? `全文约${length}字，没有一个数量`
        : `全文约${length}字，只有${quantities.length}个数量`;
    const [first] = quantities;
    return judged([{ place: first?.place ?? document.paragraphs[0] ?? body, message }]);
  },
  examples: [
    { page: aReport(), is: 'met' },
    { page: aReport({ achievements: vague, shortcomings: vague, head: vague, plans: vague }), is: 'found' },
    {
      shows: '很短的正文',
      page: aReport({
        preamble: '',
        achievements: '略。',
        shortcomings: '略。',
        head: '略。',
        plans: '略。',
        other: '无。',
      }),
      is: 'not-applicable',
    },
  ],
};
