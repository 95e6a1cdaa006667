import type { DocType, MetadataField } from '../../document/model.ts';

/** Labels of the metadata fields, in the order of a published page's block. */
export const fieldLabels: readonly (readonly [field: MetadataField, label: string])[] = [
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

export const docTypeNames: Readonly<Record<DocType, string>> = {
  'annual-report': '法治政府建设年度报告',
  'disclosure-report': '政府信息公开工作年度报告',
  'normative-document': '行政规范性文件',
  'decision-catalogue': '重大行政决策事项目录',
  consultation: '意见征集',
  interpretation: '政策解读',
  other: '其他文件',
};

/** A field as people read it: an empty value and a missing field are two things. */
export function shownValue(value: string | null): string {
  if (value === null) return '没有读到';
  return value === '' ? '有这一栏，没有填写' : value;
}
