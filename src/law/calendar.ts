import data from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, type Day, day, tryDay, yearOf } from '../base/day.ts';

/*
 * Working days (工作日) follow the yearly 节假日安排的通知 of 国务院办公厅, including 调休 weekends that are worked.
 * The calendar is data per year. A year whose notice is not loaded is never guessed: `isWorkingDay` throws, and
 * arithmetic that must go on (clocks) marks its result 暂定.
 *
 * Only the package's table is used, not its functions: those read a date in the machine's time zone and name the
 * day before west of Greenwich, and for a year without data they count holidays as working days without a word.
 */

/** A yearly notice as data: days off and weekends worked, each with the holiday's name. */
export type HolidayNotice = {
  readonly year: number;
  readonly holidays: ReadonlyMap<Day, string>;
  readonly workdays: ReadonlyMap<Day, string>;
  /** Where it comes from: the notice's 文号, or the bundled table. */
  readonly source: string;
};

/** What a day is. `tentative` when its year's notice is not loaded and only the weekday could be looked at. */
export type DayKind = { readonly working: boolean; readonly name: string; readonly tentative: boolean };

export type WorkingCalendar = {
  /** Years whose notice is loaded, ascending. */
  readonly years: readonly number[];
  has(year: number): boolean;
  /** Throws MissingNoticeError where the year's notice is not loaded. */
  isWorkingDay(on: Day): boolean;
  /** Never throws: a day of an unknown year is judged by its weekday alone and marked tentative. */
  kindOf(on: Day): DayKind;
  /** The same calendar with further notices; a notice replaces an earlier one of its year. */
  with(...notices: readonly HolidayNotice[]): WorkingCalendar;
};

/** The yearly notice is not loaded: arithmetic on working days of that year would be a guess. */
export class MissingNoticeError extends Error {
  override readonly name = 'MissingNoticeError';
  readonly year: number;
  constructor(year: number) {
    super(`${year}年的节假日安排尚未载入，不能计算该年的工作日；请由管理员录入国务院办公厅当年的放假通知`);
    this.year = year;
  }
}

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** 周一…周日. */
export function weekdayOf(on: Day): (typeof weekdays)[number] {
  return weekdays[new Date(on).getUTCDay()] ?? '周日';
}

export function isWeekend(on: Day): boolean {
  const weekday = new Date(on).getUTCDay();
  return weekday === 0 || weekday === 6;
}

type NamedDay = string | { readonly on: string; readonly name: string };

/**
 * Reads a year's notice as an administrator enters it. `holidays` are all days off that the notice names,
 * `workdays` the weekends it says are worked; a day may carry its holiday's name. The first days of the next or
 * the last of the previous year may stand in it (元旦). Throws a RangeError in Chinese that names every fault.
 */
export function loadNotice(
  year: number,
  holidays: readonly NamedDay[],
  workdays: readonly NamedDay[],
  source = '管理员录入',
): HolidayNotice {
  const faults: string[] = [];
  const read = (entries: readonly NamedDay[], label: string, standard: string) => {
    const days = new Map<Day, string>();
    for (const entry of entries) {
      const { on, name } = typeof entry === 'string' ? { on: entry, name: standard } : entry;
      const date = tryDay(on);
      if (date === null) faults.push(`${label}“${on}”不是有效日期`);
      else if (!belongsTo(date, year)) faults.push(`${label}${on}不在${year}年`);
      else if (days.has(date)) faults.push(`${label}${on}重复`);
      else days.set(date, name);
    }
    return days;
  };
  const off = read(holidays, '放假日', '节假日');
  const worked = read(workdays, '调休上班日', '调休');
  if (off.size === 0) faults.push('没有放假日');
  for (const date of worked.keys()) {
    if (off.has(date)) faults.push(`${date}同时列为放假日和上班日`);
    else if (!isWeekend(date)) faults.push(`调休上班日${date}是${weekdayOf(date)}，本来就上班`);
  }
  if (faults.length > 0) throw new RangeError(`${year}年节假日安排有误：${faults.join('；')}`);
  return { year, holidays: off, workdays: worked, source };
}

function belongsTo(date: Day, year: number): boolean {
  return date >= `${year - 1}-12-20` && date <= `${year + 1}-01-10`;
}

type Table = {
  readonly holidays: ReadonlyMap<Day, string>;
  readonly workdays: ReadonlyMap<Day, string>;
  readonly years: readonly number[];
};

let bundledTable: Table | undefined;

/** The bundled table and the years it really has: a year counts only with 元旦 on 1 January, 春节 and 国庆节 in it. */
function bundled(): Table {
  bundledTable ??= readBundled();
  return bundledTable;
}

function readBundled(): Table {
  const named = (entries: Readonly<Record<string, string>>) =>
    new Map(Object.entries(entries).map(([on, words]) => [day(on), words.split(',')[1] ?? '节假日']));
  const holidays = named(data.holidays);
  const namesByYear = new Map<number, Set<string>>();
  for (const [on, name] of holidays) {
    const names = namesByYear.get(yearOf(on)) ?? new Set();
    namesByYear.set(yearOf(on), names.add(on.endsWith('-01-01') && name === '元旦' ? '一月一日' : name));
  }
  const years = [...namesByYear]
    .filter(([, names]) => ['一月一日', '春节', '国庆节'].every((name) => names.has(name)))
    .map(([year]) => year);
  return { holidays, workdays: named(data.workdays), years: years.sort((a, b) => a - b) };
}

/** The calendar of the bundled years plus `notices`, which replace bundled years of the same number. */
export function createCalendar(notices: readonly HolidayNotice[] = []): WorkingCalendar {
  const table = merged(bundled(), notices);
  const known = new Set(table.years);

  const kindOf = (on: Day): DayKind => {
    const tentative = !known.has(yearOf(on));
    const worked = table.workdays.get(on);
    if (worked !== undefined) return { working: true, name: `${worked}调休上班`, tentative };
    const off = table.holidays.get(on);
    if (off !== undefined) return { working: false, name: `${off}放假`, tentative };
    return { working: !isWeekend(on), name: weekdayOf(on), tentative };
  };

  return {
    years: table.years,
    has: (year) => known.has(year),
    isWorkingDay(on) {
      if (!known.has(yearOf(on))) throw new MissingNoticeError(yearOf(on));
      return kindOf(on).working;
    },
    kindOf,
    with: (...more) => createCalendar([...notices, ...more]),
  };
}

function merged(base: Table, notices: readonly HolidayNotice[]): Table {
  if (notices.length === 0) return base;
  const byYear = new Map(notices.map((notice) => [notice.year, notice]));
  const kept = (days: ReadonlyMap<Day, string>) => [...days].filter(([on]) => !byYear.has(yearOf(on)));
  const holidays = new Map(kept(base.holidays));
  const workdays = new Map(kept(base.workdays));
  for (const notice of byYear.values()) {
    for (const [on, name] of notice.holidays) holidays.set(on, name);
    for (const [on, name] of notice.workdays) workdays.set(on, name);
  }
  const years = [...new Set([...base.years, ...byYear.keys()])];
  return { holidays, workdays, years: years.sort((a, b) => a - b) };
}

/**
 * Working days after `from` up to and including `to` (the start day is not counted); 0 when `to` is not later.
 * Throws MissingNoticeError where a year in between is not loaded.
 */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkingCalendar): number {
  let count = 0;
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (calendar.isWorkingDay(on)) count++;
  return count;
}
