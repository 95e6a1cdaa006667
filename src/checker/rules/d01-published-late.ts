import { addDays, chineseDay, tryDay } from '../../base/day.ts';
import { aReport } from '../example-report.ts';
import { deadlineFor } from '../in-force.ts';
import { type CheckRule, judged, needs, notApplicable } from '../rule.ts';

/** Days before the deadline on which a publication is late enough to be worth a word (a choice of ours: after 25 March). */
const lastDays = 7;

export const publishedLate: CheckRule = {
  id: 'D01',
  says: '公布迟延',
  basis: 'FZDC-24-2',
  weight: 'error',
  about: 'annual-report',
  reason: '年度报告应当在每年4月1日之前向社会公开',
  mend: '尽快公开，并查明迟延的原因；下一年度在3月中旬前完成审签',
  judge({ document, year, law }, { publication }) {
    const published = publication?.publishedAt ?? tryDay(document.metadata.publishedDate ?? '');
    if (published === null) return needs('发布日期（页面没有显示）');
    if (year === null) return needs('报告年度');
    const deadline = deadlineFor(law, 'FZDC-24-2', year);
    if (deadline === null) return notApplicable('该年度的报告还没有规定期限');
    if (published <= addDays(deadline, -lastDays)) return judged([]);
    const place = document.places.publishedDate ?? null;
    if (published < deadline) {
      const message = `${chineseDay(published)}公布，距4月1日不足一周`;
      return judged([{ place, message, reason: '临近期限公布，没有留出更正的时间', atMost: 'warning' }]);
    }
    const onTheDay = published === deadline;
    return judged([
      {
        place,
        message: `${chineseDay(published)}公布，${onTheDay ? '没有在4月1日之前' : '晚于4月1日'}`,
        ...(onTheDay ? { reason: '规定为4月1日之前公开，当日是否算在内待核实', atMost: 'warning' } : {}),
      },
    ]);
  },
  examples: [
    { page: aReport(), is: 'met' },
    { shows: '3月25日', page: aReport({ published: '2026年03月25日' }), is: 'met' },
    { shows: '3月26日', page: aReport({ published: '2026年03月26日' }), is: 'found', at: ['2026年03月26日'] },
    { shows: '4月1日', page: aReport({ published: '2026年04月01日' }), is: 'found' },
    { shows: '4月2日', page: aReport({ published: '2026年04月02日' }), is: 'found', at: ['2026年04月02日'] },
    {
      shows: '规定施行以前年度的报告，后来才上网',
      page: aReport({ published: '2020年06月01日' }).replaceAll('2025', '2016'),
      is: 'not-applicable',
    },
    { shows: '没有发布日期', page: aReport({ metadata: '' }), is: 'not-checked' },
  ],
};
