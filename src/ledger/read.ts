import type { Act } from '../matters/kind.ts';
import type { UnitId } from '../org/actor.ts';
import type { Tx } from '../storage/store.ts';
import { readAct } from './record.ts';
import type { LedgerTables } from './tables.ts';

const columns = [
  'unit_id',
  'seq',
  'matter_kind',
  'matter_id',
  'kind',
  'at',
  'by_person',
  'payload',
  'attachments',
  'corrects',
] as const;

/**
 * All acts of a matter in their order. The kind is asked for, too: the security record keeps a person's acts under the
 * person's id, and a matter of the same id must not show them.
 */
export async function actsOfMatter(tx: Tx, unit: UnitId, kind: string, matter: string): Promise<Act[]> {
  const rows = await tx
    .withTables<LedgerTables>()
    .selectFrom('act')
    .select(columns)
    .where('unit_id', '=', unit)
    .where('matter_kind', '=', kind)
    .where('matter_id', '=', matter)
    .orderBy('seq')
    .execute();
  return rows.map(readAct);
}

/** One act by its number. */
export async function actAt(tx: Tx, unit: UnitId, seq: number): Promise<Act | null> {
  const row = await tx
    .withTables<LedgerTables>()
    .selectFrom('act')
    .select(columns)
    .where('unit_id', '=', unit)
    .where('seq', '=', seq)
    .executeTakeFirst();
  return row ? readAct(row) : null;
}

/** A unit's acts in their order, `size` at a time, so that a long ledger needs no long memory. */
export async function* actsOfUnit(tx: Tx, unit: UnitId, size = 2_000): AsyncGenerator<readonly Act[]> {
  let after = 0;
  for (;;) {
    const rows = await tx
      .withTables<LedgerTables>()
      .selectFrom('act')
      .select(columns)
      .where('unit_id', '=', unit)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(size)
      .execute();
    if (rows.length === 0) return;
    yield rows.map(readAct);
    after = rows.at(-1)?.seq ?? after;
  }
}

/** Units that have a chain. */
export async function unitsWithActs(tx: Tx): Promise<UnitId[]> {
  const rows = await tx
    .withTables<LedgerTables>()
    .selectFrom('chain_head')
    .select('unit_id')
    .orderBy('unit_id')
    .execute();
  return rows.map(({ unit_id }) => unit_id as UnitId);
}
