import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { lockDataFolder } from './data-folder.ts';
import { startEmbedded } from './embedded/supervisor.ts';
import { type Migration, migrate } from './migrate.ts';
import { appRole, prepareDatabase } from './prepare.ts';
import { createStore, type Store } from './store.ts';
import { asRole, urlOf } from './url.ts';

/** What `test/database-server.ts` hands to every test file of a run. */
export type TestRun = {
  readonly folder: string;
  /** Steps of all rooms, or why they could not be read. */
  readonly migrations: readonly Migration[] | { readonly broken: string };
};

declare module 'vitest' {
  interface ProvidedContext {
    testRun: TestRun;
  }
}

export type TestStore = {
  readonly store: Store;
  readonly url: string;
  /** For tampering, and for whatever the program itself may not do. */
  readonly ownerUrl: string;
  close(): Promise<void>;
};

/**
 * A fresh database of its own with the whole schema, on the one embedded server of this test run (started by the
 * first test that asks). `migrations` replaces the whole schema by these steps.
 */
export async function createTestStore(
  options: { migrations?: readonly Migration[] } = {},
): Promise<TestStore> {
  const { folder, migrations } = inject('testRun');
  const serverUrl = await serverOf(folder, options.migrations ? [] : readable(migrations));
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl('postgres'), (client) =>
    client.query(`create database ${name} template ${options.migrations ? 'template0' : template}`),
  );
  const ownerUrl = serverUrl(name);
  if (options.migrations) await migrate(ownerUrl, options.migrations);
  const url = asRole(ownerUrl, appRole);
  const store = createStore(url);
  return { store, url, ownerUrl, close: () => store.close() };
}

const template = 'yifa_template';

function readable(migrations: TestRun['migrations']): readonly Migration[] {
  if ('broken' in migrations) throw new Error(`src/migrations.ts cannot be read: ${migrations.broken}`);
  return migrations;
}

/** The run's server, started and given its template by whichever worker comes first. */
async function serverOf(
  folder: string,
  migrations: readonly Migration[],
): Promise<(database: string) => string> {
  const lock = await waitForLock(folder);
  try {
    const { address } = await startEmbedded(folder, { durable: false });
    const urlFor = (database: string) => urlOf(address, database);
    const made = join(folder, template);
    await prepareDatabase(urlFor('postgres'), template);
    if (migrations.length > 0 && !existsSync(made)) {
      await migrate(urlFor(template), migrations);
      writeFileSync(made, '');
    }
    return urlFor;
  } finally {
    lock.release();
  }
}

async function waitForLock(folder: string) {
  for (;;) {
    const lock = lockDataFolder(folder);
    if (lock) return lock;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** One connection for one piece of work, as whoever the address says. */
export async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
