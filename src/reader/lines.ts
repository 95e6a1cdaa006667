import type { Place } from '../document/model.ts';

/** One non-blank line of the text, white space and bullet taken off. `from`/`to` count in the whole text. */
export type Line = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Blank lines stood before it. */
  readonly gap: boolean;
  readonly bullet: boolean;
};

/** White space of pages: ASCII, no-break, ideographic, zero-width, and the byte-order mark. */
export const blank = /[\s\u00a0\u3000\u200b-\u200d\u2060\ufeff\u0000-\u001f]/;
const blanks = /[\s\u00a0\u3000\u200b-\u200d\u2060\ufeff\u0000-\u001f]+/g;

const newline = /\r\n|[\n\r\f\v\u2028\u2029\u0085]/g;
const bulletAhead = /^[•·●◆◇■□▪▫➢►▶★☆※○][\s\u00a0\u3000]*|^[-*][\s\u00a0\u3000]+/;
/** Pages whose line breaks were lost keep the indent of each paragraph: two ideographic (or four plain) spaces. */
const indent = /(?<=[。：:；;！？!?”）)])(?:\u3000{2,}|[ \u00a0]{4,})(?=[^\s\u00a0\u3000])/g;
const longLine = 150;

/** All white space removed: how labels are compared, because pages space them out (`索 引 号`). */
export function compact(text: string): string {
  return text.replace(blanks, '');
}

export function isBlank(character: string | undefined): boolean {
  return character !== undefined && blank.test(character);
}

/** The range `[from, to)` of `text` without white space at either end. */
export function trimmed(text: string, from: number, to: number): Place {
  let start = from;
  let end = to;
  while (start < end && isBlank(text[start])) start++;
  while (end > start && isBlank(text[end - 1])) end--;
  return [start, end];
}

/** The non-blank lines of a text. Linear in its length. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = false;
  let start = 0;
  const push = (from: number, to: number) => {
    const [first, end] = trimmed(text, from, to);
    if (first === end) {
      gap = true;
      return;
    }
    const bullet = bulletAhead.exec(text.slice(first, Math.min(end, first + 12)));
    const begin = bullet && first + bullet[0].length < end ? first + bullet[0].length : first;
    lines.push({ text: text.slice(begin, end), from: begin, to: end, gap, bullet: begin > first });
    gap = false;
  };
  const pushLong = (from: number, to: number) => {
    if (to - from < longLine) return push(from, to);
    let begin = from;
    for (const match of text.slice(from, to).matchAll(indent)) {
      push(begin, from + match.index);
      begin = from + match.index;
    }
    push(begin, to);
  };
  for (const match of text.matchAll(newline)) {
    pushLong(start, match.index);
    start = match.index + match[0].length;
  }
  pushLong(start, text.length);
  return lines;
}
