import type { Day } from '../../base/day.ts';
import type { PersonId } from '../../org/actor.ts';
import type { EvidenceInput } from '../inputs.ts';

/** Forms of a study session; stored, shown and counted in these words. */
export const studyForms = ['中心组', '集体', '会前', '讲座', '旁听庭审', '网络'] as const;
export type StudyForm = (typeof studyForms)[number];

/** Longest single session that can be recorded, in hours (学时). A limit of this product against slips of the pen. */
export const maxHours = 12;

/** 学法活动 as it was held. Attendance holds person ids only: names are personal data and stand outside the ledger. */
export type StudySession = {
  readonly date: Day;
  readonly form: StudyForm;
  readonly topic: string;
  /** Titles without 《》. */
  readonly laws: readonly string[];
  /** Who spoke, with their office where they come from outside: `区司法局法治科 林某`. */
  readonly speaker: string;
  readonly host: PersonId | null;
  readonly attendees: readonly PersonId[];
  readonly absentees: readonly PersonId[];
  /** 学时 of the session, not multiplied by people. */
  readonly hours: number;
  /** 记录 of the session in short. */
  readonly minutes: string;
};

export type StudyState = {
  readonly stage: 'recorded' | 'cancelled';
  readonly session: StudySession;
  readonly evidence: readonly EvidenceInput[];
  /** `seq` of the act that holds the session as it now stands. */
  readonly act: number;
  readonly cancelledFor: string | null;
};

/** Payloads of the acts. */
export type SessionRecorded = { readonly session: StudySession; readonly evidence: readonly EvidenceInput[] };
export type SessionCorrected = { readonly session: StudySession; readonly reason: string };
export type EvidenceAttached = { readonly evidence: readonly EvidenceInput[] };
export type Cancelled = { readonly reason: string };

export const studyActs = {
  'session-recorded': '记录学法活动',
  'session-corrected': '更正学法活动',
  'evidence-attached': '补充佐证材料',
  'session-cancelled': '撤销学法记录',
} as const;

export const studyStatuses = { recorded: '已记录', cancelled: '已撤销' } as const;
