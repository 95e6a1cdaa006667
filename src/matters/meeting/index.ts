import { yearOf } from '../../base/day.ts';
import type { MatterKind } from '../kind.ts';
import { meetingCommands } from './decide.ts';
import { due } from './due.ts';
import { evolve } from './evolve.ts';
import { facts, meetingFacts } from './facts.ts';
import { type Meeting, type MeetingState, meetingActs, meetingStatuses } from './meeting.ts';

export {
  type AgendaCategory,
  type AgendaItem,
  agendaCategories,
  type Meeting,
  type MeetingKind,
  type MeetingState,
  meetingKinds,
} from './meeting.ts';

function titleOf(meeting: Meeting): string {
  const first = meeting.agenda.find((item) => item.legalWork) ?? meeting.agenda[0];
  const more = meeting.agenda.length > 1 ? `等${meeting.agenda.length}项议题` : '';
  return `${meeting.kind}：${first?.title ?? ''}${more}`;
}

/** 会议. */
export const meeting: MatterKind<MeetingState> = {
  id: 'meeting',
  name: '会议',
  statuses: meetingStatuses,
  commands: meetingCommands,
  acts: meetingActs,
  evolve,
  due,
  factDefinitions: meetingFacts,
  facts,
  summary: (state) => ({
    title: titleOf(state.meeting),
    status: state.stage,
    year: yearOf(state.meeting.date),
    on: state.meeting.date,
    shared: true,
  }),
};
