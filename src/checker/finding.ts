import type { Day } from '../base/day.ts';
import type { Place, PublishedDocument } from '../document/model.ts';
import type { Law } from '../law/law.ts';
import type { Severity } from '../law/provision.ts';

/** `D01`…`D28` for the published defect types, `Y01`… for our own. */
export type RuleId = `D${string}` | `Y${string}`;

/** 问题: one fault found by a rule, ready to be shown beside the text. */
export type Finding = {
  readonly rule: RuleId;
  readonly severity: Severity;
  /**
   * Whether it may stop an action (违规). Only where the basis was read in full; everything else is 提示, however loud.
   * See `severity.ts`.
   */
  readonly blocks: boolean;
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
  /** Further places of the same fault, where there are some. */
  readonly also?: readonly Place[];
  /** For copying: the other report and the words that stand in both, to be shown side by side. */
  readonly sameAs?: SameAs;
};

/** A passage that stands word for word in another report, punctuation and years aside. */
export type SamePassage = {
  readonly place: Place;
  /** In the other report: where, from which line (from 1), and its words. */
  readonly otherPlace: Place;
  readonly otherLine: number;
  readonly otherWords: string;
};

/** How much of a report stands in another one: 与《…》相同212/390字. */
export type Likeness = {
  /** The other report's title, or what it is called without one. */
  readonly name: string;
  /** The other report's file, where it is known. */
  readonly file?: string;
  /** Characters that stand in both, of those that count. */
  readonly same: number;
  readonly counted: number;
};
export type SameAs = Likeness & {
  /** In the order of the text. */
  readonly passages: readonly SamePassage[];
};

/** A rule that could not be run: never reported as passed. `needs` says what is missing, in Chinese. */
export type NotChecked = { readonly rule: RuleId; readonly needs: string };

/** A rule that has nothing to say about this document, with the reason. */
export type NotApplicable = { readonly rule: RuleId; readonly why: string };

/** What of a report is needed to compare it with another one. */
export type Comparable = Pick<PublishedDocument, 'text' | 'paragraphs' | 'outline'>;
export type NamedDocument = { readonly name: string; readonly file?: string; readonly document: Comparable };

/** What a check may know besides the text. Every part is optional: rules say `notChecked` where theirs is missing. */
export type CheckContext = {
  /** The law of the place and the kind of unit; without it the national pack, the unit unknown. */
  readonly law?: Law;
  /** The day on which an unpublished document is judged. A published one is judged by the rules of its own day. */
  readonly today?: Day;
  /** Last year's report of the same unit. */
  readonly previous?: PublishedDocument;
  /** Reports of sister units, for similarity. */
  readonly others?: readonly NamedDocument[];
  /** Dates on which the report reached each recipient; `null` where it has not. */
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
  /** Hashes of the copies on other platforms. */
  readonly copies?: readonly { readonly platform: string; readonly contentHash: string }[];
  /** How the portal lets the report be found. */
  readonly access?: {
    readonly inColumn: boolean;
    readonly foundBySearch: boolean;
    readonly opensWithoutSignIn: boolean;
  };
  /** The collective page of the district: which units' reports of the year it shows. */
  readonly collective?: readonly { readonly unit: string; readonly shown: boolean }[];
  /** Links and attachments that were opened. */
  readonly links?: readonly { readonly text: string; readonly opens: boolean; readonly why: string }[];
  /** Forms in which the report can be had. */
  readonly forms?: { readonly page: boolean; readonly download: boolean; readonly accessible: boolean };
  /** Inner departments and subordinate units that the report should speak of. */
  readonly units?: readonly string[];
  /** When the columns of the website were last updated. */
  readonly columns?: readonly { readonly name: string; readonly updatedOn: Day }[];
  /** Quantities the ledger can prove, keyed by the sentence's place. */
  readonly bindings?: readonly { readonly place: Place; readonly facts: readonly string[] }[];
  /** Whether secrecy and privacy reviews stand in the ledger. */
  readonly reviews?: { readonly secrecy: boolean; readonly privacy: boolean };
};

/** One line of the table 不足 → 原因 → 措施; `null` where the report says nothing. */
export type ShortcomingRow = {
  readonly shortcoming: Place;
  readonly cause: Place | null;
  readonly measure: Place | null;
};

export type CheckResult = {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  readonly notApplicable: readonly NotApplicable[];
  /** Rules that were run and found nothing. */
  readonly passed: readonly RuleId[];
  readonly shortcomings: readonly ShortcomingRow[];
  /** The report that is most like this one; left out where it was compared with none. */
  readonly likest?: Likeness;
};
