import { existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Address } from '../url.ts';
import { type Account, databaseAccount } from './account.ts';
import { type Binaries, findBinaries, program } from './binaries.ts';
import { ensureCluster, type Listening, startFailed, writeConfiguration } from './cluster.ts';
import { type Home, openHome, socketFolder } from './home.ts';
import { answers, processOf, readPostmaster, waitUntilAnswers } from './postmaster.ts';
import { run } from './run.ts';

export type EmbeddedServer = { readonly address: Address; stop(): Promise<void> };

/**
 * The embedded PostgreSQL of a data folder: made on first use, found again where an earlier process of ours was
 * killed and left it running, started otherwise. The caller holds the folder's lock. `durable: false` trades
 * safety for speed and is for throw-away data only. Throws a StartError.
 */
export async function startEmbedded(
  dataFolder: string,
  { durable = true }: { durable?: boolean } = {},
): Promise<EmbeddedServer> {
  const account = databaseAccount();
  const home = openHome(dataFolder, account);
  const binaries = findBinaries(account, home.copies);
  const stop = () => stopServer(home, binaries, account, 'fast');

  const left = await takeOver(home, binaries, account);
  if (left) return { address: left, stop };

  await ensureCluster(home, binaries, account, durable);
  writeConfiguration(home, account, await placeToListen(home, account), durable);
  return { address: await startServer(home, binaries, account), stop };
}

/** A server left by a killed process: used where it answers, stopped where it does not, forgotten where it is dead. */
async function takeOver(home: Home, binaries: Binaries, account: Account | null): Promise<Address | null> {
  const left = readPostmaster(home);
  const holder = left ? processOf(left) : 'none';
  // PostgreSQL clears the file of a dead server itself, but not where another program has got the same process id.
  if (holder === 'another') rmSync(join(home.cluster, 'postmaster.pid'), { force: true });
  if (left === null || holder !== 'postgres') return null;
  const lives = () => processOf(left) === 'postgres';
  if (await waitUntilAnswers(home, 10_000, lives)) return left.address;
  if (lives()) await stopServer(home, binaries, account, 'immediate');
  return null;
}

async function startServer(home: Home, binaries: Binaries, account: Account | null): Promise<Address> {
  const log = join(home.folder, 'start.log');
  const args = ['start', '-w', '-t', '60', '-D', home.cluster, '-l', log];
  // After a kill the old server or its children may hold memory and socket for a moment more, longer on a busy machine.
  rmSync(log, { force: true });
  for (let attempt = 1; attempt <= 10 && mayYetStart(log); attempt++) {
    rmSync(log, { force: true });
    await run(program(binaries, 'pg_ctl'), args, account, home.folder, openSync(`${log}.starter`, 'w'));
    const started = readPostmaster(home);
    if (started && (await answers(home, started))) return started.address;
    await new Promise((resolve) => setTimeout(resolve, Math.min(500 * attempt, 2000)));
  }
  throw startFailed('内置数据库无法启动', log);
}

/** Whether nothing is known that waiting would not mend. */
function mayYetStart(log: string): boolean {
  const said = existsSync(log) ? readFileSync(log, 'utf8') : '';
  return !/FATAL|PANIC/.test(said) || /shared memory block|lock file/.test(said);
}

async function stopServer(
  home: Home,
  binaries: Binaries,
  account: Account | null,
  mode: 'fast' | 'immediate',
): Promise<void> {
  const args = ['stop', '-w', '-t', '60', '-D', home.cluster, '-m', mode];
  const log = openSync(join(home.folder, 'stop.log'), 'w');
  await run(program(binaries, 'pg_ctl'), args, account, home.folder, log);
}

async function placeToListen(home: Home, account: Account | null): Promise<Listening> {
  if (process.platform !== 'win32') return { host: socketFolder(home, account), port: 5432 };
  return { host: '127.0.0.1', port: await freePort() };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
