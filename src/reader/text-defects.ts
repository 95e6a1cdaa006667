import type { DocumentDefect, OutlineItem, Place } from '../document/model.ts';
import { damagedDate } from './dates.ts';
import type { DefectKind } from './defects.ts';
import { isOrgan } from './organ.ts';

const mostOfAKind = 20;
const numberBefore = /(?:^|[\s。；;：:，,、])[\da-zA-Z一二三四五六七八九十]{1,3}$/;
const proseLength = 34;
const unreadable = /[\ufffd\ue000-\uf8ff]+|锟斤拷|烫烫烫/g;
const hidden = /[\u200b-\u200f\u2060\u202a-\u202e\u00ad]+/g;
const damagedDay = /(?<!\d)(?:19|20)\d{3,4}月\d{1,2}日|(?<!\d)(?:19|20)\d{2}年\d{3,4}(?![\d年月日.,，%％])/g;
const pairs: readonly { readonly marks: RegExp; readonly open: string; readonly kind: DefectKind }[] = [
  { marks: /[“”]/g, open: '“', kind: 'lost-quote' },
  { marks: /[《》]/g, open: '《', kind: 'lost-title-mark' },
  { marks: /[（(）)]/g, open: '（(', kind: 'lost-bracket' },
];

/** Damage of the text itself: characters, marks and stops that were lost on the way to the page. */
export function textDefects(
  text: string,
  paragraphs: readonly Place[],
  outline: readonly OutlineItem[],
): DocumentDefect[] {
  const defects: DocumentDefect[] = [];
  const counts = new Map<DefectKind, number>();
  const add = (kind: DefectKind, from: number, to: number) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count <= mostOfAKind) defects.push({ kind, place: [from, to], text: text.slice(from, to) });
  };
  const numbers = new Map(outline.map((item) => [item.place[0], item]));
  paragraphs.forEach(([from, to], index) => {
    const paragraph = text.slice(from, to);
    for (const match of paragraph.matchAll(unreadable))
      add('lost-characters', from + match.index, from + match.index + match[0].length);
    for (const match of paragraph.matchAll(hidden))
      add('hidden-characters', from + match.index, from + match.index + match[0].length);
    for (const match of paragraph.matchAll(damagedDay))
      add('damaged-date', from + match.index, from + match.index + match[0].length);
    if (paragraph.length <= 24 && index > 0 && damagedDate.test(paragraph)) add('damaged-date', from, to);
    for (const pair of pairs) {
      const at = unpaired(paragraph, pair.marks, pair.open);
      if (at >= 0) add(pair.kind, from + at, from + at + 1);
    }
    const end = paragraphEnd(paragraph, text.slice(...(paragraphs[index + 1] ?? [0, 0])));
    if (end && !isWholeHeading(numbers.get(from), to)) add(end, Math.max(from, to - 6), to);
  });
  return [...defects, ...outlineDefects(text, paragraphs, outline)];
}

function isWholeHeading(item: OutlineItem | undefined, to: number): boolean {
  return item !== undefined && item.level < 5 && item.place[1] >= to;
}

/** Where a mark stands without its partner, or -1. Numbers like `1)` and `一）` have only the closing bracket. */
function unpaired(paragraph: string, marks: RegExp, open: string): number {
  const stack: number[] = [];
  for (const { index, 0: mark } of paragraph.matchAll(marks)) {
    if (open.includes(mark)) stack.push(index);
    else if (stack.length > 0) stack.pop();
    else if (!numberBefore.test(paragraph.slice(Math.max(0, index - 5), index))) return index;
  }
  return stack[0] ?? -1;
}

/** A paragraph of prose that stops without a full stop, or at a comma. */
function paragraphEnd(paragraph: string, next: string): DefectKind | null {
  const isProse = paragraph.length >= proseLength && /[，,。；]/.test(paragraph);
  if (!isProse) return null;
  if (/[，,、]$/.test(paragraph)) return 'broken-paragraph';
  if (!/[\u4e00-\u9fa5\d%％]$/.test(paragraph)) return null;
  if (/第[一二三四五六七八九十]{1,3}章.{2,14}$/.test(paragraph)) return null;
  if (isOrgan(next.trim()) || /^(?:附件|联系人|抄送)/.test(next) || /(?:日|号)$/.test(paragraph)) return null;
  return 'lost-stop';
}

function outlineDefects(
  text: string,
  paragraphs: readonly Place[],
  outline: readonly OutlineItem[],
): DocumentDefect[] {
  const defects: DocumentDefect[] = [];
  const starts = new Set(paragraphs.map(([from]) => from));
  const ends = new Set(paragraphs.map(([, to]) => to));
  // A table of contents prints every heading without its text.
  const printed = new Map<string, number>();
  for (const { number, heading } of outline)
    printed.set(number + heading, (printed.get(number + heading) ?? 0) + 1);
  outline.forEach((item, index) => {
    const next = outline[index + 1];
    if (item.level !== 1 || !next) return;
    const touching = text.slice(item.place[1], next.place[0]).trim() === '';
    if (!touching || next.level !== 1 || !ends.has(item.place[1]) || !starts.has(next.place[0])) return;
    const kind: DefectKind = item.heading === next.heading ? 'repeated-heading' : 'empty-section';
    if (kind === 'empty-section' && (printed.get(item.number + item.heading) ?? 0) > 1) return;
    const place = kind === 'repeated-heading' ? next.place : item.place;
    defects.push({ kind, place, text: text.slice(...place) });
  });
  return defects;
}
