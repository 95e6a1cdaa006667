import type { CheckResult, Finding, NotApplicable, NotChecked, RuleId, ShortcomingRow } from '../finding.ts';

export type CheckSummary = {
  readonly error: number;
  readonly warning: number;
  readonly advice: number;
  /** How many of the errors may stop an action. */
  readonly blocks: number;
  readonly passed: readonly RuleId[];
  readonly notApplicable: readonly NotApplicable[];
  readonly shortcomings: readonly ShortcomingRow[];
};

/** The answer of `yifa check --format json`; its keys are the command's contract. */
export type CheckJson<Document> = {
  /** The document in the form of `yifa read --format json`. */
  readonly document: Document;
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  readonly summary: CheckSummary;
};

export function toCheckJson<Document>(document: Document, result: CheckResult): CheckJson<Document> {
  return {
    document,
    findings: result.findings.map(
      ({ rule, severity, blocks, message, reason, citation, place, excerpt, mend, also, sameAs }) => ({
        rule,
        severity,
        blocks,
        message,
        reason,
        citation,
        place,
        excerpt,
        mend,
        ...(also === undefined ? {} : { also }),
        ...(sameAs === undefined ? {} : { sameAs }),
      }),
    ),
    notChecked: result.notChecked,
    summary: summaryOf(result),
  };
}

export function summaryOf({ findings, passed, notApplicable, shortcomings }: CheckResult): CheckSummary {
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    error: count('error'),
    warning: count('warning'),
    advice: count('advice'),
    blocks: findings.filter(({ blocks }) => blocks).length,
    passed,
    notApplicable,
    shortcomings,
  };
}
