/** A calendar date `YYYY-MM-DD` in China's civil time (UTC+8). A date that was parsed, not just any string. */
export type Day = string & { readonly __brand: 'Day' };

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const msPerDay = 86_400_000;

/** Parses `YYYY-MM-DD`; throws a RangeError on anything that is not a real date. For values from outside use `tryDay`. */
export function day(text: string): Day {
  const parsed = tryDay(text);
  if (parsed === null) throw new RangeError(`不是有效日期：${text}`);
  return parsed;
}

/** Parses `YYYY-MM-DD`; `null` where the text is no real date (2025-02-30). */
export function tryDay(text: string): Day | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(time).toISOString().slice(0, 10) === text ? (text as Day) : null;
}

/** The date made of numbers (`month` 1-12), or `null` where there is no such date. */
export function dayOf(year: number, month: number, date: number): Day | null {
  return tryDay(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
  );
}

/** The date `days` (日, calendar days) later; negative goes back. */
export function addDays(from: Day, days: number): Day {
  return new Date(Date.parse(from) + days * msPerDay).toISOString().slice(0, 10) as Day;
}

/** Calendar days (日) from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / msPerDay);
}

export function yearOf(date: Day): number {
  return Number(date.slice(0, 4));
}

/** The civil date in China of an instant, whatever the machine's time zone. */
export function dayInChina(instant: Date): Day {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10) as Day;
}

/** `2025年3月4日`, without zero padding (GB/T 9704-2012, 7.3.5.4). */
export function chineseDay(date: Day): string {
  return `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}
