import type { Act } from '../kind.ts';
import type { Cancelled, EvidenceAttached, SessionCorrected, SessionRecorded, StudyState } from './study.ts';

/** The session after one more act. An act this version does not know leaves it unchanged. */
export function evolve(state: StudyState | null, act: Act): StudyState {
  if (!state) {
    const { session, evidence } = act.payload as SessionRecorded;
    return { stage: 'recorded', session, evidence, act: act.seq, cancelledFor: null };
  }
  switch (act.kind) {
    case 'session-corrected':
      return { ...state, session: (act.payload as SessionCorrected).session, act: act.seq };
    case 'evidence-attached':
      return { ...state, evidence: [...state.evidence, ...(act.payload as EvidenceAttached).evidence] };
    case 'session-cancelled':
      return { ...state, stage: 'cancelled', cancelledFor: (act.payload as Cancelled).reason };
    default:
      return state;
  }
}
