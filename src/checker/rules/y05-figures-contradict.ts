import { aReport } from '../example-report.ts';
import { type CheckRule, judged } from '../rule.ts';
import { totalBefore, totalBehind } from '../sums/parts.ts';
import { shares } from '../sums/shares.ts';
import { toldTwice } from '../sums/told-twice.ts';
import { beginningIn } from '../within.ts';

export const figuresContradict: CheckRule = {
  id: 'Y05',
  says: '数据前后矛盾、总数与分项不符',
  basis: 'YD-sums',
  weight: 'warning',
  about: 'any',
  reason: '同一处的总数、分项和比率应当算得拢，同一数据前后应当一致',
  mend: '核对记录，改正算不拢的数据',
  judge(subject) {
    const { text, figures } = subject.document;
    return judged([
      ...subject.sentencesIn(subject.body).flatMap(({ place }) => {
        const own = beginningIn(figures, place);
        return own.length < 2
          ? []
          : [...totalBefore(text, own), ...totalBehind(text, own), ...shares(text, own)];
      }),
      ...(subject.document.docType === 'annual-report'
        ? toldTwice(text, beginningIn(figures, subject.body))
        : []),
    ]);
  },
  examples: [
    { page: aReport(), is: 'met' },
    { page: aReport({ other: '办理复议案件5件，其中维持4件、撤销2件。' }), is: 'found', at: ['5件'] },
    { page: aReport({ other: '办理复议案件6件，其中维持4件、撤销2件。' }), is: 'met' },
    { shows: '括号里的其中', page: aReport({ other: '种草150亩（其中苜蓿50亩），玉米250亩。' }), is: 'met' },
    { shows: '单位不同', page: aReport({ other: '开展活动2场，其中到场300人。' }), is: 'met' },
    {
      shows: '人员可能交叉，只作建议',
      page: aReport({ other: '培训执法人员30人，其中女性18人、党员16人。' }),
      is: 'found',
      at: ['30人'],
    },
    {
      shows: '其余',
      page: aReport({ other: '办理案件9件，其中维持4件、撤销2件，其余终止2件。' }),
      is: 'found',
      at: ['9件'],
    },
    { page: aReport({ other: '共办理案件7件，分别为许可3件、处罚5件。' }), is: 'found', at: ['7件'] },
    { page: aReport({ other: '共办理案件8件，分别为许可3件、处罚5件。' }), is: 'met' },
    { page: aReport({ other: '办理许可3件、处罚5件，共9件。' }), is: 'found', at: ['9件'] },
    { page: aReport({ other: '办理许可3件、处罚5件，合计8件。' }), is: 'met' },
    {
      shows: '总数在更前面，共字另起一事',
      page: aReport({ other: '检查企业20家、商户30家，共发现问题15家。' }),
      is: 'met',
    },
    {
      page: aReport({ other: '受理投诉120件，办结114件，办结率98%。' }),
      is: 'found',
      at: ['98%'],
    },
    { page: aReport({ other: '受理投诉120件，办结114件，办结率95%。' }), is: 'met' },
    { shows: '四舍五入和去尾', page: aReport({ other: '受理119件，办结117件，办结率98.3%。' }), is: 'met' },
    { shows: '约数', page: aReport({ other: '受理投诉120余件，办结114件，办结率98%。' }), is: 'met' },
    {
      shows: '同一数据说了两次',
      page: aReport({ other: '全年组织集体学法6次。全年共开展集体学法5次。' }),
      is: 'found',
      at: ['5次'],
    },
    { page: aReport({ other: '全年组织集体学法6次。上半年集体学法3次，全年旁听庭审2次。' }), is: 'met' },
  ],
};
