import { sql } from 'kysely';
import { lockChain } from '../ledger/record.ts';
import type { UnitId } from '../org/actor.ts';
import type { Store, Tx } from '../storage/store.ts';
import { lockContents } from './evidence.ts';
import type { Files } from './files.ts';

/** Days for which an upload waits for the act that names it. A choice of this product, not law. */
const waitingDays = 7;
const dayMs = 86_400_000;

/**
 * Removes uploads that no act has come to name: forms given up, files replaced before they were handed in. What an act
 * names stays for good. Answers how many were removed; may be repeated at any time.
 */
export async function sweepEvidence(store: Store, files: Files, now: Date): Promise<number> {
  const before = new Date(now.getTime() - waitingDays * dayMs).toISOString();
  const units = await store.within('system', (tx) => unitsWithUnnamed(tx, before));
  let removed = 0;
  for (const unit of units) {
    const hashes = await store.within('system', async (tx) => {
      // No command of the unit can name a file between the look and the removal.
      await lockChain(tx, unit);
      return removeUnnamed(tx, unit, before);
    });
    for (const hash of hashes) await removeUnheld(store, files, hash);
    removed += hashes.length;
  }
  await files.dropAbandoned(new Date(now.getTime() - dayMs));
  return removed;
}

const unnamed = sql`not exists (
  select from act where act.unit_id = evidence.unit_id and act.attachments <> '{}'
    and act.attachments @> array[evidence.hash])`;

async function unitsWithUnnamed(tx: Tx, before: string): Promise<UnitId[]> {
  const { rows } = await sql<{ unit: UnitId }>`
    select distinct unit_id as unit from evidence where at < ${before} and ${unnamed} order by 1`.execute(tx);
  return rows.map(({ unit }) => unit);
}

async function removeUnnamed(tx: Tx, unit: UnitId, before: string): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`
    delete from evidence where unit_id = ${unit} and at < ${before} and ${unnamed} returning hash`.execute(
    tx,
  );
  return rows.map(({ hash }) => hash);
}

/** The bytes go only when no other unit holds the same ones. */
async function removeUnheld(store: Store, files: Files, hash: string): Promise<void> {
  await store.within('system', async (tx) => {
    await lockContents(tx, hash);
    const { rows } = await sql`select from evidence where hash = ${hash} limit 1`.execute(tx);
    if (rows.length === 0) await files.remove(hash);
  });
}
