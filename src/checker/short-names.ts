import type { PublishedDocument } from '../document/model.ts';

const declared =
  /《([^《》\n]{2,80})》[（(][^（）()\n]{0,40}?(?:以下|下)(?:简称|称)(?:为)?[:：]?\s?([“"《]?)([^“”"《》（）()\n，,]{2,20})[”"》]?[^（）()\n]{0,10}[)）]/g;

/** The full name behind one that the paper gave itself: 《行政处罚法》（以下简称《处罚法》）. */
export function shortNamesOf({ text, citations }: PublishedDocument): ReadonlyMap<string, string> {
  if (citations.length === 0) return new Map();
  return new Map([...text.matchAll(declared)].map(([, full = '', , short = '']) => [short.trim(), full]));
}
