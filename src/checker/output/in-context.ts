import type { Place } from '../../document/model.ts';

/** The words at a place with a little of what stands around them, on one line. */
export function inContext(
  text: string,
  [from, to]: Place,
  around = 16,
  longest = 60,
): { readonly before: string; readonly words: string; readonly after: string } {
  const flat = (part: string) => part.replace(/\s+/g, ' ');
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = text.indexOf('\n', to);
  const start = Math.max(lineStart, from - around);
  const end = Math.min(lineEnd < 0 ? text.length : lineEnd, to + around);
  const words = flat(text.slice(from, to));
  const cut = words.length > longest;
  return {
    before: (start > lineStart ? '…' : '') + flat(text.slice(start, from)),
    words: cut ? `${words.slice(0, longest - 1)}…` : words,
    after: cut ? '' : flat(text.slice(to, end)) + (end < (lineEnd < 0 ? text.length : lineEnd) ? '…' : ''),
  };
}
