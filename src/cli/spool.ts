import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { print } from './output.ts';

/** Text that must be written behind what is not known yet: it waits in a file, so that memory stays flat. */
export type Spool = {
  add(text: string): Promise<void>;
  /** Writes all of it to standard output and removes the file. */
  pour(): Promise<void>;
};

export function spool(): Spool {
  const folder = mkdtempSync(join(tmpdir(), 'yifa-check-'));
  const path = join(folder, 'rest');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // Also where the program is stopped, or whoever reads the output has seen enough.
  process.once('exit', remove);
  let file: FileHandle | undefined;
  return {
    async add(text) {
      file ??= await open(path, 'w');
      await file.write(text);
    },
    async pour() {
      await file?.close();
      if (file) for await (const part of createReadStream(path, 'utf8')) await print(part);
      process.off('exit', remove);
      remove();
    },
  };
}
