import { day } from '../../base/day.ts';
import type { PersonId } from '../../org/actor.ts';
import {
  attachedReasons,
  cancelledReasons,
  dateReasons,
  duplicateReasons,
  formReason,
  unchangedReasons,
  unknownPeopleReasons,
} from '../checks.ts';
import { type Context, command, type Reason, refuse } from '../kind.ts';
import { peopleOf, unitPeople } from '../people.ts';
import { attachEvidence, cancel } from '../recorded.ts';
import {
  AttachEvidence,
  CancelSession,
  CorrectSession,
  RecordSession,
  type RecordSessionInput,
} from './inputs.ts';
import { maxHours, type StudySession, type StudyState } from './study.ts';

function withoutBrackets(title: string): string {
  return title.replace(/^《/, '').replace(/》$/, '').trim();
}

function sessionOf(input: Omit<RecordSessionInput, 'evidence'>): StudySession {
  return {
    date: day(input.date),
    form: input.form,
    topic: input.topic,
    laws: input.laws.map(withoutBrackets),
    speaker: input.speaker,
    host: input.host as PersonId | null,
    attendees: input.attendees as PersonId[],
    absentees: input.absentees as PersonId[],
    hours: input.hours,
    minutes: input.minutes,
  };
}

function hoursReasons(hours: number): Reason[] {
  if (hours > 0 && hours <= maxHours && Number.isInteger(hours * 2)) return [];
  return [
    formReason(
      'study.hours',
      `学时${hours}不在允许范围内`,
      `请填写0.5至${maxHours}之间、以0.5为单位的学时`,
      'hours',
    ),
  ];
}

function sessionReasons(session: StudySession, context: Context, before: StudySession | null): Reason[] {
  const people = peopleOf(context.prepared);
  const known = before
    ? [...before.attendees, ...before.absentees, ...(before.host ? [before.host] : [])]
    : [];
  const both = session.absentees.filter((person) => session.attendees.includes(person));
  return [
    ...dateReasons(session.date, '学法日期', context),
    ...hoursReasons(session.hours),
    ...unknownPeopleReasons(session.attendees, people, '参加人员', 'attendees', known),
    ...unknownPeopleReasons(session.absentees, people, '缺席人员', 'absentees', known),
    ...unknownPeopleReasons(session.host ? [session.host] : [], people, '主持人', 'host', known),
    ...duplicateReasons(session.attendees, '参加人员', 'attendees'),
    ...duplicateReasons(session.absentees, '缺席人员', 'absentees'),
    ...duplicateReasons(session.laws, '学习的法律法规', 'laws'),
    ...(both.length > 0
      ? [
          formReason(
            'study.present-and-absent',
            `有${both.length}人同时列为参加和缺席`,
            '请从参加人员或缺席人员中删去其一',
            'absentees',
          ),
        ]
      : []),
  ];
}

export const studyCommands = {
  recordSession: command<StudyState, typeof RecordSession>({
    label: '记录学法活动',
    may: ['clerk'],
    starts: true,
    takes: RecordSession,
    prepare: unitPeople,
    decide(_state, input, context) {
      const session = sessionOf(input);
      const reasons = [...sessionReasons(session, context, null), ...attachedReasons(input.evidence, [])];
      if (reasons.length > 0) return refuse(...reasons);
      return [
        {
          kind: 'session-recorded',
          payload: { session, evidence: input.evidence },
          attachments: input.evidence.map((file) => file.hash),
        },
      ];
    },
  }),

  correctSession: command<StudyState, typeof CorrectSession>({
    label: '更正',
    may: ['clerk'],
    takes: CorrectSession,
    prepare: unitPeople,
    gate: cancelledReasons,
    decide(state, input, context) {
      if (!state) return [];
      const session = sessionOf(input);
      const reasons = [
        ...sessionReasons(session, context, state.session),
        ...unchangedReasons(state.session, session),
      ];
      if (reasons.length > 0) return refuse(...reasons);
      return [{ kind: 'session-corrected', payload: { session, reason: input.reason }, corrects: state.act }];
    },
  }),

  attachEvidence: attachEvidence<StudyState>(AttachEvidence),
  cancelSession: cancel<StudyState>(CancelSession, 'session-cancelled'),
};
