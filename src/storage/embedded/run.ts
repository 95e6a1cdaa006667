import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import type { Account } from './account.ts';

/**
 * Runs a program of PostgreSQL to its end as the account, its output into the open file `log` (closed after).
 * Answers the exit status. No pipes: the server inherits them and would keep them open after its starter ended.
 */
export function run(
  file: string,
  args: readonly string[],
  account: Account | null,
  folder: string,
  log: number,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      stdio: ['ignore', log, log],
      cwd: folder,
      windowsHide: true,
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    closeSync(log);
    child.once('error', reject);
    child.once('exit', (status) => resolve(status ?? 1));
  });
}
