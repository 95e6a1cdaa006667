import type { PublishedDocument } from '../document/model.ts';
import { textOfHtml } from './html-text.ts';
import { readPage } from './read-text.ts';

/**
 * A published page as HTML source → the structured document; every place counts in the page's words, not in its source.
 * Throws a ReadError where the page is too long or no page at all.
 */
export function readHtml(html: string): PublishedDocument {
  return readPage(textOfHtml(html));
}
