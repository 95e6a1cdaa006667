import type { Day } from '../base/day.ts';
import type { EvidenceInput } from '../matters/inputs.ts';
import type {
  AnswerResult,
  Binding,
  Commitment,
  LastCommitment,
  Publication,
  Recipient,
  ReportSection,
  ReportState,
  ReviewItem,
  SectionId,
  Shortcoming,
} from './report.ts';

/** Payloads of the acts of an annual report, by act kind. */
export type ReportPayloads = {
  'report-started': {
    readonly unit: ReportState['unit'];
    readonly year: number;
    readonly title: string;
    readonly sections: readonly ReportSection[];
    readonly recipients: readonly Recipient[];
    readonly lastCommitments: readonly LastCommitment[] | null;
    readonly on: Day;
  };
  composed: {
    readonly sections: readonly ReportSection[];
    readonly removedSlots: readonly string[];
    readonly nextId: number;
    readonly lastCommitments: readonly LastCommitment[] | null;
    readonly on: Day;
    readonly added: readonly string[];
    readonly refreshed: readonly string[];
    readonly dropped: readonly string[];
  };
  'sentence-added': {
    readonly id: string;
    readonly paragraph: string;
    readonly before: string | null;
    readonly text: string;
  };
  'sentence-edited': {
    readonly sentence: string;
    readonly text: string;
    readonly bindings: readonly Binding[];
    /** Facts whose value the new words no longer say. */
    readonly unbound: readonly string[];
  };
  'sentence-removed': { readonly sentence: string };
  'sentence-moved': { readonly sentence: string; readonly paragraph: string; readonly before: string | null };
  'paragraph-added': {
    readonly id: string;
    readonly section: SectionId;
    readonly heading: string;
    readonly sentence: string;
    readonly text: string;
  };
  'paragraph-edited': { readonly paragraph: string; readonly heading: string };
  'paragraph-removed': { readonly paragraph: string };
  'fact-bound': { readonly sentence: string; readonly fact: string; readonly bindings: readonly Binding[] };
  'fact-unbound': { readonly sentence: string; readonly fact: string; readonly bindings: readonly Binding[] };
  'shortcoming-added': Shortcoming;
  'shortcoming-edited': Shortcoming;
  'shortcoming-removed': { readonly shortcoming: string };
  'commitment-added': Commitment;
  'commitment-edited': Commitment;
  'commitment-removed': { readonly commitment: string };
  'last-commitment-entered': LastCommitment;
  'commitment-answered': {
    readonly commitment: string;
    readonly result: AnswerResult;
    readonly words: string;
    readonly evidence: readonly EvidenceInput[];
  };
  'submitted-for-legal-review': { readonly contentHash: string };
  'legal-review-passed': ReviewPayload;
  'legal-review-returned': ReviewPayload;
  'secrecy-review-passed': ReviewPayload;
  'secrecy-review-returned': ReviewPayload;
  signed: {
    /** Hash of the canonical content: exactly what was signed. */
    readonly contentHash: string;
    readonly name: string;
    readonly post: string;
    readonly on: Day;
  };
  'signature-returned': {
    readonly name: string;
    readonly remark: string;
    readonly sentences: readonly string[];
  };
  'submission-recorded': {
    readonly recipient: string;
    readonly on: Day;
    readonly proof: string;
    readonly evidence: readonly EvidenceInput[];
  };
  'report-published': Publication;
  'edition-opened': { readonly reason: string };
};

export type ReviewPayload = {
  readonly name: string;
  readonly items: readonly ReviewItem[];
  readonly remark: string;
  /** Hash of what was reviewed. */
  readonly contentHash: string;
};

export type ReportActKind = keyof ReportPayloads;

/** Labels of the acts in the record. */
export const reportActs: Readonly<Record<ReportActKind, string>> = {
  'report-started': '开始年度报告',
  composed: '根据记录生成',
  'sentence-added': '添加句子',
  'sentence-edited': '修改句子',
  'sentence-removed': '删除句子',
  'sentence-moved': '移动句子',
  'paragraph-added': '添加段落',
  'paragraph-edited': '修改小标题',
  'paragraph-removed': '删除空段落',
  'fact-bound': '绑定记录',
  'fact-unbound': '解除绑定',
  'shortcoming-added': '添加不足',
  'shortcoming-edited': '修改不足',
  'shortcoming-removed': '删除不足',
  'commitment-added': '添加下一年度安排',
  'commitment-edited': '修改下一年度安排',
  'commitment-removed': '删除下一年度安排',
  'last-commitment-entered': '补录上年度安排',
  'commitment-answered': '回应上年度安排',
  'submitted-for-legal-review': '提交法制审核',
  'legal-review-passed': '法制审核通过',
  'legal-review-returned': '法制审核退回',
  'secrecy-review-passed': '保密审查通过',
  'secrecy-review-returned': '保密审查退回',
  signed: '签发',
  'signature-returned': '签发退回',
  'submission-recorded': '登记报送',
  'report-published': '公布',
  'edition-opened': '开启修订版',
};

/** An act of the report with its payload's type. */
export function reportAct<Kind extends ReportActKind>(kind: Kind, payload: ReportPayloads[Kind]) {
  return { kind, payload };
}
