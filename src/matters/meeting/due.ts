import type { Clock } from '../../law/clock.ts';

/** A meeting that was held leaves no deadline; what it assigned is followed where it is recorded as a task. */
export function due(): readonly Clock[] {
  return [];
}
