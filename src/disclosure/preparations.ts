import type { Preparation } from '../matters/run-command.ts';
import { allocateIndexNumber, claimIndexNumber } from './allocate.ts';
import type { DisclosureState } from './document.ts';
import type { ImportDocumentInput } from './inputs.ts';
import { preparationNames } from './prepared.ts';

/** What the commands of this room need done in their own transaction; `app.ts` hands them to the runner. */
export const disclosurePreparations: Readonly<Record<string, Preparation>> = {
  [preparationNames.allocate]: async (tx, { unit, matter, state, now }) => {
    const document = state as DisclosureState | null;
    const topic = document?.draft?.metadata.topic ?? '';
    // Without a draft the gate refuses; nothing is counted up for it.
    if (!document?.draft || document.address) return null;
    return allocateIndexNumber(
      tx,
      unit,
      matter,
      { documentKind: document.documentKind, topic },
      now.toISOString(),
    );
  },
  [preparationNames.claim]: async (tx, { unit, matter, input }) => {
    const asked = input as ImportDocumentInput;
    return claimIndexNumber(tx, unit, matter, {
      documentKind: asked.documentKind,
      topic: asked.metadata.topic,
      indexNumber: asked.indexNumber,
    });
  },
};
