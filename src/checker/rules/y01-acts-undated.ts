import { aReport } from '../example-report.ts';
import { type CheckRule, judged, notApplicable } from '../rule.ts';
import { personalActs } from './d05-no-personal-acts.ts';

/** A date, a count, a named meeting or a named paper. */
const specific =
  /[\d０-９]+(?:月|日|次|件|项|场|人|个|份|家|期|天)|[一二三四五六七八九十两]+(?:次|件|场|家|份|期|批)|第[一二三四五六七八九十\d]+次|党组会|党委会|党工委会|常务会|办公会|全体会|专题会|领导小组会|委员会会议|年度述法|《/;

export const actsUndated: CheckRule = {
  id: 'Y01',
  says: '主要负责人的行为没有时间、会议和次数',
  basis: 'YD-personal-acts',
  weight: 'advice',
  about: 'annual-report',
  reason: '没有时间、会议名称和次数的履职情况无从核实',
  mend: '写出日期、会议名称、研究的事项和次数',
  judge(subject) {
    const section = subject.section('head');
    if (!section) return notApplicable('没有主要负责人履职部分，见 D04');
    const text = subject.textAt(section.content);
    if (!personalActs.test(text)) return notApplicable('没有写本人的行为，见 D05');
    if (specific.test(text.replace(/20\d{2}年度?/g, ''))) return judged([]);
    return judged([
      {
        place: section.heading.place,
        message: '写了听取、研究、督办等行为，但没有一处写明时间、会议或者次数',
      },
    ]);
  },
  examples: [
    { page: aReport(), is: 'met' },
    { page: aReport({ head: '定期听取法治建设工作情况汇报，及时研究解决重大问题。' }), is: 'found' },
    { page: aReport({ head: '局长两次听取执法工作汇报。' }), is: 'met' },
  ],
};
