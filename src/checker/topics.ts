/**
 * Subjects of legal work, to tell whether a measure answers a shortcoming. Wide on purpose: a measure that is not
 * recognised would be reported as missing.
 */
const topics: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    '人才',
    /人才|法治队伍|专业力量|人员力量|执法力量|力量(?:不足|薄弱)|持证人员|招录|编制|专业人员|法律顾问|公职律师|法制机构|法制审核人员|人员配备|人员不足|人手/,
  ],
  ['意识', /意识|思维|观念|认识|理念|重业务|轻法治|重视程度|主动性|自觉/],
  ['学法', /学法|学习|培训|素养|知识|法律考试|轮训|业务能力|法治能力|本领/],
  ['执法', /执法|处罚|检查|裁量|案卷|巡查/],
  ['普法', /普法|法治宣传|法律宣传|宣讲|法治文化|宣传教育|宣传方式|宣传形式/],
  ['制度', /制度|机制|规范化|流程|清单|体系/],
  ['文件', /规范性文件|文件审查|文件制定|备案|清理/],
  ['审查', /合法性审[查核]|公平竞争审查|法制审核|审核把关/],
  ['决策', /决策|公众参与|专家论证|风险评估|听证|征求意见/],
  ['监督', /监督|督察|督导|督促|考核|问责|追究|评议/],
  ['数字', /信息化|数字|智慧|系统平台|互联网|大数据|线上/],
  ['纠纷', /复议|应诉|诉讼|纠纷|矛盾|调解|信访/],
  ['公开', /公开|公示|透明/],
  ['企业', /企业|营商|市场主体|经营主体|惠企|入企/],
  ['服务', /政务服务|审批|放管服|便民|一网通办|窗口/],
  ['协同', /协调|配合|联动|合力|统筹|部门间/],
  ['保障', /经费|装备|保障|投入/],
  ['基层', /基层|村[（(]?居|社区|站所/],
];

/** Names of the subjects that a text speaks of. */
export function topicsOf(text: string): ReadonlySet<string> {
  return new Set(topics.filter(([, pattern]) => pattern.test(text)).map(([name]) => name));
}
