import {
  type Attendance,
  absenteesOf,
  attendanceOf,
  nobody,
} from '../../../console/components/attendance.ts';
import type { EvidenceRef } from '../../../console/components/evidence-list.tsx';
import type { CommandInput } from '../../../console/use-command.ts';
import type { StudyForm, StudySession } from '../study.ts';

/** A study session as the form holds it. */
export type StudyValues = {
  form: StudyForm;
  date: string | null;
  hours: number | null;
  topic: string;
  laws: string[];
  attendance: Attendance;
  host: string | null;
  speaker: string;
  minutes: string;
};

export type NewStudy = StudyValues & { evidence: EvidenceRef[] };
export type CorrectedStudy = StudyValues & { reason: string };

/** A new session, as most of them are. */
export function newStudy(today: string): NewStudy {
  return {
    form: '集体',
    date: today,
    hours: 2,
    topic: '',
    laws: [],
    attendance: nobody,
    host: null,
    speaker: '',
    minutes: '',
    evidence: [],
  };
}

/** A recorded session in the form. */
export function correctedStudy({ attendees, absentees, ...session }: StudySession): CorrectedStudy {
  return {
    ...session,
    laws: [...session.laws],
    attendance: attendanceOf(attendees, absentees),
    reason: '',
  };
}

/** What the commands take. What is missing goes out as missing: the server says so in its own words. */
export function sessionInput({ attendance, date, hours, ...rest }: StudyValues) {
  return {
    ...rest,
    date: date ?? '',
    hours: hours ?? Number.NaN,
    attendees: [...attendance.present],
    absentees: absenteesOf(attendance),
  } satisfies Omit<CommandInput<'study.recordSession'>, 'evidence'>;
}

/** Fields of the command that the form shows as one. */
export const studyAlias = { attendees: 'attendance', absentees: 'attendance' };
