import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

/** How much of a file's end is looked through for the names of a zip's entries. */
const tail = 262_144;
const head = 65_536;

/**
 * What the bytes are, whatever the name says: an extension of `file-type`, `ofd`, `text`, or `unknown`. OOXML is
 * told apart from a bare zip by its entries.
 */
export async function contentsOf(path: string): Promise<string> {
  const found = await fileTypeFromFile(path).catch(() => undefined);
  if (found?.ext === 'zip') return (await hasOfdEntry(path)) ? 'ofd' : 'zip';
  if (found) return found.ext;
  return (await isText(path)) ? 'text' : 'unknown';
}

/** GB/T 33190: an OFD package has an entry OFD.xml at its root; a zip lists its entries at its end. */
async function hasOfdEntry(path: string): Promise<boolean> {
  const bytes = await part(path, (size) => Math.max(0, size - tail), tail);
  return bytes.includes('OFD.xml') || bytes.includes('ofd.xml');
}

/** Text in UTF-8 or GB18030: no control characters but tab and line ends. */
async function isText(path: string): Promise<boolean> {
  const bytes = await part(path, () => 0, head);
  return !bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12);
}

async function part(path: string, from: (size: number) => number, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const buffer = Buffer.alloc(Math.min(length, size));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, from(size));
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
