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

export const changedSilently: CheckRule = {
  id: 'D14',
  says: '发布后变动没有说明',
  basis: 'PG-revised',
  weight: 'error',
  about: 'any',
  reason: '已经发布的报告变动而不说明，公众无从知道改了什么',
  mend: '以更正的方式发布新版本，写明改动的内容和原因',
  judge(_subject, context) {
    if (!context.publication) return needs('发布记录和页面指纹');
    const { contentHash, currentHash, changes, changeNotes } = context.publication;
    return judged([
      ...(contentHash === currentHash ? [] : [{ place: null, message: '页面内容与发布时的记录不一致' }]),
      ...(changes <= changeNotes
        ? []
        : [{ place: null, message: `变动${changes}次，只有${changeNotes}次写了说明` }]),
    ]);
  },
  examples: [
    { page: aReport(), is: 'not-checked' },
    { page: aReport(), context: { publication }, is: 'met' },
    { page: aReport(), context: { publication: { ...publication, currentHash: 'b' } }, is: 'found' },
    {
      page: aReport(),
      context: { publication: { ...publication, changes: 2, changeNotes: 1 } },
      is: 'found',
    },
  ],
};
