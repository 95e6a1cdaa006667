/** What one answer needs, ready to be written. */
export type Encoding = 'br' | 'gzip' | 'identity';

export type CachedFile = {
  readonly status: number;
  /** Bytes as a string of one byte each: header and body then leave in one piece, which saves a tenth. */
  readonly gzip: string;
  readonly br: string;
  readonly etags: Readonly<Record<Encoding, string>>;
  /** Header names and values in turn, as `writeHead` takes them fastest. */
  readonly headers: Readonly<Record<Encoding, readonly string[]>>;
};

type Kept = { readonly file: CachedFile; used: boolean };

/**
 * Pages that are read, limited by bytes. When room is needed the oldest goes that was not read since it was last
 * looked at (second chance): a hit then costs one look-up and moves nothing. A page that was being read while its
 * path was announced as changed is not kept: `generation` tells.
 */
export class ByteCache {
  /** Counts announcements. */
  generation = 0;
  #size = 0;
  readonly #limit: number;
  readonly #files = new Map<string, Kept>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(path: string): CachedFile | undefined {
    const kept = this.#files.get(path);
    if (!kept) return undefined;
    kept.used = true;
    return kept.file;
  }

  put(path: string, file: CachedFile): void {
    this.drop(path);
    const size = sizeOf(file);
    if (size > this.#limit / 4) return;
    this.#files.set(path, { file, used: false });
    this.#size += size;
    this.#makeRoom(path);
  }

  #makeRoom(newest: string): void {
    // Entries that are put back stand behind the newest, so the walk meets each at most twice.
    for (const [path, kept] of this.#files) {
      if (this.#size <= this.#limit) return;
      if (path === newest) continue;
      if (kept.used) {
        this.#files.delete(path);
        this.#files.set(path, { file: kept.file, used: false });
      } else {
        this.drop(path);
      }
    }
  }

  /** The path's bytes have changed, or all (`*`). */
  changed(path: string): void {
    this.generation += 1;
    if (path === '*') {
      this.#files.clear();
      this.#size = 0;
    } else {
      this.drop(path);
    }
  }

  drop(path: string): void {
    const kept = this.#files.get(path);
    if (!kept) return;
    this.#files.delete(path);
    this.#size -= sizeOf(kept.file);
  }

  get size(): number {
    return this.#size;
  }
}

/** Headers, tags and the map's own entry, roughly. */
const overhead = 2_000;

function sizeOf(file: CachedFile): number {
  return file.gzip.length + file.br.length + overhead;
}
