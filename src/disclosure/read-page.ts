import { digest } from '../base/hash.ts';
import type { PublishedDocument } from '../document/model.ts';
import { readBytes } from '../reader/index.ts';
import { importInput, importMatter } from './imported.ts';
import type { ImportDocumentInput } from './inputs.ts';

/** A file as it was read, made ready to be looked at, mended and imported. */
export type ReadPage = {
  readonly read: PublishedDocument;
  readonly input: ImportDocumentInput;
  readonly matter: string;
};

/** Reads a published page or file. Throws a ReadError with a Chinese sentence where it cannot be read. */
export async function readPage(bytes: Uint8Array, name: string): Promise<ReadPage> {
  const read = await readBytes(bytes, { name });
  const input = importInput(read, { from: name, sha256: digest(bytes) });
  return { read, input, matter: importMatter(input) };
}
