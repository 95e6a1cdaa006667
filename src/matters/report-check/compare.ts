import type { Check, CheckedFinding } from './report-check.ts';

/**
 * Which findings of a new version were there before: the same rule, the same message, the same words. Answers the
 * earlier id for each, in their order. What only resembles an earlier one counts as new: nobody has decided on it, and
 * a dismissal must not pass on to other words.
 */
export function stillThere(
  before: readonly Pick<CheckedFinding, 'id' | 'rule' | 'message' | 'excerpt'>[],
  { findings, grounds }: Pick<Check, 'findings' | 'grounds'>,
): readonly (string | null)[] {
  const idsOf = Map.groupBy(before, ({ rule, message, excerpt }) => JSON.stringify([rule, message, excerpt]));
  return findings.map(({ ground, message, excerpt }) => {
    const same = idsOf.get(JSON.stringify([grounds[ground]?.rule, message, excerpt]));
    return same?.shift()?.id ?? null;
  });
}
