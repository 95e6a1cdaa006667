import { type Day, dayOf } from '../base/day.ts';
import { isInForce, type Law, type PlacedProvision } from '../law/law.ts';

const versionsOf = new WeakMap<Law, ReadonlyMap<string, readonly PlacedProvision[]>>();

/** Whether a provision was in force on a day. Asked for every rule of every document, so the versions are kept by id. */
export function inForce(law: Law, id: string, on: Day): boolean {
  let versions = versionsOf.get(law);
  if (!versions) {
    versions = Map.groupBy(law.provisions, (provision) => provision.id);
    versionsOf.set(law, versions);
  }
  return (versions.get(id) ?? []).some((version) => isInForce(version, on));
}

/**
 * The yearly date that a provision sets for the report on a year, in the year after. `null` where the provision was not
 * yet law at the beginning of that year: older reports had no such date.
 */
export function deadlineFor(law: Law, id: string, reportYear: number): Day | null {
  const begin = dayOf(reportYear + 1, 1, 1);
  return begin !== null && inForce(law, id, begin) ? law.dateIn(id, reportYear + 1) : null;
}
