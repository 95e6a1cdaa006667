/**
 * The kinds of disclosed information (公开信息的类别), each written out in full: nothing is inferred from another
 * one, and no other file names a concrete kind.
 */
export type DocumentKind = {
  readonly name: string;
  /** Column (栏目) of the portal; also the meta tag ColumnName. */
  readonly column: string;
  /** Segment of the column's address. */
  readonly segment: string;
  readonly columnDescription: string;
  /** 主题分类 offered first. */
  readonly topic: string;
  /** Whether the words must be those of a signed report. */
  readonly fromSignedReport: boolean;
  /** Whether 文号 is asked for (条件必选). */
  readonly asksDocumentNumber: boolean;
  /** Provision that names a day of every year for its publication, besides the working days of the regulation. */
  readonly yearlyTerm: string | null;
  readonly schemaType: 'Report' | 'Legislation' | 'Article';
};

export const documentKinds = {
  'annual-report': {
    name: '法治政府建设年度报告',
    column: '法治政府建设年度报告',
    segment: 'annual-report',
    columnDescription: '各单位上一年度法治政府建设情况的报告',
    topic: '法治政府建设',
    fromSignedReport: true,
    asksDocumentNumber: false,
    yearlyTerm: 'FZDC-24-2',
    schemaType: 'Report',
  },
  'normative-document': {
    name: '行政规范性文件',
    column: '规范性文件',
    segment: 'normative-document',
    columnDescription: '行政规范性文件及其效力状态',
    topic: '政策文件',
    fromSignedReport: false,
    asksDocumentNumber: true,
    yearlyTerm: null,
    schemaType: 'Legislation',
  },
  'decision-catalogue': {
    name: '重大行政决策事项目录',
    column: '重大行政决策',
    segment: 'decision-catalogue',
    columnDescription: '重大行政决策事项年度目录及其调整',
    topic: '重大行政决策',
    fromSignedReport: false,
    asksDocumentNumber: true,
    yearlyTerm: null,
    schemaType: 'Article',
  },
  consultation: {
    name: '意见征集公告',
    column: '意见征集',
    segment: 'consultation',
    columnDescription: '公开征求意见的公告和结果',
    topic: '意见征集',
    fromSignedReport: false,
    asksDocumentNumber: false,
    yearlyTerm: null,
    schemaType: 'Article',
  },
  interpretation: {
    name: '政策解读',
    column: '政策解读',
    segment: 'interpretation',
    columnDescription: '对政策文件的说明和解读',
    topic: '政策解读',
    fromSignedReport: false,
    asksDocumentNumber: false,
    yearlyTerm: null,
    schemaType: 'Article',
  },
  'disclosure-report': {
    name: '政府信息公开工作年度报告',
    column: '政府信息公开年报',
    segment: 'disclosure-report',
    columnDescription: '各单位政府信息公开工作年度报告',
    topic: '政府信息公开',
    fromSignedReport: false,
    asksDocumentNumber: false,
    yearlyTerm: 'OGI-49-1',
    schemaType: 'Report',
  },
  notice: {
    name: '通知公告',
    column: '通知公告',
    segment: 'notice',
    columnDescription: '通知、公告和其他主动公开的信息',
    topic: '通知公告',
    fromSignedReport: false,
    asksDocumentNumber: false,
    yearlyTerm: null,
    schemaType: 'Article',
  },
} as const satisfies Readonly<Record<string, DocumentKind>>;

export type DocumentKindId = keyof typeof documentKinds;
export const documentKindIds = Object.keys(documentKinds) as readonly DocumentKindId[];

export function documentKind(id: DocumentKindId): DocumentKind {
  return documentKinds[id];
}

/** The column for a page that was read; what the reader calls `other` stands under 通知公告. */
export function kindOfRead(docType: string): DocumentKindId {
  return documentKindIds.find((id) => id === docType) ?? 'notice';
}
