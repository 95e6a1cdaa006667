import { chineseDay, tryDay } from '../../base/day.ts';
import { aReport } from '../example-report.ts';
import { type CheckRule, type Draft, judged, needs } from '../rule.ts';

export const datesReversed: CheckRule = {
  id: 'Y10',
  says: '成文、签署、发布日期先后不合理',
  basis: 'YD-date-order',
  weight: 'warning',
  about: 'any',
  reason: '文件应当先成文后发布；年度报告写于报告年度结束之后',
  mend: '核对日期并更正',
  judge({ document: { metadata, places, docType }, year }) {
    const published = tryDay(metadata.publishedDate ?? '');
    const formed = tryDay(metadata.formedDate ?? '');
    if (published === null) return needs('发布日期（页面没有显示）');
    const drafts: Draft[] = [];
    if (formed !== null && formed > published) {
      drafts.push({
        place: places.formedDate ?? null,
        message: `成文日期${chineseDay(formed)}晚于发布日期${chineseDay(published)}`,
      });
    }
    if (docType === 'annual-report' && year !== null && published < `${year}-12-01`) {
      drafts.push({
        place: places.publishedDate ?? null,
        message: `${year}年度的报告发布于${chineseDay(published)}，年度尚未结束`,
      });
    }
    return judged(drafts);
  },
  examples: [
    { page: aReport(), is: 'met' },
    { page: aReport({ published: '2026年02月01日' }), is: 'found', at: ['2026年02月06日'] },
    { page: aReport({ metadata: '' }), is: 'not-checked' },
  ],
};
