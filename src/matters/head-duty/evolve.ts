import type { Act } from '../kind.ts';
import type { Cancelled, DutyCorrected, DutyRecorded, EvidenceAttached, HeadDutyState } from './head-duty.ts';

/** The duty after one more act. An act this version does not know leaves it unchanged. */
export function evolve(state: HeadDutyState | null, act: Act): HeadDutyState {
  if (!state) {
    const { duty, evidence } = act.payload as DutyRecorded;
    return { stage: 'recorded', duty, evidence, act: act.seq, cancelledFor: null };
  }
  switch (act.kind) {
    case 'duty-corrected':
      return { ...state, duty: (act.payload as DutyCorrected).duty, act: act.seq };
    case 'evidence-attached':
      return { ...state, evidence: [...state.evidence, ...(act.payload as EvidenceAttached).evidence] };
    case 'duty-cancelled':
      return { ...state, stage: 'cancelled', cancelledFor: (act.payload as Cancelled).reason };
    default:
      return state;
  }
}
