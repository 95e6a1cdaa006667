import type { Act } from '../matters/kind.ts';
import type { ReportActKind, ReportPayloads, ReviewPayload } from './acts.ts';
import {
  changeParagraphs,
  changeSentence,
  findSentence,
  withoutParagraph,
  withoutSentence,
  withParagraph,
  withSentence,
} from './edit.ts';
import { reportBegun } from './empty-report.ts';
import type { Commitment, ReportState, Review, Shortcoming } from './report.ts';

type Evolvers = {
  readonly [Kind in Exclude<ReportActKind, 'report-started'>]: (
    state: ReportState,
    payload: ReportPayloads[Kind],
    act: Act,
  ) => ReportState;
};

/** The report after one more act. An act this version does not know leaves it unchanged. */
export function evolve(state: ReportState | null, act: Act): ReportState {
  if (!state) return reportBegun(act.payload as ReportPayloads['report-started']);
  if (!Object.hasOwn(evolvers, act.kind)) return state;
  const evolver = evolvers[act.kind as keyof Evolvers] as (
    state: ReportState,
    payload: Act['payload'],
    act: Act,
  ) => ReportState;
  return evolver(state, act.payload, act);
}

/** Ids count up over the life of a report, so that none is given twice. */
function idGiven(state: ReportState, ...ids: readonly string[]): number {
  return Math.max(state.nextId, ...ids.map((id) => Number(id.slice(1)) + 1));
}

/** A measure with its owner and month is a promise for the next year; plans of their own follow behind. */
function withCommitments(state: ReportState): ReportState {
  const fromShortcomings = state.shortcomings
    .filter((one) => one.measure !== '')
    .map(
      (one): Commitment => ({
        id: `m${one.id.slice(1)}`,
        text: one.measure,
        owner: one.owner,
        dueMonth: one.dueMonth,
        shortcoming: one.id,
      }),
    );
  const own = state.commitments.filter((one) => one.shortcoming === null);
  return { ...state, commitments: [...fromShortcomings, ...own] };
}

function replaced<Item extends { readonly id: string }>(list: readonly Item[], item: Item): readonly Item[] {
  return list.map((one) => (one.id === item.id ? item : one));
}

function reviewed(
  state: ReportState,
  payload: Pick<ReviewPayload, 'name' | 'items' | 'remark'>,
  act: Act,
  stage: Review['stage'],
  result: Review['result'],
): ReportState {
  const review: Review = {
    stage,
    result,
    by: act.by,
    name: payload.name,
    at: act.at,
    items: payload.items,
    remark: payload.remark,
  };
  const passedTo = { legal: 'secrecy-review', secrecy: 'awaiting-signature', signature: 'signed' } as const;
  return {
    ...state,
    stage: result === 'passed' ? passedTo[stage] : 'returned',
    reviews: [...state.reviews, review],
  };
}

