import type { Tx } from '../storage/store.ts';
import type { OrgTables } from './tables.ts';

/** Settings belong to the installation; its rows stand under this key, which is no unit's. */
const installation = '-';

/** A setting's text, `null` where nobody has set it. Needs the `system` scope. */
export async function readSetting(tx: Tx, name: string): Promise<string | null> {
  const row = await tx
    .withTables<OrgTables>()
    .selectFrom('setting')
    .select('value')
    .where('unit_id', '=', installation)
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.value ?? null;
}

export async function writeSetting(tx: Tx, name: string, value: string): Promise<void> {
  await tx
    .withTables<OrgTables>()
    .insertInto('setting')
    .values({ unit_id: installation, name, value })
    .onConflict((conflict) => conflict.columns(['unit_id', 'name']).doUpdateSet({ value }))
    .execute();
}

/** A setting that is made on first use; of two that make it at once both get the first one's. */
export async function settingOr(tx: Tx, name: string, make: () => string): Promise<string> {
  const stored = await readSetting(tx, name);
  if (stored !== null) return stored;
  await tx
    .withTables<OrgTables>()
    .insertInto('setting')
    .values({ unit_id: installation, name, value: make() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await readSetting(tx, name)) ?? '';
}
