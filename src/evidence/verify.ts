import { sql } from 'kysely';
import type { Store } from '../storage/store.ts';
import type { Files } from './files.ts';

/** A kept file that is gone or no longer what it was. */
export type EvidenceFault = {
  readonly unit: string;
  readonly hash: string;
  readonly name: string;
  readonly fault: 'missing' | 'changed';
};

/** Compares every kept file with the hash it is named after; a file that an act names must be among them. */
export async function verifyEvidence(
  store: Store,
  files: Files,
): Promise<{ files: number; faults: EvidenceFault[] }> {
  const { rows } = await store.within('system', (tx) =>
    sql<{ unit: string; hash: string; name: string | null }>`
      select unit_id as unit, hash, name from evidence
      union all
      select distinct unit_id, named.hash, null from act cross join lateral unnest(attachments) named (hash)
      where attachments <> '{}' and not exists (
        select from evidence held where held.unit_id = act.unit_id and held.hash = named.hash
      )
      order by 1, 2`.execute(tx),
  );
  const faults: EvidenceFault[] = [];
  for (const { unit, hash, name } of rows) {
    // Without its row nobody can open it, whether or not the file is still there.
    const found = name === null ? 'missing' : await files.check(hash);
    if (found !== 'sound') faults.push({ unit, hash, name: name ?? '行为记录所附的材料', fault: found });
  }
  return { files: rows.length, faults };
}
