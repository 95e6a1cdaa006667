import type { Day } from '../../base/day.ts';
import type { PersonId } from '../../org/actor.ts';
import type { EvidenceInput } from '../inputs.ts';

export const meetingKinds = ['党组会', '党工委会', '局长办公会', '主任办公会', '专题会', '工作会议'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** What an agenda item on legal work was about; the report counts by these. */
export const agendaCategories = [
  '听取法治工作汇报',
  '研究重大决策',
  '研究规范性文件',
  '部署法治工作',
  '研究执法与争议案件',
  '学习法律法规',
  '整改督办',
  '其他',
] as const;
export type AgendaCategory = (typeof agendaCategories)[number];

/** 议题. The id is given once and never used again, because other matters refer to it. */
export type AgendaItem = {
  readonly id: string;
  readonly title: string;
  /** Whether the item is legal work (法治工作); only those count for the report. */
  readonly legalWork: boolean;
  readonly category: AgendaCategory;
  /** What was decided. */
  readonly outcome: string;
  /** Who reported the item: a person or an office. */
  readonly reporter: string;
};

export type Meeting = {
  readonly kind: MeetingKind;
  readonly date: Day;
  readonly host: PersonId | null;
  readonly attendees: readonly PersonId[];
  readonly agenda: readonly AgendaItem[];
  /** 纪要编号, `''` where there is none. */
  readonly minutesNo: string;
};

export type MeetingState = {
  readonly stage: 'recorded' | 'cancelled';
  readonly meeting: Meeting;
  readonly evidence: readonly EvidenceInput[];
  /** Number of the next agenda item's id. */
  readonly nextItem: number;
  /** `seq` of the act that holds the meeting as it now stands. */
  readonly act: number;
  readonly cancelledFor: string | null;
};

/** Payloads of the acts. */
export type MeetingRecorded = { readonly meeting: Meeting; readonly evidence: readonly EvidenceInput[] };
export type MeetingCorrected = { readonly meeting: Meeting; readonly reason: string };
export type EvidenceAttached = { readonly evidence: readonly EvidenceInput[] };
export type Cancelled = { readonly reason: string };

export const meetingActs = {
  'meeting-recorded': '记录会议',
  'meeting-corrected': '更正会议记录',
  'evidence-attached': '补充会议材料',
  'meeting-cancelled': '撤销会议记录',
} as const;

export const meetingStatuses = { recorded: '已记录', cancelled: '已撤销' } as const;
