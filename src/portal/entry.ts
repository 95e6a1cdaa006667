import type { DocumentKindId } from '../disclosure/kinds.ts';

/** One line of the catalogue: all that lists, feeds and sitemaps know of a publication. */
export type Entry = {
  readonly unit: string;
  readonly matter: string;
  /** The unit's name as its newest publication gives it; lists never ask the directory of units. */
  readonly unitName: string;
  readonly path: string;
  readonly documentKind: DocumentKindId;
  readonly title: string;
  readonly topic: string;
  readonly summary: string;
  readonly indexNumber: string;
  /** Date shown in lists: of publication, for imported pages their own. `YYYY-MM-DD`. */
  readonly shownOn: string;
  /** Instants of the ledger: when it first became readable here, and the last change. */
  readonly publishedAt: string;
  readonly changedAt: string;
  readonly edition: number;
  readonly contentHash: string;
  readonly imported: boolean;
  readonly withdrawn: boolean;
  /** Place within the unit's year, 1, 2, 3… in the order of the ledger. */
  readonly year: number;
  readonly position: number;
};
