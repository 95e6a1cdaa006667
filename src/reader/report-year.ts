import { fromChineseNumeral } from '../base/chinese-numerals.ts';
import type { DocType } from '../document/model.ts';

export type ReportYear = { readonly year: number; readonly confidence: number };

const yearMark =
  /((?:19|20)\d{2}|[一二]〇[一二]?[〇一二三四五六七八九]{1,2})[\s\u3000]*(?:年度?|度|(?=法治|政府信息公开))/;
const years = /((?:19|20)\d{2})[\s\u3000]*年/g;

/** The year a report reports on: its title's, else the one its first sentences and headings speak of. */
export function reportYearOf(
  docType: DocType,
  title: string | null,
  body: string,
  headings: readonly string[],
): ReportYear | null {
  if (docType !== 'annual-report' && docType !== 'disclosure-report') return null;
  const named = title === null ? null : yearIn(title);
  if (named !== null) return { year: named, confidence: 0.98 };
  const start = body.slice(0, 800);
  const told =
    /(?:现将|现就).{0,40}?((?:19|20)\d{2})[\s\u3000]*年/.exec(start)?.[1] ??
    /((?:19|20)\d{2})[\s\u3000]*年度?(?:法治政府|依法行政|推进法治|政府信息公开|全[区县市镇局乡年]|以来)/.exec(
      start,
    )?.[1];
  if (told !== undefined) return { year: Number(told), confidence: 0.9 };
  const heading = headings.map(yearIn).find((year) => year !== null);
  const opening = /^[^。]{0,12}?((?:19|20)\d{2})[\s\u3000]*年/.exec(body)?.[1];
  if (opening !== undefined)
    return { year: Number(opening), confidence: heading === Number(opening) ? 0.95 : 0.85 };
  if (heading !== undefined && heading !== null) return { year: heading, confidence: 0.75 };
  return commonest(start);
}

function yearIn(words: string): number | null {
  const match = yearMark.exec(words)?.[1];
  if (match === undefined) return null;
  return /^\d/.test(match) ? Number(match) : fromChineseNumeral(match);
}

function commonest(text: string): ReportYear | null {
  const counts = new Map<number, number>();
  for (const match of text.matchAll(years))
    counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best ? { year: best[0], confidence: 0.5 } : null;
}
