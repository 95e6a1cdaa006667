import { existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';
import { type Account, giveTo } from './account.ts';
import { type Binaries, program } from './binaries.ts';
import type { Home } from './home.ts';
import { run } from './run.ts';

/** Name of the role that owns the database; the program itself works as `yifa_app`. */
export const ownerRole = 'yifa';

const majorVersion = '18';

/** Makes the cluster where there is none. Built beside and renamed, so that one cut short is never started. */
export async function ensureCluster(
  home: Home,
  binaries: Binaries,
  account: Account | null,
  durable: boolean,
): Promise<void> {
  if (existsSync(join(home.cluster, 'PG_VERSION'))) return checkVersion(home);
  const unfinished = join(home.folder, 'cluster.new');
  rmSync(unfinished, { recursive: true, force: true });
  const log = join(home.folder, 'initdb.log');
  const options = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const access = [
    '--auth=scram-sha-256',
    `--username=${ownerRole}`,
    `--pwfile=${join(home.folder, 'secret')}`,
  ];
  const speed = durable ? [] : ['--no-sync'];
  const args = ['-D', unfinished, ...options, ...access, ...speed];
  const ended = await run(program(binaries, 'initdb'), args, account, home.folder, openSync(log, 'w'));
  if (ended !== 0) throw startFailed('内置数据库无法建立', log);
  renameSync(unfinished, home.cluster);
}

function checkVersion(home: Home): void {
  const found = readFileSync(join(home.cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === majorVersion) return;
  throw new StartError(
    'data-folder-other-version',
    `数据目录 ${home.folder} 由 PostgreSQL ${found} 建立，本版本使用 ${majorVersion}：请先用原来的版本备份，再在新版本中恢复。`,
  );
}

/** Where the server listens: a socket in a folder of our own, or (Windows) a port of the loopback address. */
export type Listening = { readonly host: string; readonly port: number };

/** Writes the server's whole configuration, so that nothing depends on what an earlier version left there. */
export function writeConfiguration(
  home: Home,
  account: Account | null,
  listening: Listening,
  durable: boolean,
): void {
  const bySocket = listening.host.startsWith('/');
  const lines = [
    `listen_addresses = '${bySocket ? '' : listening.host}'`,
    `unix_socket_directories = '${bySocket ? listening.host : ''}'`,
    'unix_socket_permissions = 0700',
    `port = ${listening.port}`,
    'max_connections = 100',
    "shared_buffers = '128MB'",
    "work_mem = '16MB'",
    "max_wal_size = '2GB'",
    'wal_compression = on',
    // Containers often have 64 MB of shared memory, too little for parallel queries; ours gain nothing from them.
    'max_parallel_workers_per_gather = 0',
    'jit = off',
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    "lc_messages = 'C'",
    'logging_collector = on',
    "log_directory = '../log'",
    "log_filename = 'postgresql-%a.log'",
    'log_truncate_on_rotation = on',
    "log_rotation_age = '1d'",
    'log_file_mode = 0600',
    ...(durable ? [] : ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off']),
  ];
  const file = join(home.cluster, 'postgresql.conf');
  writeFileSync(file, `${lines.join('\n')}\n`);
  giveTo(account, file);
}

/** A start error with the last words of PostgreSQL's log, which name the real cause. */
export function startFailed(what: string, log: string): StartError {
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
  const said = lines.findLast((line) => /FATAL|PANIC|error:|could not/.test(line)) ?? lines.at(-1) ?? '';
  const full = /No space left/.test(said);
  return new StartError(
    'database-start-failed',
    full ? `${what}：磁盘已满，请清理后再启动。` : `${what}：${said}（详见 ${log}）。`,
  );
}
