import type { Place } from '../document/model.ts';
import type { Severity } from '../law/provision.ts';
import type { CheckContext, RuleId, SameAs } from './finding.ts';
import type { Subject } from './subject.ts';

/** A finding as a rule writes it: what is the same for all of the rule's findings is added by the checker. */
export type Draft = {
  readonly place: Place | null;
  readonly message: string;
  /** Where it differs from the rule's own. */
  readonly reason?: string;
  readonly mend?: string;
  /** Another provision than the rule's. */
  readonly basis?: string;
  /** Lowers the severity of this one finding. */
  readonly atMost?: Severity;
  readonly also?: readonly Place[];
  readonly sameAs?: SameAs;
};

/**
 * The answer of a rule. `needs` says in Chinese what is missing: a rule that lacks something is never reported as
 * passed, and one that could look at a part says both what it found and what it still needs.
 */
export type Verdict =
  | { readonly is: 'judged'; readonly findings: readonly Draft[]; readonly needs?: string }
  | { readonly is: 'not-checked'; readonly needs: string }
  | { readonly is: 'not-applicable'; readonly why: string };

/** Nothing to find where the list is empty. */
export const judged = (findings: readonly Draft[], needs?: string): Verdict =>
  needs === undefined ? { is: 'judged', findings } : { is: 'judged', findings, needs };
export const needs = (what: string): Verdict => ({ is: 'not-checked', needs: what });
export const notApplicable = (why: string): Verdict => ({ is: 'not-applicable', why });

/** A page with the answer it must get. `at` are the exact characters at the findings' places, in order. */
export type RuleExample = {
  /** What the example shows, where the page alone does not say it. */
  readonly shows?: string;
  readonly page: string;
  readonly context?: CheckContext;
  /** Last year's page, or sister units' pages; the runner reads them into the context. */
  readonly previous?: string;
  readonly others?: readonly string[];
  readonly is: 'found' | 'met' | 'not-checked' | 'not-applicable';
  readonly at?: readonly string[];
};

export type CheckRule = {
  readonly id: RuleId;
  /** The defect, a few words in Chinese. */
  readonly says: string;
  /** Id of the provision it rests on. A rule is not applied to a day on which its provision was not in force. */
  readonly basis: string;
  /** How evaluators weigh the defect; see `severity.ts`. */
  readonly weight: Severity;
  /** `annual-report` rules have nothing to say about other papers. */
  readonly about: 'annual-report' | 'any';
  /** The duty lasts as long as the page is public, so the law of today judges an old page too. */
  readonly lasting?: true;
  readonly reason: string;
  readonly mend: string;
  judge(subject: Subject, context: CheckContext): Verdict;
  readonly examples: readonly RuleExample[];
};
