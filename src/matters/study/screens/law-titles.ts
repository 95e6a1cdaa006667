/** Titles offered while typing before the unit has a history of its own; in the order departments study them most. */
export const commonLaws: readonly string[] = [
  '中华人民共和国宪法',
  '中华人民共和国民法典',
  '中华人民共和国行政处罚法',
  '中华人民共和国行政许可法',
  '中华人民共和国行政强制法',
  '中华人民共和国行政复议法',
  '中华人民共和国行政诉讼法',
  '中华人民共和国国家赔偿法',
  '中华人民共和国法治宣传教育法',
  '中华人民共和国国家安全法',
  '中华人民共和国保守国家秘密法',
  '中华人民共和国网络安全法',
  '中华人民共和国数据安全法',
  '中华人民共和国个人信息保护法',
  '中华人民共和国安全生产法',
  '中华人民共和国公务员法',
  '中华人民共和国监察法',
  '中华人民共和国科学技术进步法',
  '中华人民共和国促进科技成果转化法',
  '中华人民共和国教育法',
  '中华人民共和国水法',
  '中华人民共和国档案法',
  '中华人民共和国民营经济促进法',
  '中华人民共和国政府信息公开条例',
  '重大行政决策程序暂行条例',
  '优化营商环境条例',
  '公平竞争审查条例',
];

/** Titles as a person typed or pasted them: `《民法典》、《行政处罚法》` gives two, without marks. */
export function titlesIn(typed: readonly string[]): string[] {
  const titles = typed.flatMap((text) => text.split(/[、，,；;\n]|(?<=》)(?=《)/)).map(bare);
  return [...new Set(titles)].filter((title) => title !== '');
}

/**
 * The full title meant by a part of it, where only one of those offered can be meant: `行政处罚法` gives
 * 中华人民共和国行政处罚法. Figures count titles, so one law should have one name.
 */
export function fullTitle(typed: string, offered: readonly string[]): string {
  if (offered.includes(typed)) return typed;
  const ending = offered.filter((title) => title.endsWith(typed));
  const candidates = ending.length > 0 ? ending : offered.filter((title) => title.includes(typed));
  return candidates.length === 1 && typed.length >= 2 ? (candidates[0] ?? typed) : typed;
}

function bare(title: string): string {
  return title.trim().replace(/^《/, '').replace(/》$/, '').trim();
}
