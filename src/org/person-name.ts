import { pinyin } from 'pinyin-pro';

/** How a name is found by keyboard: full pinyin with blanks between the syllables, and the initials. */
export type NameReading = { readonly pinyin: string; readonly initials: string };

/**
 * Reads a person's name, surname rules first (单 shàn, 解 xiè). A proposal only: 长乐 and many given names
 * are ambiguous, so an administrator can correct what is stored.
 */
export function readName(name: string): NameReading {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true });
  return readingOf(syllables.join(' '));
}

/** The reading that belongs to a corrected pinyin: `zhang chang le`. */
export function readingOf(corrected: string): NameReading {
  const syllables = corrected
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  return { pinyin: syllables.join(' '), initials: syllables.map((syllable) => syllable[0]).join('') };
}

/** What a person typed to find somebody, in the form stored names are compared with. */
export function searchForm(query: string): string {
  return query
    .trim()
    .toLowerCase()
    .replaceAll(/[\s'’·]+/g, '');
}
