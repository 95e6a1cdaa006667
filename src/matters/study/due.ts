import type { Clock } from '../../law/clock.ts';

/**
 * A session that was held leaves no deadline. How often a unit studies is its own arrangement: no national
 * instrument fixes a number a year, so no clock may claim one.
 */
export function due(): readonly Clock[] {
  return [];
}
