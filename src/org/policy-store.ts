import type { Tx } from '../storage/store.ts';
import { defaultPolicy, Policy } from './policy.ts';
import { readSetting, settingOr, writeSetting } from './setting.ts';
import { newToken } from './token.ts';

/** The policy in force; the defaults stand where nobody has decided otherwise. */
export async function readPolicy(tx: Tx): Promise<Policy> {
  const stored = await readSetting(tx, 'policy');
  return stored === null ? defaultPolicy : Policy.parse({ ...defaultPolicy, ...JSON.parse(stored) });
}

export async function writePolicy(tx: Tx, policy: Policy): Promise<void> {
  await writeSetting(tx, 'policy', JSON.stringify(policy));
}

/** The key of address marks, made on first use; losing it makes old marks meaningless, which harms nothing. */
export function addressKey(tx: Tx): Promise<string> {
  return settingOr(tx, 'address-key', newToken);
}
