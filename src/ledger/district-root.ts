import { sql } from 'kysely';
import { canonicalJson } from '../base/canonical-json.ts';
import type { HashAlgorithm } from '../base/hash.ts';
import { inclusionProof, merkleRoot, verifyInclusion } from '../base/merkle.ts';
import type { Store, Tx } from '../storage/store.ts';
import type { ChainHead, LedgerTables } from './tables.ts';

/** 区级总摘要: one hash over the ends of all units' chains at a moment. The portal publishes it. */
export type DistrictRoot = {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly root: string;
  readonly algorithm: HashAlgorithm;
  /** The leaves in their order (by unit, in code order). */
  readonly heads: readonly ChainHead[];
};

/** A leaf of the tree (RFC 6962) is the canonical JSON of `{hash, seq, unit}`. */
function leavesOf(heads: readonly ChainHead[]): Uint8Array[] {
  return heads.map(({ hash, seq, unit }) => Buffer.from(canonicalJson({ hash, seq, unit })));
}

export function rootOf(heads: readonly ChainHead[], algorithm: HashAlgorithm): string {
  return merkleRoot(leavesOf(heads), algorithm);
}

/** The hashes that lead from the unit's head to the root, or `null` where the unit is not in the tree. */
export function proofOf(root: DistrictRoot, unit: string): readonly string[] | null {
  const index = root.heads.findIndex((head) => head.unit === unit);
  return index === -1 ? null : inclusionProof(leavesOf(root.heads), index, root.algorithm);
}

/** Whether the unit's head is in the root, by the root alone and without the other units' heads. */
export function provesInclusion(
  root: { readonly root: string; readonly algorithm: HashAlgorithm },
  head: ChainHead,
  place: { readonly index: number; readonly size: number },
  proof: readonly string[],
): boolean {
  const [leaf] = leavesOf([head]);
  return (
    leaf !== undefined && verifyInclusion(leaf, place.index, place.size, proof, root.root, root.algorithm)
  );
}

/** Makes and keeps the district root of this moment: nightly, and whenever it is asked for. */
export async function recordDistrictRoot(store: Store, now: Date): Promise<DistrictRoot> {
  return store.within('system', async (tx) => {
    // One statement, one moment: a unit that records meanwhile is in with its old head or its new one.
    const { rows } = await sql<{ algorithm: HashAlgorithm; heads: readonly ChainHead[] | null }>`
      select (select hash_algorithm from installation) as algorithm,
        (select json_agg(json_build_object('unit', unit_id, 'seq', seq, 'hash', hash) order by unit_id collate "C")
         from chain_head where seq > 0) as heads`.execute(tx);
    const { algorithm = 'sha256', heads } = rows[0] ?? {};
    const made = {
      at: now.toISOString(),
      root: rootOf(heads ?? [], algorithm),
      algorithm,
      heads: heads ?? [],
    };
    await tx
      .withTables<LedgerTables>()
      .insertInto('district_root')
      .values({
        unit_id: '-',
        at: made.at,
        root: made.root,
        hash_algorithm: algorithm,
        heads: JSON.stringify(made.heads),
      })
      .execute();
    return made;
  });
}

/** District roots, the newest first. Public. */
export async function districtRoots(tx: Tx, limit = 400): Promise<DistrictRoot[]> {
  return tx
    .withTables<LedgerTables>()
    .selectFrom('district_root')
    .select(['at', 'root', 'hash_algorithm as algorithm', 'heads'])
    .orderBy('at', 'desc')
    .limit(limit)
    .execute();
}
