import { sql } from 'kysely';
import type { HashAlgorithm } from '../base/hash.ts';
import type { Store, Tx } from '../storage/store.ts';
import { type DistrictRoot, districtRoots, rootOf } from './district-root.ts';
import { type Fault, type LedgerVerdict, mostFaults, type RootVerdict, type UnitVerdict } from './verdict.ts';
import { chainEnds, verifyChain } from './verify-chain.ts';

/** A district root as it was published outside: on the portal, in a newspaper, on paper. */
export type PublishedRoot = { readonly at: string; readonly root: string };

export type VerifyOptions = {
  /** Roots from outside the database; a cut-off ledger is found by them even if the database's own were changed, too. */
  readonly published?: readonly PublishedRoot[];
  /** Acts checked so far. */
  readonly onProgress?: (acts: number) => void;
};

/** Checks every unit's chain and every district root. Reads only; the program may go on meanwhile. */
export async function verifyLedger(store: Store, options: VerifyOptions = {}): Promise<LedgerVerdict> {
  return store.within('system', async (tx) => {
    const algorithm = await algorithmOf(tx);
    const units: UnitVerdict[] = [];
    let acts = 0;
    for (const end of await chainEnds(tx)) {
      units.push(
        await verifyChain(tx, end, algorithm, (count) => {
          acts += count;
          options.onProgress?.(acts);
        }),
      );
    }
    const roots = await verifyRoots(tx, options.published ?? []);
    const ok = units.every((unit) => unit.ok) && roots.every((root) => root.ok);
    return { ok, acts, units, roots };
  });
}

async function algorithmOf(tx: Tx): Promise<HashAlgorithm> {
  const { rows } = await sql<{ algorithm: HashAlgorithm }>`
    select hash_algorithm as algorithm from installation`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('the installation has no hash algorithm');
  return row.algorithm;
}

async function verifyRoots(tx: Tx, published: readonly PublishedRoot[]): Promise<RootVerdict[]> {
  const recorded = await districtRoots(tx, 1_000_000);
  const strange = Map.groupBy(await actsThatRootsSawOtherwise(tx), ({ at }) => at);
  const outside = new Map(published.map(({ at, root }) => [at, root]));
  const verdicts = recorded.map((root) => verdictOf(root, strange.get(root.at) ?? [], outside.get(root.at)));
  const known = new Set(recorded.map(({ at }) => at));
  const lost = published.filter(({ at }) => !known.has(at));
  return [
    ...verdicts,
    ...lost.map(({ at, root }) => ({
      at,
      root,
      ok: false,
      faults: [],
      says: '已公布的区级总摘要在数据库中没有记录',
    })),
  ];
}

type Strange = { readonly at: string; readonly unit: string; readonly seq: number; readonly gone: boolean };

function verdictOf(
  root: DistrictRoot,
  strange: readonly Strange[],
  outside: string | undefined,
): RootVerdict {
  const says =
    rootOf(root.heads, root.algorithm) !== root.root
      ? '区级总摘要与其所列各单位的链尾不符'
      : outside !== undefined && outside !== root.root
        ? '区级总摘要与已公布的不同'
        : null;
  const faults = strange.slice(0, mostFaults).map(({ unit, seq, gone }): Fault => {
    const what = gone ? '已不存在，记录被截去' : '已被改动';
    return { unit, seq, what: 'root', says: `区级总摘要所记的第 ${seq} 号行为记录${what}` };
  });
  return { at: root.at, root: root.root, ok: says === null && faults.length === 0, faults, says };
}

/** Acts at which a recorded root saw another hash than stands there now. */
async function actsThatRootsSawOtherwise(tx: Tx): Promise<readonly Strange[]> {
  const { rows } = await sql<Strange>`
    select made.at, head.unit, head.seq, act.hash is null as gone
    from district_root made
    cross join lateral jsonb_to_recordset(made.heads) as head(unit text, seq integer, hash text)
    left join act on act.unit_id = head.unit and act.seq = head.seq
    where act.hash is distinct from head.hash
    order by made.at, head.unit, head.seq`.execute(tx);
  return rows;
}
