import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { codeOf, StartError } from './start-error.ts';

/** Makes the data folder where it is missing. Throws a StartError where nothing can be written into it. */
export function openDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const why = codeOf(error) === 'ENOSPC' ? '磁盘已满' : '没有写入权限，或者路径不是文件夹';
    throw new StartError(
      'data-folder-unwritable',
      `数据目录 ${folder} 无法写入（${why}）：请修改该目录的权限，或用 YIFA_DATA 指定另一个目录。`,
      error,
    );
  }
}

export type FolderLock = { release(): void };

/**
 * Takes the data folder for this process, or answers `null` where another process has it. The operating
 * system drops the lock when the process ends, however it ends: a lock file with a process id would have to
 * be believed or not after a crash, and ids are reused in containers. SQLite brings such a lock on every system.
 */
export function lockDataFolder(folder: string): FolderLock | null {
  const lock = new DatabaseSync(join(folder, 'lock'));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof Error && /locked|busy/.test(error.message)) return null;
    throw error;
  }
  writeFileSync(join(folder, 'lock.holder'), String(process.pid));
  return { release: () => lock.close() };
}

/** The error for a second service on a data folder that another process serves. */
export function folderInUse(folder: string): StartError {
  return new StartError(
    'data-folder-in-use',
    `数据目录 ${folder} 正由另一个依法进程${holderOf(folder)}使用：请先停止那个进程，或用 YIFA_DATA 指定另一个目录。`,
  );
}

function holderOf(folder: string): string {
  try {
    return `（进程号 ${readFileSync(join(folder, 'lock.holder'), 'utf8')}）`;
  } catch {
    return '';
  }
}
