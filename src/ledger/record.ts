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
  await refuseStrangeCorrections(tx, unit, matterKind, matter, newActs);
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
  await append(tx, head, rows);
  return rows.map(readAct);
}

/** Heads that a transaction has locked: nobody else can move them until it ends. */
const locked = new WeakMap<Tx, Map<string, Head>>();

/** Takes the unit's chain until the transaction ends and tells where it stands. */
export async function lockChain(tx: Tx, unit: UnitId): Promise<Head> {
  const known = locked.get(tx)?.get(unit);
  if (known) return known;
  const head = (await readHead(tx, unit)) ?? (await beginChain(tx, unit));
  remember(tx, unit, head);
  return head;
}

function remember(tx: Tx, unit: string, head: Head): void {
  const heads = locked.get(tx) ?? new Map<string, Head>();
  locked.set(tx, heads.set(unit, head));
}

async function readHead(tx: Tx, unit: UnitId): Promise<Head | undefined> {
  const { rows } = await sql<Head>`
    select seq, hash, (select hash_algorithm from installation) as algorithm
    from chain_head where unit_id = ${unit} for update`.execute(tx);
  return rows[0];
}

async function beginChain(tx: Tx, unit: UnitId): Promise<Head> {
  await sql`
    insert into chain_head (unit_id, seq, hash) values (${unit}, 0, ${beginning})
    on conflict do nothing`.execute(tx);
  const begun = await readHead(tx, unit);
  if (begun) return begun;
  throw new Error(`the chain of ${unit} is not visible in this scope`);
}

/**
 * Moves the head and inserts the acts in one statement. It inserts nothing unless the head is where it is believed
 * to be, so that no fault of ours can make a chain fork.
 */
async function append(tx: Tx, head: Head, rows: readonly LedgerTables['act'][]): Promise<void> {
  const last = rows.at(-1);
  if (!last) return;
  const { numAffectedRows } = await sql`
    with head as (
      update chain_head set seq = ${last.seq}, hash = ${last.hash}
      where unit_id = ${last.unit_id} and seq = ${head.seq} and hash = ${head.hash}
      returning unit_id
    )
    insert into act (unit_id, seq, matter_kind, matter_id, kind, at, by_person, payload, attachments, corrects,
      prev_hash, hash)
    select head.unit_id, acts.* from head, json_to_recordset(${JSON.stringify(rows)}) as acts(
      seq integer, matter_kind text, matter_id text, kind text, at text, by_person text, payload text,
      attachments text[], corrects integer, prev_hash text, hash text)`.execute(tx);
  if (numAffectedRows !== BigInt(rows.length))
    throw new Error(`the chain of ${last.unit_id} moved unexpectedly`);
  remember(tx, last.unit_id, { ...head, seq: last.seq, hash: last.hash });
}

async function refuseStrangeCorrections(
  tx: Tx,
  unit: UnitId,
  matterKind: string,
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
    .where('matter_kind', '=', matterKind)
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
