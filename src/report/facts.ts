import type { FactDefinition, FactEntry } from '../matters/kind.ts';

/** The report reads facts and makes none: a report that counted itself would prove itself. */
export const reportFacts: readonly FactDefinition[] = [];

export function facts(): readonly FactEntry[] {
  return [];
}
