import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Database, startDatabase } from './database.ts';
import { readPostmaster } from './embedded/postmaster.ts';
import { StartError } from './start-error.ts';
import { onServer } from './testing.ts';

// Making a database takes a second: it is made once, and every test starts and stops it.
let folder: string;
let running: Database[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yifa-embedded-'));
});
afterEach(async () => {
  for (const database of running.reverse()) await database.stop();
  running = [];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(as: 'service' | 'tool' = 'service'): Promise<Database> {
  const database = await startDatabase({ dataDir: folder, databaseUrl: null }, as);
  running.push(database);
  return database;
}

const whoAmI = (url: string) =>
  onServer(
    url,
    async (client) => (await client.query<{ me: string }>('select current_user as me')).rows[0]?.me,
  );

/** Another process that holds the folder, killed at the end of the test at the latest. */
async function holder(): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('./test-holder.ts', import.meta.url));
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function codeOfStart(settings: { dataDir: string; databaseUrl: string | null }): Promise<string> {
  const error = await startDatabase(settings).catch((reason: unknown) => reason);
  if (!(error instanceof StartError)) throw error;
  expect(error.message).toMatch(/^[^\n]+。$/);
  return error.code;
}

const home = () => ({ cluster: join(folder, 'database', 'cluster'), secret: secret() });
const secret = () => readFileSync(join(folder, 'database', 'secret'), 'utf8');

describe('the embedded database', () => {
  it('is made on the first start, keeps its data, and the program works as a role without rights over it', async () => {
    const first = await start();
    await onServer(first.ownerUrl, (client) => client.query('create table kept (value text)'));
    expect(await whoAmI(first.url)).toBe('yifa_app');
    await first.stop();
    const second = await start();
    await onServer(second.ownerUrl, (client) => client.query('select value from kept'));
  });

  it('listens to nobody but the holder of its secret, and on no port', async () => {
    const database = await start();
    const { hostname, searchParams } = new URL(database.url);
    expect([hostname, searchParams.get('host')?.startsWith('/')]).toEqual(['localhost', true]);
    const stranger = database.ownerUrl.replace(secret(), 'guessed');
    await expect(whoAmI(stranger)).rejects.toThrow('password authentication failed');
  });

  it('writes to disk before it acknowledges', async () => {
    const { ownerUrl } = await start();
    const settings = await onServer(ownerUrl, (client) =>
      client.query<{ name: string; setting: string }>(
        `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')`,
      ),
    );
    expect(settings.rows.map(({ setting }) => setting)).toEqual(['on', 'on', 'on']);
  });

  it('started again after its process was killed, finds the server that was left and uses it', async () => {
    const child = await holder();
    const before = readPostmaster(home());
    await kill(child);
    await start();
    expect(readPostmaster(home())?.pid).toBe(before?.pid);
  });

  it('starts after process and server were killed', async () => {
    const child = await holder();
    const server = readPostmaster(home())?.pid ?? 0;
    await kill(child);
    process.kill(server, 'SIGKILL');
    const again = await start();
    expect(readPostmaster(home())?.pid).not.toBe(server);
    expect(await whoAmI(again.url)).toBe('yifa_app');
  });

  it('starts where the file of a dead server names a process that is now another program', async () => {
    const first = await start();
    const file = join(home().cluster, 'postmaster.pid');
    const written = readFileSync(file, 'utf8');
    await first.stop();
    writeFileSync(file, written.replace(/^\d+/, String(process.pid)));
    await start();
  });

  it('a making that was cut short is begun anew', async () => {
    const first = await start();
    await first.stop();
    renameSync(home().cluster, `${home().cluster}.new`);
    await start();
    expect(existsSync(`${home().cluster}.new`)).toBe(false);
  });
});

describe('the data folder', () => {
  it('is served by one process: a second service is told so, a tool joins in', async () => {
    const child = await holder();
    expect(await codeOfStart({ dataDir: folder, databaseUrl: null })).toBe('data-folder-in-use');
    const tool = await start('tool');
    expect(await whoAmI(tool.url)).toBe('yifa_app');
    await tool.stop();
    // The tool left the service's server alone.
    expect(await whoAmI(tool.url)).toBe('yifa_app');
    await kill(child);
    await start();
  });

  it('that is a file cannot be used', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(await codeOfStart({ dataDir: file, databaseUrl: null })).toBe('data-folder-unwritable');
  });

  it('made by another version of the database is left alone', async () => {
    const first = await start();
    await first.stop();
    const version = join(home().cluster, 'PG_VERSION');
    const ours = readFileSync(version, 'utf8');
    writeFileSync(version, '17\n');
    expect(await codeOfStart({ dataDir: folder, databaseUrl: null })).toBe('data-folder-other-version');
    writeFileSync(version, ours);
  });
});

describe('a database server of one’s own', () => {
  it('is used as the program’s role', async () => {
    const { ownerUrl } = await start();
    const database = await startDatabase({ dataDir: folder, databaseUrl: ownerUrl });
    expect(database.embedded).toBe(false);
    expect(await whoAmI(database.url)).toBe('yifa_app');
    await database.stop();
    expect(await whoAmI(ownerUrl)).toBe('yifa');
  });

  it('that is not there, refuses the password or lacks the database is named in one sentence', async () => {
    const { ownerUrl } = await start();
    const use = (databaseUrl: string) => codeOfStart({ dataDir: folder, databaseUrl });
    expect(await use('postgresql://yifa:x@127.0.0.1:1/yifa')).toBe('database-unreachable');
    expect(await use('not an address')).toBe('database-unreachable');
    expect(await use(ownerUrl.replace(secret(), 'guessed'))).toBe('database-refused');
    expect(await use(ownerUrl.replace('/yifa?', '/nothing?'))).toBe('database-refused');
  });

  it('whose account may not make a role is told what to ask for', async () => {
    const { ownerUrl } = await start();
    await onServer(ownerUrl, async (client) => {
      await client.query(`create role clerk login password 'x'; drop role yifa_app`);
      await client.query('create database theirs owner clerk');
    });
    const url = new URL(ownerUrl);
    Object.assign(url, { username: 'clerk', password: 'x', pathname: '/theirs' });
    expect(await codeOfStart({ dataDir: folder, databaseUrl: url.href })).toBe('database-rights-missing');
  });
});
