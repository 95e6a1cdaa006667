/** One thing that does not fit, with its exact place. */
export type Fault = {
  readonly unit: string;
  /** The act it was found at; for a truncated chain the first missing one. */
  readonly seq: number;
  /**
   * content: the act is not what its hash says; previous: it does not follow the one before; missing: a number is
   * left out or the chain is cut off; surplus: acts stand after the chain's end; head: the end has another hash;
   * root: the district root saw another act there.
   */
  readonly what: 'content' | 'previous' | 'missing' | 'surplus' | 'head' | 'root';
  /** The same in Chinese. */
  readonly says: string;
};

export type UnitVerdict = {
  readonly unit: string;
  readonly acts: number;
  readonly ok: boolean;
  /** The first faults, at most `mostFaults`. */
  readonly faults: readonly Fault[];
};

export type RootVerdict = {
  /** When it was made. */
  readonly at: string;
  readonly root: string;
  readonly ok: boolean;
  readonly faults: readonly Fault[];
  /** Why the root itself is wrong, in Chinese; `null` where only acts are. */
  readonly says: string | null;
};

export type LedgerVerdict = {
  readonly ok: boolean;
  readonly acts: number;
  readonly units: readonly UnitVerdict[];
  readonly roots: readonly RootVerdict[];
};

/** One changed act is one fault; thousands of them help nobody. */
export const mostFaults = 20;
