import type { Clock } from '../../law/clock.ts';

/** No instrument sets a time for looking over a report or for answering what was marked, so no clock may claim one. */
export function due(): readonly Clock[] {
  return [];
}
