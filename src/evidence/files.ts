import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { HashAlgorithm } from '../base/hash.ts';

/** A file that has been received but not kept yet. */
export type Incoming = {
  readonly path: string;
  readonly hash: string;
  readonly size: number;
  /** Keeps it under its hash, durably. */
  keep(): Promise<void>;
  drop(): Promise<void>;
};

export class TooLarge extends Error {}

/** Files by their contents' hash, in folders of 256 × 256, below one folder. */
export type Files = {
  /** Writes the stream aside and hashes it on the way. Throws TooLarge above the limit (bytes). */
  receive(source: AsyncIterable<Uint8Array>, limit: number): Promise<Incoming>;
  /** `null` where there is no such file. */
  open(hash: string, range?: { start: number; end: number }): Promise<ReadStream | null>;
  /** Whether the file is there and its bytes are still the ones it is named after. */
  check(hash: string): Promise<'sound' | 'missing' | 'changed'>;
  /** Removes the file, where there is one. */
  remove(hash: string): Promise<void>;
  /** Removes what was being received when a process died, if nothing was written to it since `before`. */
  dropAbandoned(before: Date): Promise<void>;
};

const hashPattern = /^[0-9a-f]{64}$/;

export function openFiles(folder: string, algorithm: HashAlgorithm = 'sha256'): Files {
  const pathOf = (hash: string) => {
    if (!hashPattern.test(hash)) throw new RangeError(`not a content hash: ${hash}`);
    return join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  };
  return {
    receive: (source, limit) => receive(join(folder, 'incoming'), pathOf, algorithm, source, limit),
    async open(hash, range) {
      const path = pathOf(hash);
      return (await sizeOf(path)) === null ? null : createReadStream(path, range);
    },
    async check(hash) {
      const path = pathOf(hash);
      if ((await sizeOf(path)) === null) return 'missing';
      const digest = createHash(algorithm);
      await pipeline(createReadStream(path), digest);
      return digest.digest('hex') === hash ? 'sound' : 'changed';
    },
    remove: (hash) => rm(pathOf(hash), { force: true }),
    dropAbandoned: (before) => dropAbandoned(join(folder, 'incoming'), before),
  };
}

async function receive(
  aside: string,
  pathOf: (hash: string) => string,
  algorithm: HashAlgorithm,
  source: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Incoming> {
  await mkdir(aside, { recursive: true, mode: 0o700 });
  const path = join(aside, randomUUID());
  const drop = () => rm(path, { force: true });
  const digest = createHash(algorithm);
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > limit) throw new TooLarge();
      digest.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } catch (error) {
    await file.close();
    await drop();
    throw error;
  }
  await file.close();
  const hash = digest.digest('hex');
  return { path, hash, size, drop, keep: () => keep(path, pathOf(hash)) };
}

async function dropAbandoned(aside: string, before: Date): Promise<void> {
  for (const name of await readdir(aside).catch(() => [])) {
    const path = join(aside, name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtime < before) await rm(path, { force: true });
  }
}

/** The same contents may be there already; then the name stays and the new copy goes. */
async function keep(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await rename(from, to);
  // The names too must survive a power cut, up to the folder that always was there.
  for (const folder of [dirname(to), dirname(dirname(to)), dirname(dirname(dirname(to)))])
    await syncFolder(folder);
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open folders; its file system journals renames by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch {
    return null;
  }
}
