import { aReport } from '../example-report.ts';
import { inForce } from '../in-force.ts';
import { type CheckRule, type Draft, judged, needs } from '../rule.ts';

export const notReviewed: CheckRule = {
  id: 'D23',
  says: '没有经过保密和隐私审查',
  basis: 'OGI-17',
  weight: 'error',
  about: 'any',
  reason: '拟公开的信息应当先审查、后公开',
  mend: '由保密审查人和信息公开审查人逐项审查后再公开',
  judge({ law, judgedOn }, { reviews }) {
    if (!reviews) return needs('保密审查和隐私审查的记录');
    const drafts: Draft[] = [];
    if (!reviews.secrecy) {
      // The secrets law says it in so many words since its revision of 2024; before, the disclosure regulation did.
      const basis = judgedOn === null || inForce(law, 'BMF-35', judgedOn) ? 'BMF-35' : 'OGI-17';
      drafts.push({ place: null, message: '没有保密审查的记录', basis });
    }
    if (!reviews.privacy) drafts.push({ place: null, message: '没有个人隐私审查的记录' });
    return judged(drafts);
  },
  examples: [
    { page: aReport(), is: 'not-checked' },
    { page: aReport(), context: { reviews: { secrecy: true, privacy: true } }, is: 'met' },
    { page: aReport(), context: { reviews: { secrecy: false, privacy: true } }, is: 'found' },
  ],
};
