import { chineseDay, day, dayOf } from '../../base/day.ts';
import { aReport } from '../example-report.ts';
import { type CheckRule, judged, needs } from '../rule.ts';

const watched = /政策文件|通知公告/;
const months = 6;

export const staleColumns: CheckRule = {
  id: 'D27',
  says: '网站栏目长期不更新',
  basis: 'JC19-policy-column',
  weight: 'error',
  about: 'any',
  reason: '政策文件、通知公告栏目六个月未更新的，在检查中扣分，多个栏目合计可致单项否决',
  mend: '更新栏目内容；没有内容可发的，合并栏目',
  judge(_subject, { columns, today }) {
    if (!columns || today === undefined) return needs('网站各栏目最近更新的日期');
    const limit = monthsBefore(today);
    return judged(
      columns
        .filter(({ name, updatedOn }) => watched.test(name) && updatedOn < limit)
        .map(({ name, updatedOn }) => ({
          place: null,
          message: `“${name}”栏目自${chineseDay(updatedOn)}以来没有更新`,
        })),
    );
  },
  examples: [
    { page: aReport(), is: 'not-checked' },
    {
      page: aReport(),
      context: { today: day('2026-08-01'), columns: [{ name: '政策文件', updatedOn: day('2026-01-31') }] },
      is: 'found',
    },
    {
      page: aReport(),
      context: { today: day('2026-08-01'), columns: [{ name: '政策文件', updatedOn: day('2026-02-01') }] },
      is: 'met',
    },
  ],
};

/** The same day six months earlier, or the first of the next month where there is none. */
function monthsBefore(today: string): string {
  const index = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return dayOf(year, month, Number(today.slice(8, 10))) ?? dayOf(year, month + 1, 1) ?? today;
}
