import { folderInUse, lockDataFolder, openDataFolder } from './data-folder.ts';
import { ownerRole } from './embedded/cluster.ts';
import { findHome } from './embedded/home.ts';
import { waitUntilAnswers } from './embedded/postmaster.ts';
import { startEmbedded } from './embedded/supervisor.ts';
import { appRole, prepareDatabase } from './prepare.ts';
import { checkServer } from './server-check.ts';
import { type Address, asRole, urlOf } from './url.ts';

export type DatabaseSettings = {
  /** Folder of the embedded database and of everything else the installation keeps. */
  readonly dataDir: string;
  /** A PostgreSQL server (15 or later) of one's own; `null` starts the embedded one. */
  readonly databaseUrl: string | null;
};

export type Database = {
  /** Connects as `yifa_app`: row-level security holds, acts cannot be changed. */
  readonly url: string;
  /** Connects as the owner: migrations, jobs, verification, backup. */
  readonly ownerUrl: string;
  readonly embedded: boolean;
  /** Stops the embedded server where this process started it. */
  stop(): Promise<void>;
};

/**
 * The database of an installation, ready for `migrate`. A `service` takes the data folder for itself; a `tool`
 * (a command beside a running service) uses the running service's server, or starts one for its own time.
 * Throws a StartError with one Chinese sentence.
 */
export async function startDatabase(
  settings: DatabaseSettings,
  as: 'service' | 'tool' = 'service',
): Promise<Database> {
  openDataFolder(settings.dataDir);
  if (settings.databaseUrl !== null) return onOwnServer(settings.databaseUrl);
  const lock = lockDataFolder(settings.dataDir);
  if (lock === null) {
    if (as === 'service') throw folderInUse(settings.dataDir);
    return joinRunning(settings.dataDir);
  }
  try {
    const server = await startEmbedded(settings.dataDir);
    const stop = once(() => server.stop().finally(() => lock.release()));
    await prepareDatabase(urlOf(server.address, 'postgres'), databaseName).catch(async (error: unknown) => {
      await server.stop();
      throw error;
    });
    return { ...urlsOf(server.address), embedded: true, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}

const databaseName = 'yifa';

/** Both a signal and the end of the program may stop it. */
function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= work();
    return done;
  };
}

async function onOwnServer(ownerUrl: string): Promise<Database> {
  await checkServer(ownerUrl);
  return { url: asRole(ownerUrl, appRole), ownerUrl, embedded: false, stop: async () => {} };
}

/** The server of the process that holds the folder; it may be starting just now. */
async function joinRunning(dataFolder: string): Promise<Database> {
  const home = findHome(dataFolder);
  const running = home && (await waitUntilAnswers(home, 15_000));
  if (!running) throw folderInUse(dataFolder);
  return { ...urlsOf(running.address), embedded: true, stop: async () => {} };
}

function urlsOf(address: Address): Pick<Database, 'url' | 'ownerUrl'> {
  const ownerUrl = urlOf({ ...address, user: ownerRole }, databaseName);
  return { url: asRole(ownerUrl, appRole), ownerUrl };
}
