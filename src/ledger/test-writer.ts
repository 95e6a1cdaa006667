import type { PersonId, UnitId } from '../org/actor.ts';
import { startDatabase } from '../storage/database.ts';
import { migrate } from '../storage/migrate.ts';
import { createStore } from '../storage/store.ts';
import { migrations } from './migrations.ts';
import { record } from './record.ts';

/**
 * A process for tests to kill: appends acts to several units' chains as fast as it can and says after each commit
 * which act is now acknowledged.
 */
const [, , dataDir = ''] = process.argv;
const database = await startDatabase({ dataDir, databaseUrl: null });
await migrate(database.ownerUrl, migrations);
const store = createStore(database.url);

await Promise.all(
  ['kjj', 'jyj', 'swj', 'qingxi'].map(async (unit) => {
    for (;;) {
      const at = new Date().toISOString();
      const acts = [{ kind: 'noted', payload: { 单位: unit } }];
      const [act] = await store.within({ units: [unit] }, (tx) =>
        record(tx, unit as UnitId, 'tally', 'm1', 'xu' as PersonId, at, acts),
      );
      process.stdout.write(`${unit} ${act?.seq}\n`);
    }
  }),
);
