import type { Place } from '../document/model.ts';
import { noHints, type PageHints } from './page-hints.ts';

/** One non-blank line of the text, white space and bullet taken off. `from`/`to` count in the whole text. */
export type Line = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Blank lines stood before it. */
  readonly gap: boolean;
  readonly bullet: boolean;
  /** The whole line is a link, or a heading, by the page's markup. */
  readonly link: boolean;
  readonly heading: boolean;
};

/** White space of pages: ASCII, no-break, ideographic, zero-width, and the byte-order mark. */
const blank = /[\s\p{Cc}\u200b-\u200d\u2060]/u;
const blanks = /[\s\p{Cc}\u200b-\u200d\u2060]+/gu;

const newline = /\r\n|[\n\r\f\v\u2028\u2029\u0085]/g;
const bulletAhead = /^[•·●◆◇■□▪▫➢►▶★☆※○][\s\u00a0\u3000]*|^[-*][\s\u00a0\u3000]+/;
/** Pages whose line breaks were lost keep the indent of each paragraph: two ideographic (or four plain) spaces. */
const indent = /\u3000{2,}|(?<=[。：:；;！？!?”）)])[ \u00a0]{4,}/g;
/** White space within a word spaced out, or behind a chapter's number, is no indent: `目　　录`, `第一章　　总则`. */
const spacedOut = /(?:^|[\s\u3000])(?:[^\s\u3000]|第[^\s\u3000]{1,5}[编章节条])$/;
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
export function linesOf(text: string, hints: PageHints = noHints): Line[] {
  const lines: Line[] = [];
  const isLink = covering(hints.links);
  const isHeading = covering(hints.headings);
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
    const markup = { link: isLink(begin, end), heading: isHeading(begin, end) };
    lines.push({ text: text.slice(begin, end), from: begin, to: end, gap, bullet: begin > first, ...markup });
    gap = false;
  };
  const pushLong = (start: number, end: number) => {
    if (end - start < longLine) return push(start, end);
    const [from, to] = trimmed(text, start, end);
    let begin = from;
    for (const match of text.slice(from, to).matchAll(indent)) {
      const at = from + match.index;
      if (spacedOut.test(text.slice(Math.max(begin, at - 10), at))) continue;
      push(begin, at);
      begin = at;
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

/** Asked with ranges in order: does one of the places, in order too, cover the range? */
function covering(places: readonly Place[]): (from: number, to: number) => boolean {
  let index = 0;
  return (from, to) => {
    while (index < places.length && (places[index]?.[1] ?? 0) <= from) index++;
    const place = places[index];
    return place !== undefined && place[0] <= from && place[1] >= to;
  };
}
