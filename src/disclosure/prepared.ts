import { z } from 'zod';
import type { RelatedEntry } from './document.ts';

/** Names of the preparations that `app.ts` registers with the runner. */
export const preparationNames = { allocate: 'allocateIndexNumber', claim: 'claimIndexNumber' } as const;

const related = z.array(z.object({ path: z.string(), title: z.string(), on: z.string() }));
const address = z.object({ indexNumber: z.string(), year: z.int(), path: z.string() });

/** What `allocateIndexNumber` brings: the document's place for good. */
const allocated = z.object({ address, related });
/** What `claimIndexNumber` brings; `takenBy` names the document that already holds the number. */
const claimed = z.object({ takenBy: z.object({ path: z.string(), title: z.string() }).nullable(), related });

export type Allocated = {
  readonly address: { readonly indexNumber: string; readonly year: number; readonly path: string };
  readonly related: readonly RelatedEntry[];
};
export type Claimed = {
  readonly takenBy: { readonly path: string; readonly title: string } | null;
  readonly related: readonly RelatedEntry[];
};

/** Throws when the runner did not run the preparation: a fault of the composition, not of the person. */
export function readAllocated(prepared: unknown): Allocated {
  return allocated.parse(prepared);
}

export function readClaimed(prepared: unknown): Claimed {
  return claimed.parse(prepared);
}
