import { sql } from 'kysely';
import type { HashAlgorithm } from '../base/hash.ts';
import type { Tx } from '../storage/store.ts';
import { beginning, type Envelope, hashOfAct } from './envelope.ts';
import { type Fault, mostFaults, type UnitVerdict } from './verdict.ts';

/** Where a unit's chain should end and where its acts do end. */
export type ChainEnd = {
  readonly unit: string;
  readonly headSeq: number | null;
  readonly headHash: string | null;
  readonly lastSeq: number | null;
};

/** Ends of all chains, seen in one moment. */
export async function chainEnds(tx: Tx): Promise<ChainEnd[]> {
  const { rows } = await sql<ChainEnd>`
    select unit_id as unit, head.seq as "headSeq", head.hash as "headHash", last.seq as "lastSeq"
    from chain_head head
    full join (select unit_id, max(seq) as seq from act group by unit_id) last using (unit_id)
    order by unit_id collate "C"`.execute(tx);
  return rows;
}

/**
 * Reads a unit's acts in order and checks each: the number follows, the link to the one before holds, the content
 * gives the hash. After a fault it goes on from what is stored, so that each fault is named at its own act only.
 */
export async function verifyChain(
  tx: Tx,
  end: ChainEnd,
  algorithm: HashAlgorithm,
  onActs: (count: number) => void = () => {},
): Promise<UnitVerdict> {
  const { unit } = end;
  const last = end.headSeq ?? end.lastSeq ?? 0;
  const faults: Fault[] = [];
  const add = (fault: Fault) => void (faults.length < mostFaults && faults.push(fault));
  let previous = { seq: 0, hash: beginning };
  let acts = 0;
  let reading = readPart(tx, unit, 0, last);
  for (;;) {
    const part = await reading;
    const lastOfPart = part.at(-1);
    if (!lastOfPart) break;
    // The database prepares the next part while this one is hashed.
    reading = readPart(tx, unit, lastOfPart[0], last);
    for (const row of part) {
      for (const fault of faultsOf(unit, row, previous, algorithm)) add(fault);
      previous = { seq: row[0], hash: row[1] };
    }
    acts += part.length;
    onActs(part.length);
  }
  for (const fault of faultsOfEnd(end, previous)) add(fault);
  return { unit, acts, ok: faults.length === 0, faults };
}

/** seq, hash, prevHash, at, attachments, by, corrects, kind, matter, matterKind, payload */
type Row = readonly [
  number,
  string,
  string,
  string,
  readonly string[],
  string,
  number | null,
  string,
  string,
  string,
  string,
];

const partSize = 5_000;

/**
 * One JSON value for many acts: the driver would otherwise decode eleven columns an act, which takes longer than
 * hashing it. JSON loses nothing here: all columns are text, small integers and lists of text.
 */
async function readPart(tx: Tx, unit: string, after: number, last: number): Promise<readonly Row[]> {
  const { rows } = await sql<{ part: readonly Row[] | null }>`
    select json_agg(json_build_array(seq, hash, prev_hash, at, attachments, by_person, corrects, kind, matter_id,
                                     matter_kind, payload)) as part
    from (select * from act where unit_id = ${unit} and seq > ${after} and seq <= ${last}
          order by seq limit ${partSize}) acts`.execute(tx);
  return rows[0]?.part ?? [];
}

function* faultsOf(
  unit: string,
  row: Row,
  previous: { readonly seq: number; readonly hash: string },
  algorithm: HashAlgorithm,
): Generator<Fault> {
  const [seq, hash, prevHash, at, attachments, by, corrects, kind, matter, matterKind, payload] = row;
  if (seq !== previous.seq + 1) {
    const gap = seq - previous.seq === 2 ? `第 ${seq - 1} 号` : `第 ${previous.seq + 1} 号至第 ${seq - 1} 号`;
    yield { unit, seq: previous.seq + 1, what: 'missing', says: `缺少${gap}行为记录` };
  } else if (prevHash !== previous.hash) {
    yield { unit, seq, what: 'previous', says: `第 ${seq} 号行为记录与前一号不衔接` };
  }
  const act: Envelope = {
    at,
    attachments,
    by,
    corrects,
    kind,
    matter,
    matterKind,
    payload,
    prevHash,
    seq,
    unit,
  };
  if (hashOfAct(act, algorithm) !== hash) {
    yield { unit, seq, what: 'content', says: `第 ${seq} 号行为记录的内容与其散列值不符` };
  }
}

function* faultsOfEnd(
  end: ChainEnd,
  reached: { readonly seq: number; readonly hash: string },
): Generator<Fault> {
  const { unit, headSeq, headHash, lastSeq } = end;
  if (headSeq === null) {
    yield { unit, seq: 1, what: 'head', says: '单位有行为记录，却没有链尾登记' };
    return;
  }
  if ((lastSeq ?? 0) > headSeq) {
    yield { unit, seq: headSeq + 1, what: 'surplus', says: `第 ${headSeq + 1} 号起的行为记录不在链内` };
  }
  if (reached.seq < headSeq) {
    const says = `第 ${reached.seq + 1} 号至第 ${headSeq} 号行为记录被截去`;
    yield { unit, seq: reached.seq + 1, what: 'missing', says };
  } else if (reached.hash !== headHash) {
    yield { unit, seq: headSeq, what: 'head', says: `链尾登记的散列值与第 ${headSeq} 号行为记录不符` };
  }
}
