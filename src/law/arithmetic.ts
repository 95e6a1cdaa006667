import { addDays, chineseDay, type Day, dayOf, yearOf } from '../base/day.ts';
import { type WorkingCalendar, weekdayOf } from './calendar.ts';
import type { TermUnit } from './provision.ts';

/** A pause of a term (补充材料、征求第三方意见): from its first to its last day, both not counted. */
export type Suspension = { readonly from: Day; readonly to: Day; readonly reason: string };

export type TermRequest = {
  /** The day of the act that starts the term. */
  readonly from: Day;
  /** How many of `unit`; named after the commonest. */
  readonly days: number;
  readonly unit: TermUnit;
  /** Whether the start day is the term's first day. By ordinary practice it is not; no article read says so (待核实). */
  readonly countsStartDay?: boolean;
  /** Only for 日 and 工作日. */
  readonly suspensions?: readonly Suspension[];
};

/** The end of a term with its arithmetic in Chinese lines: what `yifa clock` prints. */
export type Term = {
  readonly from: Day;
  readonly days: number;
  readonly unit: TermUnit;
  readonly end: Day;
  readonly steps: readonly string[];
  /** 暂定: a year's holiday notice is missing; the last step says which. */
  readonly tentative: boolean;
};

const longest: Readonly<Record<TermUnit, number>> = { 日: 36_500, 工作日: 10_000, 月: 1_200, 年: 100 };
/** Above this a line for each stretch of days would bury the result; months are summed instead. */
const longestShownByStretch = 60;

/**
 * The end of a term: 日 calendar days, 工作日 by the calendar, 月 and 年 to the day of the same number (or the
 * month's last). Throws a RangeError in Chinese on a length that is no whole number in range.
 */
export function clockArithmetic(request: TermRequest, calendar: WorkingCalendar): Term {
  const { from, days, unit, countsStartDay = false, suspensions = [] } = request;
  if (!Number.isInteger(days) || days < 1 || days > longest[unit]) {
    throw new RangeError(`期限长度“${days}”无效：应为1至${longest[unit]}的整数`);
  }
  if (from < '1949-10-01' || from > '2999-12-31') throw new RangeError(`起算日${from}不在可以计算的范围内`);
  const first = countsStartDay ? from : addDays(from, 1);
  const start = countsStartDay
    ? `起算日${said(from)}计入期限`
    : `起算日${said(from)}不计入，从次日${said(first)}起算`;

  if (unit === '月' || unit === '年') {
    if (suspensions.length > 0)
      throw new RangeError('按月、年计算的期限不能扣除中止的天数，请改按日或工作日计算');
    const end = monthsLater(from, unit === '年' ? days * 12 : days, countsStartDay);
    return { from, days, unit, end, steps: [start, ended(end, days, unit)], tentative: false };
  }

  const walk = walkDays(first, days, (on) => whyNotCounted(on, unit, suspensions, calendar));
  const end = walk.at(-1)?.on ?? from;
  const unknown = unit === '工作日' ? yearsOf(walk).filter((year) => !calendar.has(year)) : [];
  return {
    from,
    days,
    unit,
    end,
    steps: [
      start,
      ...(days > longestShownByStretch ? monthLines(walk) : stretchLines(walk, unit, calendar)),
      ended(end, days, unit),
      ...(unit === '日' ? restAtEnd(end, calendar) : []),
      ...(unknown.length > 0 ? [tentativeLine(unknown)] : []),
    ],
    tentative: unknown.length > 0,
  };
}

/** A day on the way; `skipped` says why it is not counted. */
type Counted = { readonly on: Day; readonly skipped: string | null };

function walkDays(first: Day, days: number, skippedFor: (on: Day) => string | null): Counted[] {
  const walk: Counted[] = [];
  let left = days;
  for (let on = first; left > 0; on = addDays(on, 1)) {
    const skipped = skippedFor(on);
    if (skipped === null) left--;
    walk.push({ on, skipped });
  }
  return walk;
}

function whyNotCounted(
  on: Day,
  unit: TermUnit,
  suspensions: readonly Suspension[],
  calendar: WorkingCalendar,
): string | null {
  const pause = suspensions.find((suspension) => on >= suspension.from && on <= suspension.to);
  if (pause) return `中止计算（${pause.reason}）`;
  if (unit !== '工作日') return null;
  const kind = calendar.kindOf(on);
  if (kind.working) return null;
  return kind.name.startsWith('周') ? '周末' : kind.name;
}

