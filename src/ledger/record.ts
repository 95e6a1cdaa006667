import { sql } from 'kysely';
import { canonicalJson } from '../base/canonical-json.ts';
import type { HashAlgorithm } from '../base/hash.ts';
import type { Act, NewAct } from '../matters/kind.ts';
import type { PersonId, UnitId } from '../org/actor.ts';
import type { Tx } from '../storage/store.ts';
import { beginning, hashOfAct } from './envelope.ts';
import type { LedgerTables } from './tables.ts';

type Head = { readonly seq: number; readonly hash: string; readonly algorithm: HashAlgorithm };

/**
 * Appends acts to the unit's chain: the only writer of acts. `at` is the server's clock (ISO 8601, UTC,
 * milliseconds). The chain stays locked until the transaction ends, so a unit has one writer at a time.
 * Throws a RangeError where an act corrects one that is not of the same matter.
 */
export async function record(
  tx: Tx,
  unit: UnitId,
  matterKind: string,
  matter: string,
  by: PersonId,
  at: string,
  newActs: readonly NewAct[],
): Promise<Act[]> {
  if (newActs.length === 0) return [];
  await refuseStrangeCorrections(tx, unit, matter, newActs);
  const head = await lockChain(tx, unit);
  const rows: LedgerTables['act'][] = [];
  for (const newAct of newActs) {
    const last = rows.at(-1) ?? head;
    const envelope = {
      at,
      attachments: newAct.attachments ?? [],
      by,
      corrects: newAct.corrects ?? null,
      kind: newAct.kind,
      matter,
      matterKind,
      payload: canonicalJson(newAct.payload),
      prevHash: last.hash,
      seq: last.seq + 1,
      unit,
    };
    rows.push(rowOf(envelope, hashOfAct(envelope, head.algorithm)));
  }
  await append(tx, rows);
  return rows.map(readAct);
}

/** Takes the unit's chain until the transaction ends and tells where it stands. */
export async function lockChain(tx: Tx, unit: UnitId): Promise<Head> {
  const found = await readHead(tx, unit);
  if (found) return found;
  await sql`insert into chain_head (unit_id, seq, hash) values (${unit}, 0, ${beginning}) on conflict do nothing`.execute(
    tx,
  );
  const made = await readHead(tx, unit);
  if (made) return made;
  throw new Error(`the chain of ${unit} is not visible in this scope`);
}

async function readHead(tx: Tx, unit: UnitId): Promise<Head | undefined> {
  const { rows } = await sql<Head>`
    select seq, hash, (select hash_algorithm from installation) as algorithm
    from chain_head where unit_id = ${unit} for update`.execute(tx);
  return rows[0];
}

/** Parameters of one statement are limited; more acts than this at once come from imports only. */
const actsPerStatement = 1_000;

/** Moves the head and inserts the acts in one statement, one way to the server and back. */
async function append(tx: Tx, rows: readonly LedgerTables['act'][]): Promise<void> {
  for (let from = 0; from < rows.length; from += actsPerStatement) {
    const part = rows.slice(from, from + actsPerStatement);
    const last = part.at(-1);
    if (!last) return;
    await tx
      .withTables<LedgerTables>()
      .with('head', (db) =>
        db
          .updateTable('chain_head')
          .set({ seq: last.seq, hash: last.hash })
          .where('unit_id', '=', last.unit_id)
          .returning('seq'),
      )
      .insertInto('act')
      .values(part)
      .execute();
  }
}

async function refuseStrangeCorrections(
  tx: Tx,
  unit: UnitId,
  matter: string,
  newActs: readonly NewAct[],
): Promise<void> {
  const corrected = [
    ...new Set(newActs.flatMap(({ corrects }) => (corrects === undefined ? [] : [corrects]))),
  ];
  if (corrected.length === 0) return;
  const found = await tx
    .withTables<LedgerTables>()
    .selectFrom('act')
    .select('seq')
    .where('unit_id', '=', unit)
    .where('matter_id', '=', matter)
    .where('seq', 'in', corrected)
    .execute();
  if (found.length < corrected.length) {
    throw new RangeError(`act ${corrected.join(', ')} to be corrected is not of matter ${unit}/${matter}`);
  }
}

function rowOf(act: Parameters<typeof hashOfAct>[0], hash: string): LedgerTables['act'] {
  return {
    unit_id: act.unit,
    seq: act.seq,
    matter_kind: act.matterKind,
    matter_id: act.matter,
    kind: act.kind,
    at: act.at,
    by_person: act.by,
    payload: act.payload,
    attachments: act.attachments,
    corrects: act.corrects,
    prev_hash: act.prevHash,
    hash,
  };
}

function actOf(row: LedgerTables['act'], payload: Act['payload']): Act {
  return {
    unit: row.unit_id as UnitId,
    seq: row.seq,
    matterKind: row.matter_kind,
    matter: row.matter_id,
    kind: row.kind,
    at: row.at,
    by: row.by_person as PersonId,
    payload,
    attachments: row.attachments,
    corrects: row.corrects,
  };
}

/** An act as it was read from its table. */
export function readAct(row: Omit<LedgerTables['act'], 'prev_hash' | 'hash'>): Act {
  return actOf({ ...row, prev_hash: '', hash: '' }, JSON.parse(row.payload) as Act['payload']);
}
