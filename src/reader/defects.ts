/** 文本缺损: kinds of damage the reader flags, as stable slugs with what to tell a person. Nothing is repaired. */
export const defectKinds = {
  'damaged-document-number': '文号缺字或括号缺失',
  'damaged-date': '日期残缺，无法确定是哪一天',
  'unusual-index-number': '索引号的样式少见，请核对',
  'differing-fields': '同一项目在页面上有两个不同的值',
  'lost-number': '标题缺少序号',
  'lost-bracket': '序号缺少一半括号',
  'missing-item': '序号不连续，缺少前面的项',
  'repeated-heading': '同一标题重复出现',
  'empty-section': '标题下没有内容',
  'lost-stop': '段末缺少句号',
  'lost-quote': '引号不成对',
  'lost-title-mark': '书名号不成对',
  'broken-paragraph': '段落在句中断开',
  'lost-characters': '有无法识别的字符，可能是编码错误',
  'hidden-characters': '文中夹有看不见的控制字符',
} as const;

export type DefectKind = keyof typeof defectKinds;
