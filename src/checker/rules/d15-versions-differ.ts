import { day } from '../../base/day.ts';
import { aReport } from '../example-report.ts';
import { type CheckRule, judged, needs } from '../rule.ts';

const publication = {
  publishedAt: day('2026-02-10'),
  contentHash: 'a',
  currentHash: 'a',
  changes: 0,
  changeNotes: 0,
  column: '',
};

export const versionsDiffer: CheckRule = {
  id: 'D15',
  says: '各平台版本不一致',
  basis: 'PG-versions',
  weight: 'warning',
  about: 'any',
  reason: '同一份报告在不同平台上内容不同，公众不知以哪份为准',
  mend: '各平台统一采用签署的版本',
  judge(_subject, context) {
    if (!context.publication || !context.copies || context.copies.length === 0)
      return needs('各平台发布的版本');
    const { contentHash } = context.publication;
    return judged(
      context.copies
        .filter((copy) => copy.contentHash !== contentHash)
        .map(({ platform }) => ({ place: null, message: `${platform}上的版本与签署的版本不一致` })),
    );
  },
  examples: [
    { page: aReport(), is: 'not-checked' },
    {
      page: aReport(),
      context: { publication, copies: [{ platform: '区政府网站', contentHash: 'a' }] },
      is: 'met',
    },
    {
      page: aReport(),
      context: { publication, copies: [{ platform: '局公众号', contentHash: 'b' }] },
      is: 'found',
    },
  ],
};
