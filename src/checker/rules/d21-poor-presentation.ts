import { aReport } from '../example-report.ts';
import { type CheckRule, judged, needs } from '../rule.ts';

export const poorPresentation: CheckRule = {
  id: 'D21',
  says: '样式不合理、不能下载',
  basis: 'PG-presentation',
  weight: 'warning',
  about: 'any',
  reason: '报告应当有网页和可下载的版本，都能无障碍阅读',
  mend: '同时发布网页版和可下载的版本',
  judge(_subject, { forms }) {
    if (!forms) return needs('页面样式和下载文件');
    return judged([
      ...(forms.page ? [] : [{ place: null, message: '没有网页版' }]),
      ...(forms.download ? [] : [{ place: null, message: '没有可下载的版本' }]),
      ...(forms.accessible ? [] : [{ place: null, message: '没有通过无障碍检查', basis: 'WZA-32' }]),
    ]);
  },
  examples: [
    { page: aReport(), is: 'not-checked' },
    { page: aReport(), context: { forms: { page: true, download: true, accessible: true } }, is: 'met' },
    { page: aReport(), context: { forms: { page: true, download: false, accessible: true } }, is: 'found' },
  ],
};
