import { dayOf } from '../base/day.ts';
import type { DateMention, Place } from '../document/model.ts';
import { dateAt } from './dates.ts';

const candidates =
  /(?:19|20)\d{2}[ \u3000]?(?:年(?:度|末|底|初)?(?:[ \u3000]?\d{1,2}[ \u3000]?月(?:份)?(?:[ \u3000]?\d{1,2}[ \u3000]?[日号])?)?|[-/.．－]\d{1,2}[-/.．－]\d{1,2}(?!\d))|[一二][〇○OＯo零0一二三四五六七八九◯]{3}年(?:[一二三四五六七八九十元]{1,2}月(?:[一二三四五六七八九十廿]{1,3}[日号])?)?|(?<![\d年.])\d{1,2}月\d{1,2}[日号]/g;

/** Dates written in the body: whole ones with their day, years, months and days of no year with `null`. */
export function datesOf(text: string, paragraphs: readonly Place[]): DateMention[] {
  const dates: DateMention[] = [];
  for (const [from, to] of paragraphs) {
    for (const match of text.slice(from, to).matchAll(candidates)) {
      const at = from + match.index;
      const whole = dateAt(text, at);
      const end = whole && whole.to <= to ? whole.to : at + match[0].length;
      const day = whole ? whole.day : null;
      dates.push({ text: text.slice(at, end), day: day ?? null, place: [at, end] });
    }
  }
  return dates;
}

/** The day of `9月1日` in a year known otherwise. */
export function dayInYear(mention: string, year: number) {
  const match = /^(\d{1,2})月(\d{1,2})/.exec(mention);
  return match ? dayOf(year, Number(match[1]), Number(match[2])) : null;
}
