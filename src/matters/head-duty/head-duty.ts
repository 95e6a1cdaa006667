import type { Day } from '../../base/day.ts';
import type { PersonId } from '../../org/actor.ts';
import type { EvidenceInput } from '../inputs.ts';

/** The four kinds of personal act (四个亲自), in the words of the rule: 重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办. */
export const dutyKinds = ['部署', '过问', '协调', '督办'] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** What each kind is done to, for the form: 部署 is of 重要工作. */
export const dutyObjects: Readonly<Record<DutyKind, string>> = {
  部署: '重要工作',
  过问: '重大问题',
  协调: '重点环节',
  督办: '重要任务',
};

/** The meeting and its agenda item at which, or following which, the head acted. */
export type MeetingRef = { readonly matter: string; readonly item: string };

export type HeadDuty = {
  readonly kind: DutyKind;
  readonly date: Day;
  /** An official acting in office: the name belongs into the record. */
  readonly person: PersonId;
  readonly name: string;
  /** 职务: 党组书记、局长. */
  readonly post: string;
  /** What it was about (事项). */
  readonly matter: string;
  readonly meeting: MeetingRef | null;
  /** 文号 or 批示 on which it rests, `''` where there is none. */
  readonly basisDoc: string;
  readonly outcome: string;
};

export type HeadDutyState = {
  readonly stage: 'recorded' | 'cancelled';
  readonly duty: HeadDuty;
  readonly evidence: readonly EvidenceInput[];
  /** `seq` of the act that holds the duty as it now stands. */
  readonly act: number;
  readonly cancelledFor: string | null;
};

/** Payloads of the acts. */
export type DutyRecorded = { readonly duty: HeadDuty; readonly evidence: readonly EvidenceInput[] };
export type DutyCorrected = { readonly duty: HeadDuty; readonly reason: string };
export type EvidenceAttached = { readonly evidence: readonly EvidenceInput[] };
export type Cancelled = { readonly reason: string };

export const headDutyActs = {
  'duty-recorded': '记录履职',
  'duty-corrected': '更正履职记录',
  'evidence-attached': '补充佐证材料',
  'duty-cancelled': '撤销履职记录',
} as const;

export const headDutyStatuses = { recorded: '已记录', cancelled: '已撤销' } as const;
