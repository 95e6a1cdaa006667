import type { Day } from '../base/day.ts';
import type { EvidenceInput } from '../matters/inputs.ts';
import type { PersonId, UnitId, UnitKind } from '../org/actor.ts';

/** Where a report stands. `returned` is composing again after somebody sent it back. */
export const reportStages = {
  composing: '起草中',
  'legal-review': '法制审核',
  returned: '退回修改',
  'secrecy-review': '保密审查',
  'awaiting-signature': '待签发',
  signed: '已签发',
  published: '已公布',
} as const;
export type ReportStage = keyof typeof reportStages;

/** The opening paragraph and the five parts, in the order the rule on the report's contents lists them. */
export const sectionIds = ['opening', 'achievements', 'shortcomings', 'head', 'plans', 'other'] as const;
export type SectionId = (typeof sectionIds)[number];

/** A figure or list of names in a sentence that comes from the records. */
export type Binding = {
  readonly fact: string;
  readonly year: number;
  /** The value when it was bound; exactly one of `quantity` and `names` is not null. */
  readonly quantity: number | null;
  readonly names: readonly string[] | null;
  /** The characters in the sentence that say the value: `12`, `《民法典》、《行政处罚法》`. */
  readonly shown: string;
};

export type ReportSentence = {
  readonly id: string;
  readonly text: string;
  /** No bindings: an unbound sentence, drawn differently and counted. */
  readonly bindings: readonly Binding[];
  /** `composed` as the template wrote it, `edited` by a person afterwards, `own` written by a person. */
  readonly origin: 'composed' | 'edited' | 'own';
  /** The template's slot it fills, `null` for a person's own sentence. */
  readonly slot: string | null;
};

export type ReportParagraph = {
  readonly id: string;
  /** Run-in heading without number and full stop: `依法决策`; `''` for none. */
  readonly heading: string;
  readonly sentences: readonly ReportSentence[];
  /** The template's paragraph, `null` for a person's own. */
  readonly slot: string | null;
};

export type ReportSection = {
  readonly id: SectionId;
  /** Without number: `2025年度推进法治政府建设的主要举措和成效`; `''` for the opening. */
  readonly heading: string;
  readonly paragraphs: readonly ReportParagraph[];
};

/** 不足–原因–措施. The measure with owner and month becomes a commitment of part four. */
export type Shortcoming = {
  readonly id: string;
  readonly text: string;
  readonly cause: string;
  readonly measure: string;
  /** 责任科室 or 责任人. */
  readonly owner: string;
  /** `YYYY-MM`, `''` while it is not set. */
  readonly dueMonth: string;
};

/** 年度安排（承诺）: what the unit promises for the next year. */
export type Commitment = {
  readonly id: string;
  readonly text: string;
  readonly owner: string;
  readonly dueMonth: string;
  /** The shortcoming whose measure it is, `null` for a plan of its own. */
  readonly shortcoming: string | null;
};

export const answerResults = { done: '已完成', partly: '部分完成', not: '未完成' } as const;
export type AnswerResult = keyof typeof answerResults;

/** A commitment of last year's report and the answer this report gives to it. */
export type LastCommitment = {
  readonly id: string;
  readonly text: string;
  readonly owner: string;
  readonly dueMonth: string;
  readonly answer: {
    readonly result: AnswerResult;
    readonly words: string;
    readonly evidence: readonly EvidenceInput[];
  } | null;
};

/** One item of a review with its answer. */
export type ReviewItem = {
  readonly item: string;
  readonly passed: boolean;
  readonly remark: string;
  /** Sentences the remark is about. */
  readonly sentences: readonly string[];
};

export type Review = {
  readonly stage: 'legal' | 'secrecy' | 'signature';
  readonly result: 'passed' | 'returned';
  readonly by: PersonId;
  readonly name: string;
  readonly at: string;
  readonly items: readonly ReviewItem[];
  readonly remark: string;
};

/** 签发: holds the hash of exactly what was signed. */
export type Signature = {
  readonly by: PersonId;
  readonly name: string;
  readonly post: string;
  readonly at: string;
  readonly on: Day;
  readonly contentHash: string;
};

/** One whom the report must reach. */
export type Recipient = {
  readonly id: string;
  readonly name: string;
  /** 报告 or 抄送. */
  readonly way: '报告' | '抄送';
};

export type Submission = {
  readonly recipient: string;
  readonly on: Day;
  readonly proof: string;
  readonly evidence: readonly EvidenceInput[];
  /** `seq` of the act that recorded it. */
  readonly act: number;
};

export type Publication = {
  readonly on: Day;
  readonly document: string;
  readonly indexNumber: string;
  readonly path: string;
};

/** An earlier edition, kept when a new one is opened. */
export type EarlierEdition = {
  readonly edition: number;
  readonly signature: Signature;
  readonly publication: Publication | null;
  readonly submissions: readonly Submission[];
  readonly reason: string;
};

/** 法治政府建设年度报告 of one unit and year. */
export type ReportState = {
  readonly unit: { readonly id: UnitId; readonly name: string; readonly kind: UnitKind };
  /** The year reported on. */
  readonly year: number;
  readonly title: string;
  readonly stage: ReportStage;
  readonly edition: number;
  readonly sections: readonly ReportSection[];
  readonly shortcomings: readonly Shortcoming[];
  readonly commitments: readonly Commitment[];
  /** `null`: last year's report is not in the system and nobody has entered its commitments. */
  readonly lastCommitments: readonly LastCommitment[] | null;
  readonly reviews: readonly Review[];
  readonly recipients: readonly Recipient[];
  readonly submissions: readonly Submission[];
  readonly signature: Signature | null;
  readonly publication: Publication | null;
  readonly earlier: readonly EarlierEdition[];
  /** Slots whose sentence a person removed; composing does not bring them back by itself. */
  readonly removedSlots: readonly string[];
  /** Day of the last composing, `null` before the first. */
  readonly composedOn: Day | null;
  readonly startedOn: Day;
  readonly submittedBy: PersonId | null;
  /** Number of the next id of a paragraph, sentence, shortcoming or commitment. */
  readonly nextId: number;
};

/** The matter of a unit's report of one year: one per unit and year, because the id says so. */
export function reportMatter(year: number): string {
  return `report-${year}`;
}

/** Stages in which words may be changed. After signing nothing may: a new edition has its own command. */
export function isOpenForEditing(state: ReportState): boolean {
  return state.stage === 'composing' || state.stage === 'returned';
}

export function isSealed(state: ReportState): boolean {
  return state.stage === 'signed' || state.stage === 'published';
}
