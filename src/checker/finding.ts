import type { Day } from '../base/day.ts';
import type { Place, PublishedDocument } from '../document/model.ts';
import type { Severity } from '../law/provision.ts';

/** 问题: one fault found by a rule, ready to be shown beside the text. */
export type Finding = {
  /** `D01`…`D28` for the published defect types, `Y01`… for our own. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, a sentence in Chinese. */
  readonly message: string;
  /** Why it is a fault. */
  readonly reason: string;
  /** Display form of the basis: 《…》（文号）第…条, with 待核实 where it is not verified. */
  readonly citation: string;
  /** `null` where the fault is an absence in the whole document. */
  readonly place: Place | null;
  /** The characters at `place`, shortened; `''` where there is no place. */
  readonly excerpt: string;
  /** How to mend it. */
  readonly mend: string;
};

/** A rule that could not be run: never reported as passed. `needs` says what is missing, in Chinese. */
export type NotChecked = { readonly rule: string; readonly needs: string };

/** What a check may know besides the text. Every part is optional: rules say `notChecked` where theirs is missing. */
export type CheckContext = {
  /** The day on which the document is judged; rules then in force apply. */
  readonly today?: Day;
  /** Last year's report of the same unit. */
  readonly previous?: PublishedDocument;
  /** Reports of sister units, for similarity. */
  readonly others?: readonly { readonly name: string; readonly document: PublishedDocument }[];
  /** Dates on which the report reached each recipient. */
  readonly submissions?: readonly { readonly recipient: string; readonly on: Day | null }[];
  /** The publication as recorded by the ledger: times from the server and hashes. */
  readonly publication?: {
    readonly publishedAt: Day;
    readonly contentHash: string;
    readonly currentHash: string;
    readonly changes: number;
    readonly changeNotes: number;
    readonly column: string;
  };
  /** Quantities the ledger can prove, keyed by the sentence's place. */
  readonly bindings?: readonly { readonly place: Place; readonly facts: readonly string[] }[];
  /** Whether secrecy and privacy reviews stand in the ledger. */
  readonly reviews?: { readonly secrecy: boolean; readonly privacy: boolean };
};

export type CheckResult = {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
};
