import type { PublishedDocument } from '../document/model.ts';
import { readHtml, readText } from '../reader/index.ts';

/** A file's bytes, or the text of a line, as a document. */
export async function documentOf(content: Uint8Array | string, name: string): Promise<PublishedDocument> {
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return /\.html?$/i.test(name) ? readHtml(text) : readText(text);
}
