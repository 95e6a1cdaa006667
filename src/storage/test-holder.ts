import { startDatabase } from './database.ts';

/** A process for tests to kill: holds the data folder named as its argument and its database until then. */
const [, , dataDir = ''] = process.argv;
await startDatabase({ dataDir, databaseUrl: null });
process.stdout.write('ready\n');
setInterval(() => {}, 60_000);
