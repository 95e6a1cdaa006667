import { record } from '../ledger/record.ts';
import type { Json, Reason } from '../matters/kind.ts';
import type { Tx } from '../storage/store.ts';
import type { PersonId, UnitId } from './actor.ts';
import { type SecurityActKind, securityAct, securityLogKind } from './security-log.ts';

/** Who changes the directory, and when. */
export type Change = { readonly by: PersonId; readonly at: Date };

/** How a change ends: done, refused with reasons, or there is nothing of that name to change. */
export type Done = { readonly done: true };
export type Refused = { readonly refused: readonly Reason[] };
export type NotFound = { readonly missing: true };

/** Stands as the doer of what the installation does itself: first set-up and the sample. */
export const installer = 'installer' as PersonId;

export const done: Done = { done: true };
export const missing: NotFound = { missing: true };

/** A refusal of a form's field by a plain requirement. */
export function refused(code: string, says: string, mend: string, field: string): Refused {
  return { refused: [{ code, says, basis: null, mend, field }] };
}

/** Records a change of the directory in the unit's security record; every function that changes calls it. */
export async function recordChange(
  tx: Tx,
  unit: string,
  matter: string,
  kind: SecurityActKind,
  payload: Json,
  { by, at }: Change,
): Promise<void> {
  const acts = [securityAct(kind, payload)];
  await record(tx, unit as UnitId, securityLogKind, matter, by, at.toISOString(), acts);
}
