import { chownSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from '../start-error.ts';

/** A system account other than root. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number };

/** PostgreSQL refuses to run as root: then one of these runs it. `null` stands for "the account we are". */
export function databaseAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readAccounts();
  const found = ['postgres', 'nobody', 'daemon']
    .map((name) => accounts.get(name))
    .find((a) => a !== undefined);
  if (found) return found;
  throw new StartError(
    'database-account-missing',
    '数据库不能以 root 身份运行，而本机没有 postgres 或 nobody 帐户：请用普通帐户启动，或先建立一个名为 postgres 的系统帐户。',
  );
}

function readAccounts(): ReadonlyMap<string, Account> {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return new Map(
    lines.map((line) => {
      const [name = '', , uid, gid] = line.split(':');
      return [name, { name, uid: Number(uid), gid: Number(gid) }];
    }),
  );
}

/** Whether the account may pass through the folder and every folder above it. */
export function canPass(folder: string, account: Account | null): boolean {
  if (account === null) return true;
  for (let step = realpathSync(folder); ; step = dirname(step)) {
    if (!allows(step, account, 1)) return false;
    if (step === dirname(step)) return true;
  }
}

/** Whether the account may read the file. */
export function canRead(file: string, account: Account | null): boolean {
  return account === null || (canPass(dirname(file), account) && allows(realpathSync(file), account, 4));
}

/** `bits` as in a mode digit: 4 read, 1 pass through. */
function allows(path: string, { uid, gid }: Account, bits: number): boolean {
  const { mode, uid: owner, gid: group } = statSync(path);
  const digit = owner === uid ? mode >> 6 : group === gid ? mode >> 3 : mode;
  return (digit & bits) === bits;
}

/** Gives a file or folder to the account. */
export function giveTo(account: Account | null, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}
