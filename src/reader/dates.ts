import { type Day, dayOf } from '../base/day.ts';

/** A date as it stands in a text. `day` is null where it is damaged or only a month or year. */
export type ReadDate = {
  readonly day: Day | null;
  readonly from: number;
  readonly to: number;
  readonly year: number | null;
  readonly month: number | null;
};

const gap = '[ \\u00a0\\u3000]{0,3}';
const numeric = new RegExp(
  `(?<!\\d)((?:19|20)\\d{2})${gap}(?:年${gap}(\\d{1,2})${gap}月${gap}(\\d{1,2})${gap}[日号]|([-/.．－])${gap}(\\d{1,2})${gap}\\4${gap}(\\d{1,2})(?!\\d))`,
  'y',
);
const zero = '〇○OＯo零0０Оο◯ΟО';
const digitWord = `[一二三四五六七八九${zero}]`;
const written = new RegExp(
  `([一二12]${gap}${digitWord}${gap}${digitWord}${gap}${digitWord})${gap}年${gap}([一二三四五六七八九十元]{1,2})${gap}月${gap}([一二三四五六七八九十廿]{1,3})${gap}[日号]`,
  'y',
);
const mixed = new RegExp(
  `((?:19|20)\\d{2})${gap}年${gap}([一二三四五六七八九十]{1,2})${gap}月${gap}([一二三四五六七八九十]{1,3})${gap}日`,
  'y',
);
/** Hours and minutes behind a date: `09:18`, `09：18:05`, `16时40分`, `T09:18:05Z`. */
const clock = /[ \u00a0\u3000T]*(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\.\d+)?Z?|\d{1,2}时\d{1,2}分)/y;
const weekday = /[ \u00a0\u3000,，(（]{0,4}(?:星期|周|礼拜)[一二三四五六日天]/y;

const digitOf = (character: string): number =>
  zero.includes(character) ? 0 : '一二三四五六七八九'.indexOf(character) + 1;

function smallNumber(text: string): number {
  if (!text.includes('十') && !text.includes('廿')) return digitOf(text.charAt(0));
  const [tens = '', ones = ''] = text.replace('廿', '二十').split('十');
  return (tens === '' ? 1 : digitOf(tens)) * 10 + (ones === '' ? 0 : digitOf(ones));
}

function yearFrom(text: string): number {
  let year = 0;
  for (const character of text.replace(/[ \u00a0\u3000]/g, '')) {
    year = year * 10 + (/\d/.test(character) ? Number(character) : digitOf(character));
  }
  return year;
}

/** The whole date that begins exactly at `at`, in any form that is certain; `null` where none does. */
export function dateAt(text: string, at: number): ReadDate | null {
  const first = text.charCodeAt(at);
  if (first >= 0x30 && first <= 0x39) {
    numeric.lastIndex = at;
    const match = numeric.exec(text);
    if (match)
      return made(Number(match[1]), Number(match[2] ?? match[5]), Number(match[3] ?? match[6]), at, match[0]);
    mixed.lastIndex = at;
    const half = mixed.exec(text);
    if (half)
      return made(Number(half[1]), smallNumber(half[2] ?? ''), smallNumber(half[3] ?? ''), at, half[0]);
  }
  written.lastIndex = at;
  const match = written.exec(text);
  if (!match) return null;
  const day = (match[3] ?? '').replaceAll(/\s/g, '');
  return made(yearFrom(match[1] ?? ''), smallNumber(match[2] ?? ''), smallNumber(day), at, match[0]);
}

function made(year: number, month: number, date: number, from: number, text: string): ReadDate {
  const real = year >= 1900 && year < 2100 ? dayOf(year, month, date) : null;
  return { day: real, from, to: from + text.length, year, month };
}

const starts = /[12一二]/g;

/** The first date in `[from, to)` of `text`. */
export function firstDate(text: string, from = 0, to = text.length): ReadDate | null {
  for (const match of text.slice(from, to).matchAll(starts)) {
    const found = dateAt(text, from + match.index);
    if (found && found.to <= to) return found;
  }
  return null;
}

/** Where a time of day behind the date ends; `to` where there is none. */
export function afterClock(text: string, to: number): number {
  clock.lastIndex = to;
  const match = clock.exec(text);
  return match ? to + match[0].length : to;
}

/** A date with a weekday is the site's own "today", never the publication date. */
export function hasWeekday(text: string, to: number): boolean {
  weekday.lastIndex = to;
  return weekday.test(text);
}

/** Something that was a date once and cannot be read for certain: `202531`, `20251月1日`, `{ 2017 6 23`, `2023年315`. */
export const damagedDate =
  /^[{［[]?[ \u3000]*(?:(?:19|20)\d{2}[ \u3000]+\d{1,2}[ \u3000]+\d{1,2}|(?:19|20)\d{3,6}(?![-\d])|(?:19|20)\d{3,5}月\d{1,2}日?|(?:19|20)\d{2}年\d{2,4}日?|(?:19|20)\d{2}[-.年]\d{1,2}月?|年[一二三四五六七八九十\d]{1,3}月[一二三四五六七八九十\d]{1,3}日)[ \u3000]*[}］\]]?$/;
