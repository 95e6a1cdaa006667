import { sql } from 'kysely';
import type { Store } from '../storage/store.ts';

/** All projections of matters as text, in one order: two of these are equal only if the rows are, byte for byte. */
export async function dumpProjections(store: Store): Promise<string> {
  return store.within('system', async (tx) => {
    const { rows } = await sql<{ line: string }>`
      select 'matter ' || matter::text as line from matter
      union all select 'fact ' || fact_entry::text from fact_entry
      union all select 'clock ' || clock::text from clock
      order by 1`.execute(tx);
    return rows.map(({ line }) => line).join('\n');
  });
}
