import type { z } from 'zod';
import { attachedReasons, cancelledReasons } from './checks.ts';
import type { EvidenceInput } from './inputs.ts';
import { type Command, command, refuse } from './kind.ts';

/** A matter that one act records whole: it may be corrected, gain evidence and be cancelled, and nothing else. */
export type RecordedState = {
  readonly stage: string;
  readonly evidence: readonly EvidenceInput[];
  /** `seq` of the act that holds the record as it now stands. */
  readonly act: number;
};

/** 补充材料: more evidence for what is recorded. */
export function attachEvidence<State extends RecordedState>(
  takes: z.ZodType<{ evidence: EvidenceInput[] }>,
): Command<State, typeof takes> {
  return command<State, typeof takes>({
    label: '补充材料',
    may: ['clerk'],
    takes,
    gate: cancelledReasons,
    decide(state, { evidence }) {
      if (!state) return [];
      const reasons = attachedReasons(evidence, state.evidence);
      if (reasons.length > 0) return refuse(...reasons);
      return [
        {
          kind: 'evidence-attached',
          payload: { evidence },
          attachments: evidence.map((file) => file.hash),
        },
      ];
    },
  });
}

/** 撤销: the record stays, says why it was withdrawn, and counts for nothing any more. `act` is the act's kind. */
export function cancel<State extends RecordedState>(
  takes: z.ZodType<{ reason: string }>,
  act: string,
): Command<State, typeof takes> {
  return command<State, typeof takes>({
    label: '撤销',
    may: ['clerk'],
    takes,
    gate: cancelledReasons,
    decide(state, { reason }) {
      return state ? [{ kind: act, payload: { reason }, corrects: state.act }] : [];
    },
  });
}
