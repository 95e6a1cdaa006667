import type { UnitKind } from '../../org/actor.ts';
import {
  decisionSlots,
  headSlots,
  openingSlots,
  organisationSlots,
  otherSlots,
  studySlots,
} from './common.ts';
import type { Slot } from './say.ts';

export type { Slot } from './say.ts';

/** The template of a unit type: its sentences in reading order. */
export function templateOf(kind: UnitKind): readonly Slot[] {
  return [
    ...openingSlots,
    ...organisationSlots,
    // A public institution takes no administrative decisions and issues no normative documents.
    ...(kind === '事业单位' ? [] : decisionSlots),
    ...studySlots,
    ...headSlots,
    ...otherSlots,
  ];
}
