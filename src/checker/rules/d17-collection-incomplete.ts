import { aReport } from '../example-report.ts';
import { type CheckRule, judged, needs } from '../rule.ts';

export const collectionIncomplete: CheckRule = {
  id: 'D17',
  says: '集中展示不全',
  basis: 'PG-collective',
  weight: 'warning',
  about: 'annual-report',
  reason: '集中展示的页面应当有全部单位的报告',
  mend: '催促缺少的单位公开，补入集中展示页面',
  judge(_subject, { collective }) {
    if (!collective || collective.length === 0) return needs('全区各单位报告的公开情况');
    const absent = collective.filter(({ shown }) => !shown).map(({ unit }) => unit);
    if (absent.length === 0) return judged([]);
    return judged([{ place: null, message: `集中展示页面缺少${absent.length}个单位：${absent.join('、')}` }]);
  },
  examples: [
    { page: aReport(), is: 'not-checked' },
    { page: aReport(), context: { collective: [{ unit: '水务局', shown: true }] }, is: 'met' },
    { page: aReport(), context: { collective: [{ unit: '教育局', shown: false }] }, is: 'found' },
  ],
};
