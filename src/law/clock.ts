import { addDays, chineseDay, type Day, daysBetween } from '../base/day.ts';
import { clockArithmetic, type TermRequest } from './arithmetic.ts';
import type { WorkingCalendar } from './calendar.ts';
import type { TermUnit } from './provision.ts';

export { clockArithmetic, type Suspension, type Term, type TermRequest } from './arithmetic.ts';

/** green: time enough; yellow: near; red: overdue; done: the act that ends it was recorded. */
export type ClockState = 'green' | 'yellow' | 'red' | 'done';

/** 期限: a deadline that runs for a matter, with the article it rests on and its arithmetic. */
export type Clock = {
  /** Unique within the matter: `submit-to-district`. */
  readonly id: string;
  /** What must be done, in Chinese: `报送区政府`. */
  readonly label: string;
  /** Id of the provision; `null` for a date that people set themselves. */
  readonly basis: string | null;
  readonly from: Day;
  /** The last day on which it is still in time. For 之前 deadlines the day before the named one. */
  readonly due: Day;
  readonly unit: TermUnit;
  readonly days: number;
  /** The arithmetic in Chinese lines. */
  readonly steps: readonly string[];
  readonly state: ClockState;
  /** 暂定: counted over a year whose holiday notice is not loaded; the steps say which. */
  readonly tentative: boolean;
  /** The day it was done, `null` while it runs. */
  readonly doneOn: Day | null;
};

type ClockHead = {
  readonly id: string;
  readonly label: string;
  readonly basis: string | null;
  /** The day it was done, where it was. */
  readonly doneOn?: Day | null;
};

/** A clock that runs from an act: 20个工作日内 from the day a document was formed. */
export function startClock(
  head: ClockHead & TermRequest,
  context: { readonly calendar: WorkingCalendar; readonly today: Day },
): Clock {
  const { id, label, basis, doneOn = null, ...request } = head;
  const { from, days, unit, end, steps, tentative } = clockArithmetic(request, context.calendar);
  const clock = { id, label, basis, from, due: end, unit, days, steps, tentative, doneOn };
  return { ...clock, state: clockState(clock, context.today) };
}

/**
 * A deadline worded …之前 (每年3月1日之前). It is planned for the day before, because whether the named day itself
 * counts is not verified (待核实).
 */
export function clockBefore(
  head: ClockHead & { readonly from: Day; readonly before: Day },
  context: { readonly today: Day },
): Clock {
  const { id, label, basis, doneOn = null, from, before } = head;
  const due = addDays(before, -1);
  const steps = [
    `要求在${chineseDay(before)}之前完成`,
    `${chineseDay(before)}当日是否计入待核实，按前一日${chineseDay(due)}安排`,
    `提醒：${alarmsOf(due)
      .map(({ on, daysBefore }) => `${chineseDay(on)}（提前${daysBefore}天）`)
      .join('、')}`,
  ];
  const clock = {
    id,
    label,
    basis,
    from,
    due,
    unit: '日',
    days: daysBetween(from, due),
    steps,
    doneOn,
  } as const;
  return { ...clock, tentative: false, state: clockState(clock, context.today) };
}

/** A deadline with a last day that is itself in time: a date people agreed on for a task or an answer. */
export function clockUntil(
  head: ClockHead & { readonly from: Day; readonly due: Day; readonly steps?: readonly string[] },
  context: { readonly today: Day },
): Clock {
  const { id, label, basis, doneOn = null, from, due, steps = [`最后期限为${chineseDay(due)}`] } = head;
  const clock = {
    id,
    label,
    basis,
    from,
    due,
    unit: '日',
    days: daysBetween(from, due),
    steps,
    doneOn,
  } as const;
  return { ...clock, tentative: false, state: clockState(clock, context.today) };
}

/** Days before the due day on which people are reminded. */
export const alarmDays = [30, 15, 7, 1] as const;

export function alarmsOf(due: Day): readonly { readonly on: Day; readonly daysBefore: number }[] {
  return alarmDays.map((daysBefore) => ({ on: addDays(due, -daysBefore), daysBefore }));
}

type Running = { readonly from: Day; readonly due: Day; readonly doneOn: Day | null };

/**
 * The light of a clock on a day: computed anew whenever it is shown, a stored state is yesterday's. Yellow begins
 * 15 days before the due day, or for short terms when a third of the term is left; red the day after the due day.
 */
export function clockState(clock: Running, today: Day): ClockState {
  if (clock.doneOn !== null) return 'done';
  const left = daysBetween(today, clock.due);
  if (left < 0) return 'red';
  return left <= Math.min(15, Math.ceil(daysBetween(clock.from, clock.due) / 3)) ? 'yellow' : 'green';
}

/** What the light says in words: 还有5天, 今天到期, 逾期3天, 已按期完成. */
export function clockWords(clock: Running, today: Day): string {
  if (clock.doneOn !== null) {
    const late = daysBetween(clock.due, clock.doneOn);
    return late > 0 ? `已完成（逾期${late}天）` : '已按期完成';
  }
  const left = daysBetween(today, clock.due);
  if (left === 0) return '今天到期';
  return left > 0 ? `还有${left}天` : `逾期${-left}天`;
}
