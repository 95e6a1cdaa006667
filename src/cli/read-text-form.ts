import type { MetadataField, PublishedDocument } from '../document/model.ts';

const labels: readonly (readonly [MetadataField, string])[] = [
  ['title', '标题'],
  ['indexNumber', '索引号'],
  ['topic', '主题分类'],
  ['publisher', '发布机构'],
  ['source', '来源'],
  ['formedDate', '成文日期'],
  ['signatureDate', '落款日期'],
  ['documentNumber', '文号'],
  ['publishedDate', '发布日期'],
  ['validity', '效力状态'],
];

const kinds: Readonly<Record<PublishedDocument['docType'], string>> = {
  'annual-report': '法治政府建设年度报告',
  'disclosure-report': '政府信息公开工作年度报告',
  'normative-document': '规范性文件',
  'decision-catalogue': '决策事项目录',
  consultation: '征求意见',
  interpretation: '政策解读',
  other: '其他',
};

/** What was read, as a person reads it in a terminal. */
export function readAsText(name: string, document: PublishedDocument): string {
  const { metadata, docType, reportYear, outline, body, figures, citations, defects } = document;
  const shown = (value: string | null) =>
    value === null ? '（页面没有显示）' : value === '' ? '（空）' : value;
  const rows = labels.map(([field, label]) => `  ${label.padEnd(5, '　')}${shown(metadata[field])}`);
  const year = reportYear === null ? '' : `，${reportYear}年度`;
  const headings = outline.map(
    ({ level, number, heading }) =>
      `${'  '.repeat(level)}${number}${heading.length > 40 ? `${heading.slice(0, 39)}…` : heading}`,
  );
  return `${[
    name,
    rows.join('\n'),
    `  ${'类型'.padEnd(5, '　')}${kinds[docType]}${year}`,
    `  ${'正文'.padEnd(5, '　')}${body.replace(/\s/g, '').length}字，数量${figures.length}个，引用${citations.length}处`,
    ...(headings.length === 0 ? [] : ['', '大纲', ...headings]),
    ...(defects.length === 0
      ? []
      : ['', '可疑之处', ...defects.map(({ kind, text }) => `  ${kind}：${text.slice(0, 40)}`)]),
  ].join('\n')}\n\n`;
}
