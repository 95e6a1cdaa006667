import { actsOfUnit, unitsWithActs } from '../ledger/read.ts';
import { lockChain } from '../ledger/record.ts';
import type { Unit, UnitId } from '../org/actor.ts';
import type { Store, Tx } from '../storage/store.ts';
import type { Json, MatterKind } from './kind.ts';
import type { MatterParts } from './parts.ts';
import { insertInParts, type Matter, rowsOf } from './projection.ts';
import type { MatterTables } from './tables.ts';

export type RebuildReport = { readonly units: number; readonly matters: number; readonly acts: number };

/**
 * Makes all projections of matters anew from the ledger, unit after unit; each unit's rows are replaced in one
 * transaction, so readers see either the old or the new ones. Acts of kinds that are not registered (the security
 * record) have no projection. `onUnit` tells the progress.
 */
export async function rebuildProjections(
  store: Store,
  parts: Pick<MatterParts, 'kinds' | 'law' | 'calendar' | 'findUnit'>,
  onUnit: (unit: UnitId, acts: number) => void = () => {},
): Promise<RebuildReport> {
  const units = await store.within('system', unitsWithActs);
  let matters = 0;
  let acts = 0;
  for (const unitId of units) {
    const rebuilt = await store.within('system', async (tx) => {
      const unit = await parts.findUnit(tx, unitId);
      return unit ? rebuildUnit(tx, unit, parts) : null;
    });
    if (!rebuilt) continue;
    matters += rebuilt.matters;
    acts += rebuilt.acts;
    onUnit(unitId, rebuilt.acts);
  }
  return { units: units.length, matters, acts };
}

async function rebuildUnit(
  tx: Tx,
  unit: Unit,
  parts: Pick<MatterParts, 'kinds' | 'law' | 'calendar'>,
): Promise<{ matters: number; acts: number }> {
  await lockChain(tx, unit.id);
  const { matters, acts } = await replay(tx, unit.id, parts.kinds);
  const db = tx.withTables<MatterTables>();
  await db.deleteFrom('matter').where('unit_id', '=', unit.id).execute();
  await db.deleteFrom('fact_entry').where('unit_id', '=', unit.id).execute();
  await db.deleteFrom('clock').where('unit_id', '=', unit.id).execute();
  const rows = matters.map((matter) => rowsOf({ ...matter, unit }, parts));
  await insertInParts(
    rows.map(({ line }) => line),
    (part) => db.insertInto('matter').values(part).execute(),
  );
  await insertInParts(
    rows.flatMap(({ facts }) => facts),
    (part) => db.insertInto('fact_entry').values(part).execute(),
  );
  await insertInParts(
    rows.flatMap(({ clocks }) => clocks),
    (part) => db.insertInto('clock').values(part).execute(),
  );
  return { matters: matters.length, acts };
}

export type Replayed = Omit<Matter, 'unit'>;

/** Every matter of the unit as its acts make it. */
export async function replay(
  tx: Tx,
  unit: UnitId,
  registered: readonly MatterKind[],
): Promise<{ matters: Replayed[]; acts: number }> {
  const kinds = new Map(registered.map((kind) => [kind.id, kind]));
  const matters = new Map<string, Replayed>();
  let acts = 0;
  for await (const part of actsOfUnit(tx, unit)) {
    acts += part.length;
    for (const act of part) {
      const kind = kinds.get(act.matterKind);
      if (!kind) continue;
      const before = matters.get(act.matter);
      const state: Json = kind.evolve(before?.state ?? null, act);
      const version = (before?.version ?? 0) + 1;
      matters.set(act.matter, { kind, matter: act.matter, version, state, at: act.at });
    }
  }
  return { matters: [...matters.values()], acts };
}
