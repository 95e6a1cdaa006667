import { aReport } from '../example-report.ts';
import { type CheckRule, judged, needs } from '../rule.ts';

export const hardToFind: CheckRule = {
  id: 'D16',
  says: '不便查找',
  basis: 'OGI-24',
  weight: 'error',
  about: 'any',
  reason: '公开平台应当具备检索、查阅、下载功能',
  mend: '放入固定栏目，保证检索得到标题、地址不变、不登录可看',
  judge(_subject, { access }) {
    if (!access) return needs('门户的栏目和检索结果');
    return judged([
      ...(access.inColumn ? [] : [{ place: null, message: '没有放在固定栏目', basis: 'PG-findable' }]),
      ...(access.foundBySearch ? [] : [{ place: null, message: '按标题检索不到' }]),
      ...(access.opensWithoutSignIn ? [] : [{ place: null, message: '不登录打不开' }]),
    ]);
  },
  examples: [
    { page: aReport(), is: 'not-checked' },
    {
      page: aReport(),
      context: { access: { inColumn: true, foundBySearch: true, opensWithoutSignIn: true } },
      is: 'met',
    },
    {
      page: aReport(),
      context: { access: { inColumn: true, foundBySearch: false, opensWithoutSignIn: true } },
      is: 'found',
    },
  ],
};
