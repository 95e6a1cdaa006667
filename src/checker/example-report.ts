/**
 * A made-up report of 云桥区水务局 for examples and tests: without changes no rule finds a fault in it. Changing one
 * part makes one fault.
 */
export type ReportParts = {
  /** 发文时间 as shown. */
  readonly published: string;
  /** The metadata block; `''` leaves it out. */
  readonly metadata: string;
  readonly title: string;
  readonly preamble: string;
  /** Headings of the five parts without their numbers. */
  readonly headings: readonly string[];
  readonly achievements: string;
  readonly shortcomings: string;
  readonly head: string;
  readonly plans: string;
  readonly other: string;
  /** Which parts, in which order; numbers follow the order. */
  readonly order: readonly number[];
};

/** Sentences that say nothing, enough to fill a part. */
export const vague = `坚持以习近平法治思想为指导，高度重视法治建设工作，不断提高思想认识。进一步加强组织领导，切实履行工作职责。扎实推进各项任务，努力提高工作水平。
认真贯彻上级部署，深入推进依法治理，持续优化发展环境。着力提升干部素质，全面加强队伍建设。切实做好各项工作，提供坚强有力的保障。
统一思想、提高认识，抓好贯彻落实。牢固树立服务理念，不断增强责任感和紧迫感。充分发挥职能作用，推动工作取得明显成效。`;

const numerals = ['一', '二', '三', '四', '五', '六', '七'];

export function aReport(changes: Partial<ReportParts> = {}): string {
  const published = changes.published ?? '2026年02月10日';
  const parts: ReportParts = { ...clean, published, metadata: metadataBlock(published), ...changes };
  const contents = [parts.achievements, parts.shortcomings, parts.head, parts.plans, parts.other];
  const sections = parts.order.map(
    (which, index) => `${numerals[index]}、${parts.headings[which]}\n${contents[which]}`,
  );
  return [parts.metadata, parts.title, parts.preamble, ...sections]
    .filter((part) => part !== '')
    .join('\n\n');
}

function metadataBlock(published: string): string {
  return `• 索 引 号：11379990004567890A/2026-00021
• 主题分类：法治政府建设
• 发布机构：云桥区水务局
• 成文时间：2026年02月06日
• 文  号：云水字〔2026〕3号
• 发文时间：${published}
• 标  题：云桥区水务局2025年度法治政府建设报告
• 内容概述：云桥区水务局2025年推进法治政府建设的举措、不足和2026年安排
• 效力状态：有效`;
}

const clean: Omit<ReportParts, 'metadata' | 'published'> = {
  title: '云桥区水务局2025年度法治政府建设报告',
  preamble:
    '2025年，云桥区水务局在区委、区政府领导下，依据水法和有关法规履行职责，现将2025年度法治政府建设情况报告如下：',
  headings: [
    '2025年度推进法治政府建设的主要举措和成效',
    '2025年度推进法治政府建设存在的不足和原因',
    '2025年度党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况',
    '2026年度推进法治政府建设的主要安排',
    '其他需要报告的情况',
  ],
  achievements: `（一）组织领导。局党组全年3次研究法治建设工作，印发年度要点，把14项任务分到6个科室。
（二）依法决策。取水许可权限调整经公众参与、专家论证、风险评估、合法性审查和集体讨论决定，收到意见27条，采纳19条并逐条说明理由。
（三）规范性文件。制定规范性文件1件，清理7件，废止2件，均报区司法局备案。
（四）行政执法。办理行政处罚案件11件，开展行政检查46次，没有一件被复议机关或者人民法院撤销、变更；3名执法人员取得证件。
（五）普法和监督。开展世界水日法治宣传4场，到场620人；答复人大代表建议5件、政协提案3件，公开政府信息132条。`,
  shortcomings: `（一）执法人员力量不足。全局持证执法人员只有9名，2个水库管理所没有专职执法人员，原因是近三年招录岗位以工程技术为主。
（二）法治宣传方式单一。全年宣传仍以发放资料为主，短视频只有2条，因没有安排专门经费。`,
  head: `（一）部署。局长于2月18日主持局党组会，研究本年度法治建设要点，确定14项任务。
（二）过问和协调。局长3月和9月两次听取执法工作汇报，协调解决2个水库管理所的执法装备问题。
（三）督办。对河道采砂问题督办2次，问题在10月底前办结；12月在述法会议上作口头述法。`,
  plans: `（一）充实执法力量。由人事科牵头，6月底前招录法学专业人员2名，配齐水库管理所执法人员。
（二）改进法治宣传。由政策法规科负责，3月至11月制作短视频12条，列支经费5万元。
（三）清理规范性文件。由政策法规科负责，9月底前完成7件文件的后评估。`,
  other: '无。',
  order: [0, 1, 2, 3, 4],
};
