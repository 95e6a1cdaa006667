import type { Day } from '../base/day.ts';
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
