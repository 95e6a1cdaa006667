import type { DocType, Metadata } from '../../document/model.ts';

/** A made-up page with what a person reads from it. Fields left out of `shows` must come out as `null`. */
export type Example = {
  /** A sentence of what is special about the page. */
  readonly name: string;
  readonly text: string;
  readonly shows: Partial<Metadata>;
  readonly docType?: DocType;
  readonly reportYear?: number | null;
  /** `number heading` of each item of the outline, in order. */
  readonly outline?: readonly string[];
  /** Words the body must begin and end with. */
  readonly body?: readonly [start: string, end: string];
  /** Kinds of the defects flagged, in order; left out: not looked at. */
  readonly defects?: readonly string[];
};

/** A short annual report of five parts, without title and signature. */
export function reportBody(unit: string, year: number): string {
  return [
    `${year}年，${unit}在区委、区政府的坚强领导下，扎实推进法治政府建设各项工作。现将有关情况报告如下：`,
    `一、${year}年度推进法治政府建设的主要举措和成效`,
    '（一）加强组织领导。全年召开专题会议3次，研究解决问题11个。',
    '（二）规范行政执法。开展执法检查46次，办理案件9件。一是落实公示制度。二是落实记录制度。',
    `二、${year}年度推进法治政府建设存在的不足和原因`,
    '执法人员业务能力有待提高，主要原因是培训覆盖面不够。',
    `三、${year}年度党政主要负责人履行推进法治建设第一责任人职责的情况`,
    '主要负责人听取法治工作汇报2次，带头学法4次。',
    `四、${year + 1}年度推进法治政府建设的主要安排`,
    '1.组织全员培训。由法规科负责，6月底前完成。',
    '五、其他需要报告的情况',
    '无其他需要报告的情况。',
  ].join('\n');
}

/** The outline of `reportBody`. */
export function reportOutline(year: number): string[] {
  return [
    `一、 ${year}年度推进法治政府建设的主要举措和成效`,
    '（一） 加强组织领导',
    '（二） 规范行政执法',
    '一是 落实公示制度',
    '二是 落实记录制度',
    `二、 ${year}年度推进法治政府建设存在的不足和原因`,
    `三、 ${year}年度党政主要负责人履行推进法治建设第一责任人职责的情况`,
    `四、 ${year + 1}年度推进法治政府建设的主要安排`,
    '1. 组织全员培训',
    '五、 其他需要报告的情况',
  ];
}
