import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { migrations } from '../migrations.ts';
import type { Settings } from '../settings.ts';
import { startDatabase } from '../storage/database.ts';
import { migrate } from '../storage/migrate.ts';
import { createStore, type Store } from '../storage/store.ts';

/** Whether there is an installation to work on; a tool must not make an empty one by looking. */
export function hasInstallation({ databaseUrl, dataDir }: Settings): boolean {
  return (
    databaseUrl !== null || ['database', 'database.location'].some((name) => existsSync(join(dataDir, name)))
  );
}

/** Lets a command work on the installation's database, beside a running service or alone. */
export async function withInstallation<T>(
  settings: Settings,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const database = await startDatabase(settings, 'tool');
  try {
    await migrate(database.ownerUrl, migrations);
    const store = createStore(database.url);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  } finally {
    await database.stop();
  }
}
