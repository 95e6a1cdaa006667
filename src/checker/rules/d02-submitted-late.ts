import { chineseDay, day, tryDay } from '../../base/day.ts';
import { aReport } from '../example-report.ts';
import { deadlineFor } from '../in-force.ts';
import { type CheckRule, judged, needs, notApplicable } from '../rule.ts';

export const submittedLate: CheckRule = {
  id: 'D02',
  says: '报送迟延或者没有报送',
  basis: 'FZDC-24-1',
  weight: 'error',
  about: 'annual-report',
  reason: '每年3月1日之前应当向本级党委和政府、上一级政府有关部门报告上一年度情况',
  mend: '立即补报，留存送达回执',
  judge({ document, year, law }, { submissions }) {
    if (year === null) return needs('报告年度');
    const deadline = deadlineFor(law, 'FZDC-24-1', year);
    if (deadline === null) return notApplicable('该年度的报告还没有规定期限');
    if (submissions && submissions.length > 0) {
      return judged(
        submissions
          .filter(({ on }) => on === null || on >= deadline)
          .map(({ recipient, on }) => ({
            place: null,
            message:
              on === null ? `尚未报送${recipient}` : `${chineseDay(on)}才报送${recipient}，没有在3月1日之前`,
          })),
      );
    }
    // Published before the deadline, it was finished in time; the papers of delivery may still be asked for.
    const published = tryDay(document.metadata.publishedDate ?? '');
    if (published !== null && published < deadline) return judged([]);
    return needs('向各报送对象送达的日期');
  },
  examples: [
    {
      shows: '规定施行以前年度的报告',
      page: aReport({ published: '2020年06月01日' }).replaceAll('2025', '2016'),
      is: 'not-applicable',
    },
    { shows: '3月1日之前已经公布', page: aReport({ published: '2026年02月28日' }), is: 'met' },
    { shows: '只知道3月公布', page: aReport({ published: '2026年03月02日' }), is: 'not-checked' },
    {
      shows: '3月1日送达',
      page: aReport(),
      context: { submissions: [{ recipient: '区委', on: day('2026-03-01') }] },
      is: 'found',
    },
    {
      shows: '2月28日送达',
      page: aReport(),
      context: { submissions: [{ recipient: '区委', on: day('2026-02-28') }] },
      is: 'met',
    },
    {
      shows: '没有送达',
      page: aReport(),
      context: { submissions: [{ recipient: '区委', on: null }] },
      is: 'found',
    },
  ],
};
