import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { codeOf } from '../start-error.ts';
import { type Address, urlOf } from '../url.ts';
import { ownerRole } from './cluster.ts';
import type { Home } from './home.ts';

/** What a server wrote about itself into `postmaster.pid`. */
export type Postmaster = { readonly pid: number; readonly address: Address };

type Place = Pick<Home, 'cluster' | 'secret'>;

/** The server named in `postmaster.pid`, alive or not; `null` where there is no such file or it is not finished. */
export function readPostmaster(home: Place): Postmaster | null {
  const file = join(home.cluster, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [pid, , , port, socket, loopback] = readFileSync(file, 'utf8').split('\n');
  const host = socket?.trim() || loopback?.trim();
  if (!pid || !port || !host) return null;
  return {
    pid: Number(pid),
    address: { host, port: Number(port), user: ownerRole, password: home.secret },
  };
}

/** What the process id stands for now: after a restart of the machine it may belong to anything. */
export function processOf({ pid }: Postmaster): 'none' | 'postgres' | 'another' {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return 'none';
  }
  const commandLine = `/proc/${pid}/cmdline`;
  if (!existsSync('/proc/self/cmdline')) return 'postgres';
  if (!existsSync(commandLine)) return 'none';
  return readFileSync(commandLine, 'utf8').includes('postgres') ? 'postgres' : 'another';
}

/** Whether the server answers with our password and serves this very cluster. */
export async function answers(home: Place, { address }: Postmaster): Promise<boolean> {
  const client = new pg.Client({
    connectionString: urlOf(address, 'postgres'),
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === home.cluster;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The server once it answers; `null` where it does not within the time, or where it died meanwhile. */
export async function waitUntilAnswers(
  home: Place,
  milliseconds: number,
  mayStillCome: () => boolean = () => true,
): Promise<Postmaster | null> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end && mayStillCome()) {
    const postmaster = readPostmaster(home);
    if (postmaster && (await answers(home, postmaster))) return postmaster;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return null;
}
