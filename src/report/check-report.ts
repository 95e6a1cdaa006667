import type { Day } from '../base/day.ts';
import type { CheckResult, Finding, NotChecked } from '../checker/finding.ts';
import type { Law } from '../law/law.ts';
import type { Fact, Reason } from '../matters/kind.ts';
import { excerpt, staleReasons } from './gates.ts';
import type { ReportState } from './report.ts';
import { reportText, sentenceAt } from './report-text.ts';

/** A finding with the sentence of the report it is about; `null` where it is about the whole. */
export type ReportFinding = Finding & { readonly sentence: string | null };

export type ReportCheck = {
  readonly findings: readonly ReportFinding[];
  readonly notChecked: readonly NotChecked[];
};

export type ReportCheckContext = {
  readonly today: Day;
  readonly law: Law;
  /** Last year's report of the same unit, where it is in the system. */
  readonly previous: ReportState | null;
};

/** Runs the checker over the report as it would be read, and puts each finding beside its sentence. */
export function checkReport(state: ReportState, _context: ReportCheckContext): ReportCheck {
  const text = reportText(state);
  const result: Pick<CheckResult, 'findings' | 'notChecked'> = { findings: [], notChecked: [] };
  return {
    findings: result.findings.map((finding) => ({
      ...finding,
      sentence: sentenceAt(text, finding.place)?.sentence.id ?? null,
    })),
    notChecked: result.notChecked,
  };
}

/** What stands against handing the report in besides what its state says: stale figures and faults at error level. */
export function blockingReasons(
  state: ReportState,
  facts: readonly Fact[],
  check: ReportCheck,
): readonly Reason[] {
  return [
    ...staleReasons(state, facts),
    ...check.findings
      .filter((finding) => finding.severity === 'error')
      .map(({ message, mend, excerpt: words, sentence }): Reason => {
        const reason = {
          code: 'report.finding',
          says: words === '' ? message : `“${excerpt(words)}”：${message}`,
          basis: null,
          mend,
        };
        return sentence === null ? reason : { ...reason, field: sentence };
      }),
  ];
}
