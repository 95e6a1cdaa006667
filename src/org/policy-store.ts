import type { Tx } from '../storage/store.ts';
import { defaultPolicy, Policy } from './policy.ts';
import type { OrgTables } from './tables.ts';
import { newToken } from './token.ts';

/** Settings belong to the installation; its rows stand under this key, which is no unit's. */
const installation = '-';

/** The policy in force; the defaults stand where nobody has decided otherwise. */
export async function readPolicy(tx: Tx): Promise<Policy> {
  const stored = await readSetting(tx, 'policy');
  return stored === null ? defaultPolicy : Policy.parse({ ...defaultPolicy, ...JSON.parse(stored) });
}

export async function writePolicy(tx: Tx, policy: Policy): Promise<void> {
  await writeSetting(tx, 'policy', JSON.stringify(policy));
}

/** The key of address marks, made on first use; losing it makes old marks meaningless, which harms nothing. */
export async function addressKey(tx: Tx): Promise<string> {
  const stored = await readSetting(tx, 'address-key');
  if (stored !== null) return stored;
  await tx
    .withTables<OrgTables>()
    .insertInto('setting')
    .values({ unit_id: installation, name: 'address-key', value: newToken() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await readSetting(tx, 'address-key')) ?? '';
}

async function readSetting(tx: Tx, name: string): Promise<string | null> {
  const row = await tx
    .withTables<OrgTables>()
    .selectFrom('setting')
    .select('value')
    .where('unit_id', '=', installation)
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.value ?? null;
}

async function writeSetting(tx: Tx, name: string, value: string): Promise<void> {
  await tx
    .withTables<OrgTables>()
    .insertInto('setting')
    .values({ unit_id: installation, name, value })
    .onConflict((conflict) => conflict.columns(['unit_id', 'name']).doUpdateSet({ value }))
    .execute();
}
