import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Store } from '../storage/store.ts';
import { manifestFile } from './export-site.ts';
import { exportedFile } from './paths.ts';
import type { PortalTables } from './tables.ts';
import { type PageFault, promisedHashes } from './verify-published.ts';

export type FolderVerdict = {
  readonly ok: boolean;
  readonly files: number;
  readonly faults: readonly PageFault[];
  /** What the folder was compared with: the ledger of an installation, or only its own list of hashes. */
  readonly against: 'ledger' | 'manifest';
};

/**
 * Checks an exported folder file by file. With a `store` against the ledger and the publication store; without one
 * against the folder's own list, which tells damage and careless changes, not a changed list.
 */
export async function verifyFolder(folder: string, store: Store | null): Promise<FolderVerdict> {
  const expected = store ? await expectedOf(store) : await listed(folder);
  const faults: PageFault[] = [];
  const found = new Set<string>();
  for (const file of await filesIn(folder)) {
    if (file === manifestFile) continue;
    found.add(file);
    const wanted = expected.get(file);
    if (wanted === undefined) faults.push({ path: file, says: '没有公开过这个文件' });
    else if ((await hashOf(join(folder, file))) !== wanted) faults.push({ path: file, says: '内容被改动' });
  }
  for (const file of expected.keys()) {
    if (!found.has(file)) faults.push({ path: file, says: '缺少这个文件' });
  }
  faults.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { ok: faults.length === 0, files: found.size, faults, against: store ? 'ledger' : 'manifest' };
}

async function expectedOf(store: Store): Promise<ReadonlyMap<string, string>> {
  const rows = await store.within('public', (tx) =>
    tx.withTables<PortalTables>().selectFrom('published_file').select(['path', 'sha256']).execute(),
  );
  const expected = new Map(rows.map((row) => [exportedFile(row.path), row.sha256]));
  // What the ledger names comes before what the publication store says of itself.
  for (const [path, sha256] of await promisedHashes(store)) expected.set(exportedFile(path), sha256);
  return expected;
}

async function listed(folder: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => null);
  if (text === null) throw new Error(`${folder} 里没有 ${manifestFile}，不是导出的网站`);
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)] as const),
  );
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
