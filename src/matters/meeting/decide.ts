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
  CancelMeeting,
  CorrectMeeting,
  RecordMeeting,
  type RecordMeetingInput,
} from './inputs.ts';
import type { AgendaItem, Meeting, MeetingState } from './meeting.ts';

/** Gives new items their ids (`i1`, `i2`…). An id is never used twice, even after its item was struck off. */
function agendaOf(items: RecordMeetingInput['agenda'], state: MeetingState | null): AgendaItem[] {
  const known = new Set(state?.meeting.agenda.map((item) => item.id) ?? []);
  let next = state?.nextItem ?? 1;
  return items.map((item) => ({
    id: known.has(item.id) ? item.id : `i${next++}`,
    title: item.title,
    legalWork: item.legalWork,
    category: item.category,
    outcome: item.outcome,
    reporter: item.reporter,
  }));
}

function meetingOf(input: Omit<RecordMeetingInput, 'evidence'>, state: MeetingState | null): Meeting {
  return {
    kind: input.kind,
    date: day(input.date),
    host: input.host as PersonId | null,
    attendees: input.attendees as PersonId[],
    agenda: agendaOf(input.agenda, state),
    minutesNo: input.minutesNo,
  };
}

function meetingReasons(
  input: Omit<RecordMeetingInput, 'evidence'>,
  context: Context,
  state: MeetingState | null,
): Reason[] {
  const people = peopleOf(context.prepared);
  const before = state?.meeting;
  const known = before ? [...before.attendees, ...(before.host ? [before.host] : [])] : [];
  const oldIds = before?.agenda.map((item) => item.id) ?? [];
  const unknownItems = input.agenda.filter((item) => item.id !== '' && !oldIds.includes(item.id));
  return [
    ...dateReasons(input.date, '会议日期', context),
    ...unknownPeopleReasons(input.attendees, people, '参会人员', 'attendees', known),
    ...unknownPeopleReasons(input.host ? [input.host] : [], people, '主持人', 'host', known),
    ...duplicateReasons(input.attendees, '参会人员', 'attendees'),
    ...duplicateReasons(
      input.agenda.map((item) => item.title),
      '议题',
      'agenda',
    ),
    ...duplicateReasons(
      input.agenda.map((item) => item.id).filter((id) => id !== ''),
      '议题编号',
      'agenda',
    ),
    ...unknownItems.map((item) =>
      formReason(
        'meeting.unknown-item',
        `议题“${item.title}”的编号不属于本次会议`,
        '新议题请将编号留空',
        'agenda',
      ),
    ),
  ];
}

export const meetingCommands = {
  recordMeeting: command<MeetingState, typeof RecordMeeting>({
    label: '记录会议',
    may: ['clerk'],
    starts: true,
    takes: RecordMeeting,
    prepare: unitPeople,
    decide(_state, input, context) {
      const reasons = [...meetingReasons(input, context, null), ...attachedReasons(input.evidence, [])];
      if (reasons.length > 0) return refuse(...reasons);
      return [
        {
          kind: 'meeting-recorded',
          payload: { meeting: meetingOf(input, null), evidence: input.evidence },
          attachments: input.evidence.map((file) => file.hash),
        },
      ];
    },
  }),

  correctMeeting: command<MeetingState, typeof CorrectMeeting>({
    label: '更正',
    may: ['clerk'],
    takes: CorrectMeeting,
    prepare: unitPeople,
    gate: cancelledReasons,
    decide(state, input, context) {
      if (!state) return [];
      const meeting = meetingOf(input, state);
      const reasons = [...meetingReasons(input, context, state), ...unchangedReasons(state.meeting, meeting)];
      if (reasons.length > 0) return refuse(...reasons);
      return [{ kind: 'meeting-corrected', payload: { meeting, reason: input.reason }, corrects: state.act }];
    },
  }),

  attachEvidence: attachEvidence<MeetingState>(AttachEvidence),
  cancelMeeting: cancel<MeetingState>(CancelMeeting, 'meeting-cancelled'),
};
