import { day, daysBetween, tryDay } from '../../base/day.ts';
import { aReport } from '../example-report.ts';
import { deadlineFor } from '../in-force.ts';
import { type CheckRule, judged, needs, notApplicable } from '../rule.ts';

const alarmAt = 30;

export const lastDays: CheckRule = {
  id: 'D03',
  says: '临近期限才准备公布',
  basis: 'PG-crowding',
  weight: 'advice',
  about: 'annual-report',
  reason: '多数单位挤在最后几天公布，来不及审查和更正',
  mend: '把审签和公开的日期提前排定',
  judge({ document, year, law }, { today, publication }) {
    if (publication || tryDay(document.metadata.publishedDate ?? '') !== null) return judged([]);
    if (today === undefined) return needs('判断的日期（尚未公布的报告）');
    if (year === null) return needs('报告年度');
    const deadline = deadlineFor(law, 'FZDC-24-2', year);
    if (deadline === null) return notApplicable('该年度的报告还没有规定期限');
    const left = daysBetween(today, deadline);
    if (left < 0 || left > alarmAt) return judged([]);
    return judged([{ place: null, message: `距公开期限还有${left}天，报告尚未公布` }]);
  },
  examples: [
    { page: aReport(), is: 'met' },
    { page: aReport({ metadata: '' }), is: 'not-checked' },
    { page: aReport({ metadata: '' }), context: { today: day('2026-03-02') }, is: 'found' },
    { page: aReport({ metadata: '' }), context: { today: day('2026-03-01') }, is: 'met' },
  ],
};
