import type { Act } from '../kind.ts';
import type {
  Cancelled,
  EvidenceAttached,
  Meeting,
  MeetingCorrected,
  MeetingRecorded,
  MeetingState,
} from './meeting.ts';

/** Ids count up: `i7` was given when the counter stood at 7. */
function nextItemAfter(meeting: Meeting, atLeast: number): number {
  return Math.max(atLeast, ...meeting.agenda.map((item) => Number(item.id.slice(1)) + 1));
}

/** The meeting after one more act. An act this version does not know leaves it unchanged. */
export function evolve(state: MeetingState | null, act: Act): MeetingState {
  if (!state) {
    const { meeting, evidence } = act.payload as MeetingRecorded;
    return {
      stage: 'recorded',
      meeting,
      evidence,
      nextItem: nextItemAfter(meeting, 1),
      act: act.seq,
      cancelledFor: null,
    };
  }
  switch (act.kind) {
    case 'meeting-corrected': {
      const { meeting } = act.payload as MeetingCorrected;
      return { ...state, meeting, nextItem: nextItemAfter(meeting, state.nextItem), act: act.seq };
    }
    case 'evidence-attached':
      return { ...state, evidence: [...state.evidence, ...(act.payload as EvidenceAttached).evidence] };
    case 'meeting-cancelled':
      return { ...state, stage: 'cancelled', cancelledFor: (act.payload as Cancelled).reason };
    default:
      return state;
  }
}
