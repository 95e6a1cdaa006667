import { aReport } from '../example-report.ts';
import { type CheckRule, type Draft, judged, notApplicable } from '../rule.ts';
import { shortcomingTable } from '../shortcomings.ts';

export const shortcomingsUnexplained: CheckRule = {
  id: 'D11',
  says: '不足没有原因或者没有对应措施',
  basis: 'FZDC-25',
  weight: 'warning',
  about: 'annual-report',
  reason: '第二部分应当写不足和原因，每项不足应当在下一年度安排中有对应的措施',
  mend: '写明“原因是……”，并在下一年度安排中写出解决它的措施',
  judge(subject) {
    const section = subject.section('shortcomings');
    if (!section) return notApplicable('没有不足和原因部分，见 D04');
    const rows = shortcomingTable(subject);
    if (rows.length === 0) {
      if (
        subject.textAt(section.content).replace(/\W/g, '') === '' &&
        subject.textAt(section.content).length < 5
      )
        return notApplicable('这一部分没有内容，见 D04');
      return judged([{ place: section.heading.place, message: '没有写出具体的不足' }]);
    }
    return judged(
      rows.flatMap(({ shortcoming, cause, measure }): Draft[] => {
        const lacks = [
          ...(cause === null ? ['没有写明原因'] : []),
          ...(measure === null ? ['下一年度安排中没有对应的措施'] : []),
        ];
        return lacks.length === 0 ? [] : [{ place: shortcoming, message: `这项不足${lacks.join('，')}` }];
      }),
    );
  },
  examples: [
    { page: aReport(), is: 'met' },
    {
      shows: '没有原因',
      page: aReport({ shortcomings: '存在以下不足：法治宣传方式单一，资料发放多、互动活动少。' }),
      is: 'found',
      at: ['法治宣传方式单一，资料发放多、互动活动少。'],
    },
    {
      shows: '没有措施',
      page: aReport({
        shortcomings:
          '（一）法律顾问作用发挥不够，因合同没有约定列席会议。\n（二）法治宣传方式单一，因没有安排经费。',
        plans: '（一）改进法治宣传。由政策法规科负责，11月底前办活动12场。',
      }),
      is: 'found',
      at: ['（一）法律顾问作用发挥不够，因合同没有约定列席会议。'],
    },
    {
      shows: '原因集中写在最后',
      page: aReport({
        shortcomings: '一是执法人员力量不足。二是法治宣传方式单一。产生上述问题的主要原因是经费安排不及时。',
      }),
      is: 'met',
    },
  ],
};
