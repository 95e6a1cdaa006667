import { chineseDay, day, tryDay } from '../../base/day.ts';
import { aReport } from '../example-report.ts';
import { type CheckRule, judged, needs } from '../rule.ts';

const publication = {
  contentHash: 'a',
  currentHash: 'a',
  changes: 0,
  changeNotes: 0,
  column: '法治政府建设年度报告',
};

export const dateAltered: CheckRule = {
  id: 'D13',
  says: '发布日期被改动',
  basis: 'JC19-serious',
  weight: 'error',
  about: 'any',
  reason: '伪造发稿日期属于单项否决的弄虚作假',
  mend: '恢复服务器记录的发布日期，查明改动的原因',
  judge({ document }, context) {
    if (!context.publication) return needs('发布系统记录的时间');
    const shown = tryDay(document.metadata.publishedDate ?? '');
    if (shown === null || shown === context.publication.publishedAt) return judged([]);
    return judged([
      {
        place: document.places.publishedDate ?? null,
        message: `页面写${chineseDay(shown)}，系统记录的发布时间是${chineseDay(context.publication.publishedAt)}`,
      },
    ]);
  },
  examples: [
    { page: aReport(), is: 'not-checked' },
    {
      page: aReport(),
      context: { publication: { ...publication, publishedAt: day('2026-02-10') } },
      is: 'met',
    },
    {
      page: aReport(),
      context: { publication: { ...publication, publishedAt: day('2026-04-10') } },
      is: 'found',
      at: ['2026年02月10日'],
    },
  ],
};
