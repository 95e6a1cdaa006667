import { fromChineseNumeral, toChineseNumeral } from '../base/chinese-numerals.ts';
import type { LawCitation, Place } from '../document/model.ts';

const numeral = '[一二三四五六七八九十百零〇\\d]{1,6}';
const title = /《([^《》\n]{2,80}(?:《[^《》\n]{2,60}》[^《》\n]{0,20})?)》/g;
/** What may stand between the title and its first article: a document number or a short form in brackets. */
const between = /[\s\u3000]*(?:[（(][^（）()\n]{1,60}[）)])?[\s\u3000]*/y;
const article = new RegExp(
  `第(${numeral})条(?:之[一二三四五六七八九十]{1,2})?(?:第${numeral}款)?(?:第?[（(]?${numeral}[)）]?项)?`,
  'y',
);
const rangeOrList = /(至|到|—|－|-)|[、，,和及与或]|以及/y;
const mostInRange = 60;

/** 《…》 in the body with each article named behind it; `第十条至第十二条` gives three citations with one place. */
export function citationsOf(text: string, paragraphs: readonly Place[]): LawCitation[] {
  const citations: LawCitation[] = [];
  for (const [from, to] of paragraphs) {
    for (const match of text.slice(from, to).matchAll(title)) {
      const start = from + match.index;
      const end = start + match[0].length;
      const name = match[1] ?? '';
      const named = articlesAt(text, end, to);
      if (named.length === 0) citations.push({ title: name, article: '', place: [start, end] });
      for (const each of named)
        citations.push({ title: name, article: each.article, place: [start, each.to] });
    }
  }
  return citations;
}

type Named = { readonly article: string; readonly number: number | null; readonly to: number };

function articlesAt(text: string, from: number, end: number): Named[] {
  const found: Named[] = [];
  between.lastIndex = from;
  let at = from + (between.exec(text)?.[0].length ?? 0);
  while (at < end) {
    const next = one(text, at);
    if (!next || next.to > end) break;
    found.push(next);
    rangeOrList.lastIndex = next.to;
    const joint = rangeOrList.exec(text);
    if (!joint) break;
    at = next.to + joint[0].length;
    if (joint[1] === undefined) continue;
    const last = one(text, at);
    if (!last) break;
    found.push(...spread(next, last));
    rangeOrList.lastIndex = last.to;
    const more = rangeOrList.exec(text);
    if (!more) break;
    at = last.to + more[0].length;
  }
  return found;
}

function one(text: string, at: number): Named | null {
  article.lastIndex = at;
  const match = article.exec(text);
  if (!match) return null;
  const digits = match[1] ?? '';
  return {
    article: match[0],
    number: /^\d+$/.test(digits) ? Number(digits) : fromChineseNumeral(digits),
    to: at + match[0].length,
  };
}

/** The articles after `first` up to `last`. */
function spread(first: Named, last: Named): Named[] {
  if (
    first.number === null ||
    last.number === null ||
    last.number <= first.number ||
    last.number - first.number > mostInRange
  )
    return [last];
  const all: Named[] = [];
  for (let number = first.number + 1; number < last.number; number++) {
    all.push({ article: `第${toChineseNumeral(number)}条`, number, to: last.to });
  }
  return [...all, last];
}
