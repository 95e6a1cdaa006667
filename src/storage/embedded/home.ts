import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, canPass, giveTo } from './account.ts';

/** Where root's installations keep what another account must reach. */
const systemFolder = '/var/lib/yifa';

/** The folder of one embedded database: cluster, secret and log, all owned by the account that runs it. */
export type Home = {
  readonly folder: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  /** Password of the database's owner. */
  readonly secret: string;
  /** Where copies of the binaries go if the installed ones cannot be used. */
  readonly copies: string;
};

/**
 * The database's home: `database/` in the data folder. Where root serves from a folder that no other account can
 * pass through (root's home), the home is below /var/lib/yifa and `database.location` in the data folder names it.
 */
export function openHome(dataFolder: string, account: Account | null): Home {
  const folder = homeFolder(dataFolder, account);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  giveTo(account, folder);
  const copies = account ? systemFolder : dataFolder;
  return { folder, cluster: join(folder, 'cluster'), secret: secretOf(folder, account), copies };
}

/** The home of a data folder that another process serves, or `null` where there is none yet. */
export function findHome(dataFolder: string): Pick<Home, 'cluster' | 'secret'> | null {
  const pointer = join(dataFolder, 'database.location');
  const folder = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : join(dataFolder, 'database');
  const secret = join(folder, 'secret');
  if (!existsSync(secret)) return null;
  return { cluster: join(folder, 'cluster'), secret: readFileSync(secret, 'utf8') };
}

function homeFolder(dataFolder: string, account: Account | null): string {
  const pointer = join(dataFolder, 'database.location');
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim();
  if (account) letOthersPass(dataFolder);
  const inside = join(dataFolder, 'database');
  if (existsSync(inside) || canPass(dataFolder, account)) return inside;
  mkdirSync(systemFolder, { recursive: true, mode: 0o755 });
  const outside = join(systemFolder, randomBytes(8).toString('hex'));
  writeFileSync(pointer, `${outside}\n`);
  return outside;
}

/** To pass through is not to list or read: what is in the folder keeps its own rights. */
function letOthersPass(folder: string): void {
  chmodSync(folder, statSync(folder).mode | 0o011);
}

function secretOf(folder: string, account: Account | null): string {
  const file = join(folder, 'secret');
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
    giveTo(account, file);
  }
  return readFileSync(file, 'utf8');
}

/** Longest path of a unix socket (sun_path) less the file name `.s.PGSQL.5432`. */
const longestSocketFolder = 107 - 14;

/** A 0700 folder for the socket: in the home where the path is short enough, else in the temporary folder. */
export function socketFolder(home: Home, account: Account | null): string {
  const inside = join(home.folder, 'socket');
  const folder =
    Buffer.byteLength(inside) <= longestSocketFolder ? inside : mkdtempSync(join(tmpdir(), 'yifa-socket-'));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  giveTo(account, folder);
  return folder;
}
