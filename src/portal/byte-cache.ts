/** What one answer needs, ready to be written. */
export type Encoding = 'br' | 'gzip' | 'identity';

export type CachedFile = {
  readonly status: number;
  readonly gzip: Buffer;
  readonly br: Buffer;
  readonly etags: Readonly<Record<Encoding, string>>;
  /** Header names and values in turn, as `writeHead` takes them fastest. */
  readonly headers: Readonly<Record<Encoding, readonly string[]>>;
};

/**
 * The most recently read pages, limited by bytes. A page that was being read while its path was announced as changed
 * is not kept: `generation` tells.
 */
export class ByteCache {
  /** Counts announcements. */
  generation = 0;
  #size = 0;
  readonly #limit: number;
  readonly #files = new Map<string, CachedFile>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(path: string): CachedFile | undefined {
    const file = this.#files.get(path);
    if (file) {
      // The order of a Map is the order of insertion: what was read last stands last.
      this.#files.delete(path);
      this.#files.set(path, file);
    }
    return file;
  }

  put(path: string, file: CachedFile): void {
    this.drop(path);
    const size = sizeOf(file);
    if (size > this.#limit / 4) return;
    this.#files.set(path, file);
    this.#size += size;
    for (const oldest of this.#files.keys()) {
      if (this.#size <= this.#limit) break;
      this.drop(oldest);
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
    const file = this.#files.get(path);
    if (!file) return;
    this.#files.delete(path);
    this.#size -= sizeOf(file);
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
