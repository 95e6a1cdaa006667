import { addedTo, type Fault, inserted } from './fault.ts';

/** Words that stand in one sentence. */
export const wordingFaults: readonly Fault[] = [
  inserted('D19', 'a wrong character in a fixed phrase', [
    ['全面推进依法制国。', '依法制国'],
    ['向区人民代表大人常委会报告工作1次。', '人民代表大人'],
    ['开展公平竟争审查3件。', '公平竟争'],
    ['认真学习党十九大精神。', '党十九大'],
    ['推进双随即、一公开监管。', '双随即'],
    ['落实区委决策布署。', '决策布署'],
    ['履行推进法治建设第一责任入职责。', '第一责任入'],
    ['优化营商坏境。', '营商坏境'],
    ['开展执法案卷平查2次。', '案卷平查'],
    ['办理行政复仪案件3件。', '行政复仪'],
    ['完善规章治度6项。', '规章治度'],
    ['全面推行执法全过程纪录。', '全过程纪录'],
    ['切实覆行法定职责。', '覆行'],
    ['深入推近依法行政。', '推近'],
  ]),
  inserted('D25', 'the four duties misquoted', [
    ['对重要工作亲自部署、重大问题亲自解决、重点环节亲自把控、重要任务亲自督办。', '亲自解决'],
    ['重要工作亲自安排、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办。', '亲自安排'],
    ['切实履行推进法治政府建设第一责任人职责。', '推进法治政府建设第一责任人'],
  ]),
  inserted('Y02', 'steps of a decision under other names', [
    ['按照公众参与、决策咨询、合法性审查、集体讨论等程序作出决定。', '公众参与、决策咨询'],
    ['经公众参与、专家评审、风险评估、合法性审核、集体讨论决定。', '专家评审'],
    ['严格履行专家论证、合法性审查、集体讨论等程序。', '专家论证'],
  ]),
  inserted('Y03', 'words of the template', [
    ['××局全年办理案件12件。', '××'],
    ['全年开展检查____次。', '____'],
    ['XX局依法履行职责。', 'XX'],
  ]),
  {
    rule: 'Y04',
    says: "another place's unit",
    put: (draft) => {
      const name = `${draft.place === '南陂' ? '柳湾' : '南陂'}${draft.level}${draft.bureau}`;
      return { draft: addedTo(draft, `${name}将继续推进依法行政。`), at: name };
    },
  },
  inserted('Y06', 'an identity or card number', [
    ['当事人身份证号11010519491231002X。', '11010519491231002X'],
    ['罚款缴至卡号4111111111111111。', '4111111111111111'],
  ]),
  inserted('Y07', 'a private mobile number', [['联系人张某，手机13900005678。', '13900005678']]),
  {
    rule: 'Y08',
    says: 'a mark of secrecy',
    put: (draft, random) => {
      const mark = random.one(['机密★5年', '秘密★1年', '内部资料，注意保存', '（此件不公开）']);
      return { draft: addedTo(draft, mark), at: mark.slice(0, 2) };
    },
  },
];
