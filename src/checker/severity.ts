import type { Law } from '../law/law.ts';
import type { Severity } from '../law/provision.ts';

/*
 * How loud a finding is, decided here once.
 *
 * Two questions that look like one are kept apart:
 * - how it is shown (`severity`): by the weight of the defect type, as evaluators rate it. A missing part is marked
 *   red although the article that demands five parts is known from excerpts only;
 * - whether it may stop anybody (`blocks`): only an error whose basis was read in full (FULL) and speaks of 应当 or
 *   不得. The words follow this: 违规 is said of nothing else, all the rest is 提示.
 *
 * A basis that was never seen (MEMORY) advises, whatever the weight. A rule can lower itself for one finding
 * (`atMost`), never raise. Quality of language never weighs more than a warning.
 */

const rank: readonly Severity[] = ['advice', 'warning', 'error'];

/** `weight` is the defect type's; `atMost` what the finding itself allows. */
export function loudnessOf(
  law: Law,
  basis: string,
  weight: Severity,
  atMost: Severity = 'error',
): { readonly severity: Severity; readonly blocks: boolean } {
  const known: Severity = law.provision(basis).confidence === 'MEMORY' ? 'advice' : 'error';
  const severity = [weight, atMost, known].reduce<Severity>(
    (low, next) => (rank.indexOf(next) < rank.indexOf(low) ? next : low),
    'error',
  );
  return { severity, blocks: severity === 'error' && law.severityOf(basis).blocks };
}

/** The word that people read. */
export function severityWord({
  severity,
  blocks,
}: {
  readonly severity: Severity;
  readonly blocks: boolean;
}): string {
  if (blocks) return '违规';
  return { error: '重点提示', warning: '提示', advice: '建议' }[severity];
}
