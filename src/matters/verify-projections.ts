import { canonicalJson } from '../base/canonical-json.ts';
import { unitsWithActs } from '../ledger/read.ts';
import { lockChain } from '../ledger/record.ts';
import type { UnitId } from '../org/actor.ts';
import type { Store, Tx } from '../storage/store.ts';
import type { Json, MatterKind } from './kind.ts';
import { shownRows } from './projection.ts';
import { replay } from './rebuild.ts';
import type { MatterTables } from './tables.ts';

/** A matter that is shown otherwise than its acts make it. */
export type ProjectionFault = { readonly unit: string; readonly matter: string; readonly says: string };

export type ProjectionsVerdict = {
  readonly ok: boolean;
  readonly matters: number;
  readonly faults: readonly ProjectionFault[];
};

/**
 * Compares every matter and every fact with what the ledger gives: decisions and reports rest on these rows, so a
 * changed one is as grave as a changed act. Deadlines are left out, they are computed anew every night. Reads only.
 */
export async function verifyProjections(
  store: Store,
  kinds: readonly MatterKind[],
  onUnit: (matters: number) => void = () => {},
): Promise<ProjectionsVerdict> {
  let matters = 0;
  const faults: ProjectionFault[] = [];
  const shown = await store.within('system', (tx) => unitsWithRows(tx));
  const units = new Set([...(await store.within('system', unitsWithActs)), ...shown]);
  for (const unit of units) {
    let found = await store.within('system', (tx) => compareUnit(tx, unit, kinds));
    if (found.faults.length > 0) {
      // Somebody may have recorded between two looks; with the chain held nobody can.
      found = await store.within('system', async (tx) => {
        await lockChain(tx, unit);
        return compareUnit(tx, unit, kinds);
      });
    }
    matters += found.matters;
    faults.push(...found.faults);
    onUnit(matters);
  }
  return { ok: faults.length === 0, matters, faults };
}

async function unitsWithRows(tx: Tx): Promise<UnitId[]> {
  const rows = await tx
    .withTables<MatterTables>()
    .selectFrom('matter')
    .select('unit_id')
    .distinct()
    .execute();
  return rows.map(({ unit_id }) => unit_id as UnitId);
}

async function compareUnit(
  tx: Tx,
  unit: UnitId,
  kinds: readonly MatterKind[],
): Promise<{ matters: number; faults: ProjectionFault[] }> {
  const { matters } = await replay(tx, unit, kinds);
  const db = tx.withTables<MatterTables>();
  const lines = await db.selectFrom('matter').selectAll().where('unit_id', '=', unit).execute();
  const facts = await db
    .selectFrom('fact_entry')
    .selectAll()
    .where('unit_id', '=', unit)
    .orderBy('no')
    .execute();
  const lineOf = new Map(lines.map((line) => [line.matter_id, line]));
  const factsOf = Map.groupBy(facts, ({ matter_id }) => matter_id);
  const faults: ProjectionFault[] = [];
  for (const replayed of matters) {
    const { matter } = replayed;
    const should = shownRows(unit, replayed);
    const line = lineOf.get(matter);
    lineOf.delete(matter);
    const stored = factsOf.get(matter) ?? [];
    factsOf.delete(matter);
    if (!line) faults.push({ unit, matter, says: '行为记录里有，事项列表里没有' });
    else if (!same(line, { ...should.line, state: replayed.state }))
      faults.push({ unit, matter, says: '内容与行为记录不符' });
    if (!same(stored, should.facts)) faults.push({ unit, matter, says: '统计数字与行为记录不符' });
  }
  for (const matter of new Set([...lineOf.keys(), ...factsOf.keys()]))
    faults.push({ unit, matter, says: '行为记录里没有来由' });
  return { matters: matters.length, faults };
}

function same(stored: object, should: object): boolean {
  return canonicalJson(stored as Json) === canonicalJson(should as Json);
}