/** One line for each stretch of days that are counted, or left out for the same reason. */
function stretchLines(walk: readonly Counted[], unit: TermUnit, calendar: WorkingCalendar): string[] {
  const lines: string[] = [];
  let total = 0;
  for (let start = 0; start < walk.length; ) {
    const head = walk[start];
    let stop = start;
    while (walk[stop]?.skipped === head?.skipped && stop < walk.length) stop++;
    const stretch = walk.slice(start, stop);
    const span = `${spanOf(stretch)}，${stretch.length}天`;
    if (head && head.skipped !== null) {
      lines.push(`${span}不计：${head.skipped}`);
    } else {
      total += stretch.length;
      const worked = unit === '工作日' ? workedWeekends(stretch, calendar) : '';
      lines.push(`${span}计入${worked}，累计${total}${unit === '日' ? '日' : '个工作日'}`);
    }
    start = stop;
  }
  return lines;
}

function workedWeekends(stretch: readonly Counted[], calendar: WorkingCalendar): string {
  const worked = stretch
    .map(({ on }) => ({ on, name: calendar.kindOf(on).name }))
    .filter(({ name }) => name.endsWith('上班'));
  if (worked.length === 0) return '';
  return `（含${worked.map(({ on, name }) => `${said(on)}${name}`).join('、')}）`;
}

function monthLines(walk: readonly Counted[]): string[] {
  const months = new Map<string, Counted[]>();
  for (const counted of walk) {
    const month = counted.on.slice(0, 7);
    const list = months.get(month);
    if (list) list.push(counted);
    else months.set(month, [counted]);
  }
  let total = 0;
  return [...months.values()].map((stretch) => {
    const counted = stretch.filter(({ skipped }) => skipped === null).length;
    total += counted;
    return `${spanOf(stretch)}，计入${counted}天，不计${stretch.length - counted}天，累计${total}天`;
  });
}

function spanOf(stretch: readonly Counted[]): string {
  const first = stretch[0];
  const last = stretch.at(-1);
  if (!first || !last) return '';
  return first === last ? said(first.on) : `${said(first.on)}至${said(last.on)}`;
}

function ended(end: Day, days: number, unit: TermUnit): string {
  const which =
    unit === '月'
      ? `${days}个月`
      : unit === '年'
        ? `${days}年`
        : `第${days}${unit === '日' ? '日' : '个工作日'}`;
  return `${which}${unit === '日' || unit === '工作日' ? '为' : '届满日为'}${said(end)}`;
}

/** Whether a term that ends on a rest day runs on to the next working day is not settled by any text read. */
function restAtEnd(end: Day, calendar: WorkingCalendar): string[] {
  const kind = calendar.kindOf(end);
  if (kind.working || kind.tentative) return [];
  return [`届满日${said(end)}不是工作日（${kind.name}）；是否顺延至节后第一个工作日待核实，这里不顺延`];
}

function tentativeLine(years: readonly number[]): string {
  const which =
    years.length > 2 ? `${years[0]}年至${years.at(-1)}年` : years.map((year) => `${year}年`).join('、');
  return `暂定：${which}的节假日安排尚未载入，只按周一至周五计算；载入放假通知后须重新计算`;
}

function yearsOf(walk: readonly Counted[]): number[] {
  return [...new Set(walk.map(({ on }) => yearOf(on)))];
}

/** The day of the same number `months` later, or the month's last day where there is none. */
function monthsLater(from: Day, months: number, countsStartDay: boolean): Day {
  const index = yearOf(from) * 12 + Number(from.slice(5, 7)) - 1 + months;
  const [year, month, date] = [Math.floor(index / 12), (index % 12) + 1, Number(from.slice(8, 10))];
  const same = dayOf(year, month, date);
  if (same) return countsStartDay ? addDays(same, -1) : same;
  const next = dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1);
  if (!next) throw new RangeError(`${year}年${month}月不在可以计算的范围内`);
  return addDays(next, -1);
}

function said(on: Day): string {
  return `${chineseDay(on)}（${weekdayOf(on)}）`;
}
