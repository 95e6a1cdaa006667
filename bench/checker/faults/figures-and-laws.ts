import { type Fault, inserted } from './fault.ts';

/** Figures that contradict each other; laws and articles that are not there. */
export const figureAndLawFaults: readonly Fault[] = [
  inserted('Y05', 'parts that exceed the sum', [
    ['办理行政复议案件5件，其中维持4件、撤销2件。', '5件'],
    ['全年检查企业20家，其中合格15家、不合格8家。', '20家'],
    ['办理执法案件9件，其中罚款4件、警告2件，其余不予处罚2件。', '9件'],
  ]),
  inserted('Y05', 'a total that is not the sum of what stands before it', [
    ['办理许可事项13件、处罚案件5件，共19件。', '19件'],
    ['审核合同12份、协议7份和承诺书2份，合计20份。', '20份'],
    ['全年共办理案件17件，分别为许可3件、处罚15件。', '17件'],
  ]),
  inserted('Y05', 'a rate that does not come out', [
    ['受理投诉120件，办结114件，办结率98%。', '98%'],
    ['接到转办件40件，办结38件，办结率为99.5%。', '99.5%'],
  ]),
  inserted('Y05', 'one quantity of the year with two values', [
    ['全年旁听庭审6次。全年共组织旁听庭审5次。', '5次'],
    ['全年评查执法案卷86份，发现问题9个。全年共评查执法案卷68份。', '68份'],
  ]),
  // 条列 is a wrong character as well.
  {
    ...inserted('Y09', 'a law by a wrong or repealed name', [
      ['落实《法治政府建设与责任落实督查工作规定》。', '督查'],
      ['学习《中华人民共和国合同法》2次。', '合同法'],
      ['执行《重大行政决策程序暂行条列》。', '条列'],
      ['依据《城市规划法》作出决定1件。', '城市规划法'],
      ['学习《中华人民共和国行政监察法》1次。', '行政监察法'],
      ['宣传《固体废弃物污染环境防治法》3场。', '固体废弃物'],
      ['落实《安全生成法》，开展检查4次。', '安全生成法'],
    ]),
    also: ['D19'],
  },
  inserted('Y11', 'an article that the law does not have', [
    ['依据《政府信息公开条例》第六十二条答复申请2件。', '第六十二条'],
    ['学习《中华人民共和国行政许可法》第九十条。', '第九十条'],
    ['落实《重大行政决策程序暂行条例》（国务院令第713号）第四十条至第五十条。', '第四十条'],
    ['对照《优化营商环境条例》（以下简称《条例》）自查，按《条例》第八十一条整改2项。', '第八十一条'],
  ]),
];