const evolvers: Evolvers = {
  composed: (state, payload) => ({
    ...state,
    sections: payload.sections,
    removedSlots: payload.removedSlots,
    nextId: payload.nextId,
    lastCommitments: payload.lastCommitments,
    composedOn: payload.on,
  }),

  'sentence-added': (state, { id, paragraph, before, text }) => ({
    ...state,
    sections: withSentence(state.sections, paragraph, before, {
      id,
      text,
      bindings: [],
      origin: 'own',
      slot: null,
    }),
    nextId: idGiven(state, id),
  }),
  'sentence-edited': (state, { sentence, text, bindings }) => ({
    ...state,
    sections: changeSentence(state.sections, sentence, (old) => ({
      ...old,
      text,
      bindings,
      origin: old.slot === null ? 'own' : 'edited',
    })),
  }),
  'sentence-removed': (state, { sentence }) => {
    const slot = findSentence(state.sections, sentence)?.slot;
    return {
      ...state,
      sections: withoutSentence(state.sections, sentence),
      removedSlots: slot ? [...state.removedSlots, slot] : state.removedSlots,
    };
  },
  'sentence-moved': (state, { sentence, paragraph, before }) => {
    const moved = findSentence(state.sections, sentence);
    if (!moved) return state;
    return {
      ...state,
      sections: withSentence(withoutSentence(state.sections, sentence), paragraph, before, moved),
    };
  },
  'paragraph-added': (state, { id, section, heading, sentence, text }) => ({
    ...state,
    sections: withParagraph(state.sections, section, {
      id,
      heading,
      slot: null,
      sentences: [{ id: sentence, text, bindings: [], origin: 'own', slot: null }],
    }),
    nextId: idGiven(state, id, sentence),
  }),
  'paragraph-edited': (state, { paragraph, heading }) => ({
    ...state,
    sections: changeParagraphs(state.sections, (one) => (one.id === paragraph ? { ...one, heading } : one)),
  }),
  'paragraph-removed': (state, { paragraph }) => ({
    ...state,
    sections: withoutParagraph(state.sections, paragraph),
  }),
  'fact-bound': (state, { sentence, bindings }) => ({
    ...state,
    sections: changeSentence(state.sections, sentence, (old) => ({ ...old, bindings })),
  }),
  'fact-unbound': (state, { sentence, bindings }) => ({
    ...state,
    sections: changeSentence(state.sections, sentence, (old) => ({
      ...old,
      bindings,
      // Composing must not bind again what a person has unbound.
      origin: old.slot === null ? 'own' : 'edited',
    })),
  }),

  'shortcoming-added': (state, shortcoming) =>
    withCommitments({
      ...state,
      shortcomings: [...state.shortcomings, shortcoming],
      nextId: idGiven(state, shortcoming.id),
    }),
  'shortcoming-edited': (state, shortcoming: Shortcoming) =>
    withCommitments({ ...state, shortcomings: replaced(state.shortcomings, shortcoming) }),
  'shortcoming-removed': (state, { shortcoming }) =>
    withCommitments({
      ...state,
      shortcomings: state.shortcomings.filter((one) => one.id !== shortcoming),
    }),
  'commitment-added': (state, commitment) => ({
    ...state,
    commitments: [...state.commitments, commitment],
    nextId: idGiven(state, commitment.id),
  }),
  'commitment-edited': (state, commitment) => ({
    ...state,
    commitments: replaced(state.commitments, commitment),
  }),
  'commitment-removed': (state, { commitment }) => ({
    ...state,
    commitments: state.commitments.filter((one) => one.id !== commitment),
  }),
  'last-commitment-entered': (state, commitment) => ({
    ...state,
    lastCommitments: [...(state.lastCommitments ?? []), commitment],
    nextId: idGiven(state, commitment.id),
  }),
  'commitment-answered': (state, { commitment, result, words, evidence }) => ({
    ...state,
    lastCommitments: (state.lastCommitments ?? []).map((one) =>
      one.id === commitment ? { ...one, answer: { result, words, evidence } } : one,
    ),
  }),

  'submitted-for-legal-review': (state, _payload, act) => ({
    ...state,
    stage: 'legal-review',
    submittedBy: act.by,
  }),
  'legal-review-passed': (state, payload, act) => reviewed(state, payload, act, 'legal', 'passed'),
  'legal-review-returned': (state, payload, act) => reviewed(state, payload, act, 'legal', 'returned'),
  'secrecy-review-passed': (state, payload, act) => reviewed(state, payload, act, 'secrecy', 'passed'),
  'secrecy-review-returned': (state, payload, act) => reviewed(state, payload, act, 'secrecy', 'returned'),
  signed: (state, { contentHash, name, post, on }, act) => ({
    ...state,
    stage: 'signed',
    signature: { by: act.by, name, post, at: act.at, on, contentHash },
  }),
  'signature-returned': (state, { name, remark, sentences }, act) =>
    reviewed(
      state,
      { name, remark, items: [{ item: 'signature', passed: false, remark, sentences }] },
      act,
      'signature',
      'returned',
    ),

  'submission-recorded': (state, { recipient, on, proof, evidence }, act) => ({
    ...state,
    submissions: [
      ...state.submissions.filter((one) => one.recipient !== recipient),
      { recipient, on, proof, evidence, act: act.seq },
    ],
  }),
  'report-published': (state, publication) => ({ ...state, stage: 'published', publication }),
  'edition-opened': (state, { reason }) => {
    if (!state.signature) return state;
    const { edition, signature, publication, submissions } = state;
    return {
      ...state,
      stage: 'composing',
      edition: edition + 1,
      signature: null,
      publication: null,
      submittedBy: null,
      reviews: [],
      submissions: [],
      earlier: [...state.earlier, { edition, signature, publication, submissions, reason }],
    };
  },
};
