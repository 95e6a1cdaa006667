import type { Clock } from '../../law/clock.ts';

/** A personal act is done when it is recorded: no deadline follows from it. */
export function due(): readonly Clock[] {
  return [];
}
