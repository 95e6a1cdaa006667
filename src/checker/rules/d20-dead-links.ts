import { aReport } from '../example-report.ts';
import { type CheckRule, judged, needs } from '../rule.ts';

export const deadLinks: CheckRule = {
  id: 'D20',
  says: '错链、打不开的附件',
  basis: 'TB-links',
  weight: 'error',
  about: 'any',
  reason: '打不开或者内容不符的链接、附件在检查中扣分',
  mend: '改正链接，重新上传附件',
  judge(_subject, { links }) {
    if (!links) return needs('逐一打开页面上的链接和附件');
    return judged(
      links
        .filter(({ opens }) => !opens)
        .map(({ text, why }) => ({ place: null, message: `“${text}”打不开：${why}` })),
    );
  },
  examples: [
    { page: aReport(), is: 'not-checked' },
    { page: aReport(), context: { links: [{ text: '附件1', opens: true, why: '' }] }, is: 'met' },
    {
      page: aReport(),
      context: { links: [{ text: '附件1', opens: false, why: '文件不存在' }] },
      is: 'found',
    },
  ],
};
