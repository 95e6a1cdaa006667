import type { Act, Json } from '../matters/kind.ts';
import type {
  CorrectionOpened,
  DisclosureState,
  Draft,
  Drafted,
  Edited,
  Imported,
  Published,
  Returned,
  ReviewPassed,
  ReviewRecord,
  Withdrawn,
} from './document.ts';

/** The document after an act. Total: what the ledger holds was decided before, so nothing is refused here. */
export function evolve(state: DisclosureState | null, act: Act): DisclosureState {
  if (act.kind === 'drafted') return begun(act, payloadOf<Drafted>(act));
  if (act.kind === 'imported') return imported(act, payloadOf<Imported>(act));
  if (state === null) throw new Error(`act ${act.unit}#${act.seq} ${act.kind} has no document before it`);
  switch (act.kind) {
    case 'edited': {
      const { draft } = state;
      if (!draft) return state;
      const edited = payloadOf<Edited>(act);
      return {
        ...state,
        draft: { ...edited, authors: withAuthor(draft, act), changeNote: draft.changeNote, ...unreviewed },
      };
    }
    case 'correction-opened': {
      const { changeNote, ...edited } = payloadOf<CorrectionOpened>(act);
      return { ...state, draft: { ...edited, authors: [act.by], changeNote, ...unreviewed } };
    }
    case 'secrecy-review-passed':
      return withDraft(state, { secrecy: reviewOf(act) });
    case 'privacy-review-passed':
      return withDraft(state, { privacy: reviewOf(act) });
    case 'returned':
      return withDraft(state, {
        secrecy: null,
        privacy: null,
        returned: { by: act.by, at: act.at, items: payloadOf<Returned>(act).items },
      });
    case 'published':
      return published(state, act, payloadOf<Published>(act));
    case 'withdrawn':
      return {
        ...state,
        draft: null,
        withdrawn: { at: act.at, reason: payloadOf<Withdrawn>(act).reason },
      };
    case 'discarded':
      return { ...state, draft: null, discarded: state.current ? null : (state.draft?.metadata ?? null) };
    default:
      return state;
  }
}

const unreviewed = { secrecy: null, privacy: null, returned: null } as const;

function begun(act: Act, { documentKind, ...edited }: Drafted): DisclosureState {
  const draft = { ...edited, authors: [act.by], changeNote: null, ...unreviewed };
  return { ...empty(act), documentKind, source: { kind: 'own' }, draft };
}

function imported(act: Act, payload: Imported): DisclosureState {
  const { documentKind, source } = payload;
  return published({ ...empty(act), documentKind, source, draft: null }, act, payload);
}

function empty(act: Act): Omit<DisclosureState, 'documentKind' | 'source' | 'draft'> {
  return {
    unit: act.unit,
    address: null,
    current: null,
    related: [],
    history: [],
    withdrawn: null,
    discarded: null,
  };
}

function published(state: DisclosureState, act: Act, payload: Published): DisclosureState {
  const { metadata, content, attachments, report, contentHash } = payload;
  return {
    ...state,
    draft: null,
    address: payload.address,
    current: { number: payload.edition, metadata, content, attachments, report, contentHash, act: act.seq },
    related: payload.related,
    history: [
      ...state.history,
      { edition: payload.edition, at: act.at, changeNote: payload.changeNote, contentHash },
    ],
  };
}

function withDraft(state: DisclosureState, change: Partial<Draft>): DisclosureState {
  return state.draft ? { ...state, draft: { ...state.draft, ...change } } : state;
}

function withAuthor(draft: Draft, act: Act): Draft['authors'] {
  return draft.authors.includes(act.by) ? draft.authors : [...draft.authors, act.by];
}

function reviewOf(act: Act): ReviewRecord {
  return { by: act.by, at: act.at, items: payloadOf<ReviewPassed>(act).items };
}

/** Payloads are written by `decide` of this room alone, so the act's kind tells the shape. */
function payloadOf<Payload extends Json>(act: Act): Payload {
  return act.payload as Payload;
}
