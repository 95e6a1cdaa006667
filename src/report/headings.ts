import { type SectionId, sectionIds } from './report.ts';

/** The five parts by the rule on the report's contents, with the years written out; the opening has no heading. */
export function headingOf(section: SectionId, year: number): string {
  switch (section) {
    case 'opening':
      return '';
    case 'achievements':
      return `${year}年度推进法治政府建设的主要举措和成效`;
    case 'shortcomings':
      return `${year}年度推进法治政府建设存在的不足和原因`;
    case 'head':
      return `${year}年度党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况`;
    case 'plans':
      return `${year + 1}年度推进法治政府建设的主要安排`;
    case 'other':
      return '其他需要报告的情况';
  }
}

/** Short names for screens and refusals. */
export const sectionNames: Readonly<Record<SectionId, string>> = {
  opening: '开头',
  achievements: '第一部分（主要举措和成效）',
  shortcomings: '第二部分（不足和原因）',
  head: '第三部分（第一责任人履职）',
  plans: '第四部分（下一年度安排）',
  other: '第五部分（其他情况）',
};

export function titleOf(unitName: string, year: number): string {
  return `${unitName}${year}年度法治政府建设报告`;
}

export function emptySections(year: number) {
  return sectionIds.map((id) => ({ id, heading: headingOf(id, year), paragraphs: [] }));
}
