import type { EvidenceRef } from '../../../console/components/evidence-list.tsx';
import type { CommandInput } from '../../../console/use-command.ts';
import type { AgendaCategory, Meeting, MeetingKind } from '../meeting.ts';

export type AgendaRow = {
  /** `''` for a new item. */
  id: string;
  title: string;
  legalWork: boolean;
  category: AgendaCategory;
  outcome: string;
  reporter: string;
};

/** A meeting as the form holds it. */
export type MeetingValues = {
  kind: MeetingKind;
  date: string | null;
  minutesNo: string;
  host: string | null;
  attendees: string[];
  agenda: AgendaRow[];
};

export type NewMeeting = MeetingValues & { evidence: EvidenceRef[] };
export type CorrectedMeeting = MeetingValues & { reason: string };

export const emptyRow: AgendaRow = {
  id: '',
  title: '',
  legalWork: true,
  category: '其他',
  outcome: '',
  reporter: '',
};

export function newMeeting(today: string): NewMeeting {
  return {
    kind: '局长办公会',
    date: today,
    minutesNo: '',
    host: null,
    attendees: [],
    agenda: [emptyRow],
    evidence: [],
  };
}

/** A recorded meeting in the form. */
export function correctedMeeting(meeting: Meeting): CorrectedMeeting {
  return {
    ...meeting,
    attendees: [...meeting.attendees],
    agenda: meeting.agenda.map((item) => ({ ...item })),
    reason: '',
  };
}

/** What the commands take. Items of no legal work have no category. */
export function meetingInput({ date, agenda, ...rest }: MeetingValues) {
  return {
    ...rest,
    date: date ?? '',
    agenda: agenda.map((row) => ({ ...row, category: row.legalWork ? row.category : '其他' })),
  } satisfies Omit<CommandInput<'meeting.recordMeeting'>, 'evidence'>;
}

const guesses: readonly (readonly [pattern: RegExp, category: AgendaCategory])[] = [
  [/听取.*(汇报|报告|情况)/, '听取法治工作汇报'],
  [/规范性文件|^审议《/, '研究规范性文件'],
  [/重大(行政)?决策|决策事项/, '研究重大决策'],
  [/执法|案件|复议|诉讼|争议|纠纷/, '研究执法与争议案件'],
  [/整改|督办/, '整改督办'],
  [/学习|传达/, '学习法律法规'],
  [/部署|安排|要点|任务分工/, '部署法治工作'],
];

/** The category that an item's title suggests; only a proposal, the clerk sees and changes it. */
export function guessCategory(title: string): AgendaCategory | null {
  return guesses.find(([pattern]) => pattern.test(title))?.[1] ?? null;
}
