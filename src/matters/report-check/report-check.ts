import type { Day } from '../../base/day.ts';
import type { PersonId } from '../../org/actor.ts';
import type { EvidenceInput } from '../inputs.ts';

/** Half-open range of offsets in the text that was read. */
export type Place = readonly [from: number, to: number];

/** What a rule says of every finding of its; kept once a check, however often the rule found something. */
export type Ground = {
  readonly rule: string;
  /** What the rule looks for, a few words. */
  readonly name: string;
  readonly reason: string;
  readonly citation: string;
  readonly mend: string;
};

/** A finding as the act holds it: `ground` is an index of the check's `grounds`. */
export type RecordedFinding = {
  readonly ground: number;
  readonly severity: 'error' | 'warning' | 'advice';
  /** The severity in words: 违规, 重点提示, 提示, 建议. */
  readonly word: string;
  readonly message: string;
  /** `null` where something is missing in the whole text. */
  readonly place: Place | null;
  readonly also: readonly Place[];
  /** The words at the place, shortened; long numbers are masked, since a ledger cannot forget personal data. */
  readonly excerpt: string;
};

/** Whose report of which year it is, as it was read; `null` where the text does not show it. */
export type About = {
  readonly title: string;
  readonly unit: string | null;
  readonly year: number | null;
  /** 法治政府建设年度报告, … */
  readonly type: string;
  readonly publishedOn: string | null;
};

/**
 * What the server read and found in an evidence file. The words themselves stand in a file of their own (`text`), to
 * which the places belong: another version of the reader may read the evidence differently.
 */
export type Check = {
  readonly file: EvidenceInput;
  /** Evidence file with the words as they were read, see `kept-text.ts` of the room `check`. */
  readonly text: EvidenceInput;
  readonly about: About;
  readonly grounds: readonly Ground[];
  readonly findings: readonly RecordedFinding[];
  /** Findings that were too many to be recorded. */
  readonly leftOff: number;
  readonly notChecked: readonly { readonly rule: string; readonly name: string; readonly needs: string }[];
};

export const decisions = ['accepted', 'dismissed'] as const;
export type DecisionWord = (typeof decisions)[number];
export const decisionNames: Readonly<Record<DecisionWord, string>> = {
  accepted: '属实',
  dismissed: '不采纳',
};

/** 核对意见 on one finding. */
export type Decision = {
  readonly is: DecisionWord;
  /** Why it was dismissed, or what is to be added; `''` where nothing was said. */
  readonly remark: string;
  readonly by: PersonId;
  readonly on: Day;
  /** `seq` of the act. */
  readonly act: number;
};

export type CheckedFinding = Ground &
  Omit<RecordedFinding, 'ground'> & {
    /** `f1`, `f2`, …: kept when a later version of the report has the same fault. */
    readonly id: string;
    /** The version in which it was first found. */
    readonly since: number;
    readonly decision: Decision | null;
  };

/** A finding of an earlier version that a later one no longer has. */
export type GoneFinding = Pick<
  CheckedFinding,
  'id' | 'rule' | 'name' | 'word' | 'message' | 'excerpt' | 'decision'
> & {
  /** The version in which it was no longer found. */
  readonly goneIn: number;
};

export const sendingWays = ['公文交换', '政务内网', '电子邮件', '当面送交', '其他'] as const;

/** 退回: the marked copy went back to those whose report it is. */
export type Sending = {
  readonly to: string;
  readonly contact: string;
  readonly on: Day;
  readonly how: (typeof sendingWays)[number];
  readonly note: string;
};
export type Sent = Sending & { readonly version: number; readonly act: number };

/** A version of the report, or a marked copy of one, as it was. */
export type KeptFile = {
  readonly version: number;
  readonly file: EvidenceInput;
  readonly on: Day;
  readonly act: number;
};

export type ReportCheckState = {
  readonly stage: 'open' | 'concluded' | 'sent-back' | 'cancelled';
  readonly opened: Day;
  /** 1 for the first version of the report that was checked. */
  readonly version: number;
  readonly file: EvidenceInput;
  readonly text: EvidenceInput;
  readonly about: About;
  /** In the order of the text. */
  readonly findings: readonly CheckedFinding[];
  readonly nextFinding: number;
  readonly leftOff: number;
  readonly notChecked: Check['notChecked'];
  readonly gone: readonly GoneFinding[];
  /** Every version that was checked, the present one last. */
  readonly versions: readonly KeptFile[];
  /** Every marked copy that was made. */
  readonly copies: readonly KeptFile[];
  /** Day of the last conclusion; `null` while findings are being decided. */
  readonly concludedOn: Day | null;
  readonly sent: readonly Sent[];
  /** `seq` of the act that began it. */
  readonly act: number;
  readonly cancelledFor: string | null;
};

/** Payloads of the acts. */
export type CheckOpened = { readonly check: Check };
export type FindingsDecided = {
  readonly decisions: readonly {
    readonly finding: string;
    readonly is: DecisionWord;
    readonly remark: string;
  }[];
};
export type CheckConcluded = {
  readonly copy: EvidenceInput;
  readonly accepted: number;
  readonly dismissed: number;
};
export type CopySentBack = { readonly sending: Sending };
export type CheckReopened = { readonly reason: string };
export type ReportRechecked = {
  readonly check: Check;
  /** For each finding the id of the earlier one that it is, `null` where it is new. */
  readonly still: readonly (string | null)[];
};
export type CheckCancelled = { readonly reason: string };

export const reportCheckActs = {
  'check-opened': '存为检查记录',
  'findings-decided': '核对问题',
  'check-concluded': '形成批注文件',
  'copy-sent-back': '退回批注文件',
  'check-reopened': '重新核对',
  'report-rechecked': '检查修改稿',
  'check-cancelled': '撤销检查记录',
} as const;

export const reportCheckStatuses = {
  open: '核对中',
  concluded: '已核对',
  'sent-back': '已退回',
  cancelled: '已撤销',
} as const;

/** Findings that nobody has decided yet. */
export function openFindings({ findings }: Pick<ReportCheckState, 'findings'>): readonly CheckedFinding[] {
  return findings.filter(({ decision }) => decision === null);
}

export function decidedAs(
  { findings }: Pick<ReportCheckState, 'findings'>,
  is: DecisionWord,
): readonly CheckedFinding[] {
  return findings.filter(({ decision }) => decision?.is === is);
}
