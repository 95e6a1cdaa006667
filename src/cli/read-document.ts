import type { PublishedDocument } from '../document/model.ts';
import { readBytes, readHtml, readText } from '../reader/index.ts';

/** A file's bytes, or the text of a line of JSON, as a document. Throws a ReadError. */
export async function documentOf(content: Uint8Array | string, name: string): Promise<PublishedDocument> {
  if (typeof content !== 'string') return readBytes(content, { name });
  return /\.html?$/i.test(name) ? readHtml(content) : readText(content);
}
