import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween } from '../base/day.ts';
import { createCalendar, loadNotice, workingDaysBetween } from './calendar.ts';
import {
  alarmsOf,
  clockArithmetic,
  clockBefore,
  clockState,
  clockUntil,
  clockWords,
  startClock,
} from './clock.ts';

const calendar = createCalendar();
const endOf = (from: string, days: number, unit: '日' | '工作日' | '月' | '年') =>
  clockArithmetic({ from: day(from), days, unit }, calendar).end;

describe('期限计算', () => {
  it('20个工作日跨春节：2025年1月20日起算，2月21日届满', () => {
    expect(endOf('2025-01-20', 20, '工作日')).toBe('2025-02-21');
  });
  it('20个工作日跨2026年春节，含两个调休上班的周六', () => {
    expect(endOf('2026-02-02', 20, '工作日')).toBe('2026-03-06');
  });
  it('20个工作日跨国庆、中秋', () => {
    expect(endOf('2025-09-26', 20, '工作日')).toBe('2025-10-30');
  });
  it('起始日不计入：周五起1个工作日是下周一，周五、周六、周日起算都一样', () => {
    for (const from of ['2025-03-07', '2025-03-08', '2025-03-09'])
      expect(endOf(from, 1, '工作日')).toBe('2025-03-10');
  });
  it('设置为计入起始日时提前一个工作日', () => {
    const counted = clockArithmetic(
      { from: day('2025-03-03'), days: 5, unit: '工作日', countsStartDay: true },
      calendar,
    );
    expect(counted.end).toBe('2025-03-07');
    expect(counted.steps[0]).toContain('计入期限');
  });
  it('日是自然日：30日公开征求意见', () => {
    expect(endOf('2025-05-01', 30, '日')).toBe('2025-05-31');
    expect(endOf('2024-02-01', 30, '日')).toBe('2024-03-02');
  });
  it('月和年到同一日，没有的取月末', () => {
    expect(endOf('2025-01-31', 1, '月')).toBe('2025-02-28');
    expect(endOf('2024-02-29', 1, '年')).toBe('2025-02-28');
    expect(endOf('2025-08-31', 6, '月')).toBe('2026-02-28');
    expect(endOf('2024-12-05', 10, '年')).toBe('2034-12-05');
  });
  it('逐段说明，最后一段累计等于期限', () => {
    const { steps } = clockArithmetic({ from: day('2025-01-20'), days: 20, unit: '工作日' }, calendar);
    expect(steps[0]).toBe('起算日2025年1月20日（周一）不计入，从次日2025年1月21日（周二）起算');
    expect(steps).toContain('2025年1月28日（周二）至2025年2月4日（周二），8天不计：春节放假');
    expect(steps.at(-2)).toContain('累计20个工作日');
    expect(steps.at(-1)).toBe('第20个工作日为2025年2月21日（周五）');
  });
  it('跨入没有载入的年份时标明暂定和原因，载入以后重新计算', () => {
    const request = { from: day('2026-12-21'), days: 20, unit: '工作日' } as const;
    const before = clockArithmetic(request, calendar);
    expect(before).toMatchObject({ end: '2027-01-18', tentative: true });
    expect(before.steps.at(-1)).toContain('暂定：2027年的节假日安排尚未载入');
    const loaded = calendar.with(loadNotice(2027, ['2027-01-01', '2027-01-02', '2027-01-03'], []));
    expect(clockArithmetic(request, loaded)).toMatchObject({ end: '2027-01-19', tentative: false });
  });
  it('自然日不受放假安排影响，届满日不是工作日时提示顺延待核实', () => {
    expect(clockArithmetic({ from: day('2027-01-01'), days: 7, unit: '日' }, calendar).tentative).toBe(false);
    const { steps } = clockArithmetic({ from: day('2025-09-01'), days: 30, unit: '日' }, calendar);
    expect(steps.at(-1)).toContain('是否顺延至节后第一个工作日待核实');
  });
  it('补充材料期间中止计算', () => {
    const suspensions = [{ from: day('2025-03-05'), to: day('2025-03-11'), reason: '补充材料' }];
    const paused = clockArithmetic(
      { from: day('2025-03-03'), days: 5, unit: '工作日', suspensions },
      calendar,
    );
    expect(paused.end).toBe('2025-03-17');
    expect(paused.steps.join()).toContain('中止计算（补充材料）');
    const request = { from: day('2025-03-03'), days: 5, unit: '月', suspensions } as const;
    expect(() => clockArithmetic(request, calendar)).toThrow('不能扣除中止');
  });
  it('拒绝没有意义的长度', () => {
    for (const days of [0, -1, 1.5, Number.NaN, 1e9]) {
      expect(() => clockArithmetic({ from: day('2025-01-01'), days, unit: '日' }, calendar)).toThrow('无效');
    }
  });
  it('长期限按月汇总', () => {
    const { steps } = clockArithmetic({ from: day('2025-01-01'), days: 200, unit: '工作日' }, calendar);
    expect(steps.length).toBeLessThan(15);
    expect(steps.at(-2)).toContain('累计200天');
  });
  it('期限与区间中的工作日数互为逆运算', () => {
    const dates = fc.integer({ min: 0, max: 2400 }).map((offset) => addDays(day('2019-01-01'), offset));
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const { end } = clockArithmetic({ from, days, unit: '工作日' }, calendar);
        expect(workingDaysBetween(from, end, calendar)).toBe(days);
        expect(calendar.isWorkingDay(end)).toBe(true);
      }),
    );
  });
});

describe('期限的灯', () => {
  const context = { calendar, today: day('2025-02-20') };
  const clock = startClock(
    { id: 'publish', label: '主动公开', basis: 'OGI-26', from: day('2025-01-20'), days: 20, unit: '工作日' },
    context,
  );
  it('到期前一天和当天还是黄灯，次日红灯', () => {
    expect(clock).toMatchObject({ due: '2025-02-21', state: 'yellow', doneOn: null });
    expect(clockState(clock, day('2025-02-20'))).toBe('yellow');
    expect(clockState(clock, day('2025-02-21'))).toBe('yellow');
    expect(clockState(clock, day('2025-02-22'))).toBe('red');
    expect(clockState(clock, day('2025-01-21'))).toBe('green');
  });
  it('短期限最后三分之一才亮黄灯', () => {
    const short = { from: day('2025-03-03'), due: day('2025-03-12'), doneOn: null };
    expect(clockState(short, day('2025-03-08'))).toBe('green');
    expect(clockState(short, day('2025-03-09'))).toBe('yellow');
  });
  it('完成以后不再变化，说得出是否按期', () => {
    const done = { ...clock, doneOn: day('2025-02-21') };
    expect(clockState(done, day('2026-01-01'))).toBe('done');
    expect(clockWords(done, day('2026-01-01'))).toBe('已按期完成');
    expect(clockWords({ ...clock, doneOn: day('2025-02-24') }, day('2026-01-01'))).toBe('已完成（逾期3天）');
  });
  it('用话说：还有、今天到期、逾期', () => {
    expect(clockWords(clock, day('2025-02-16'))).toBe('还有5天');
    expect(clockWords(clock, day('2025-02-21'))).toBe('今天到期');
    expect(clockWords(clock, day('2025-02-24'))).toBe('逾期3天');
  });
});

describe('之前的期限', () => {
  const submit = {
    id: 'submit',
    label: '报送',
    basis: 'FZDC-24-1',
    from: day('2026-01-01'),
    before: day('2026-03-01'),
  };
  it('按前一日安排：3月1日之前，2月28日还是黄灯，3月1日红灯', () => {
    const clock = clockBefore(submit, { today: day('2026-02-28') });
    expect(clock).toMatchObject({ due: '2026-02-28', state: 'yellow', unit: '日', days: 58 });
    expect(clockState(clock, day('2026-03-01'))).toBe('red');
    expect(clock.steps.join()).toContain('待核实');
  });
  it('闰年的前一日是2月29日', () => {
    const leap = { ...submit, from: day('2024-01-01'), before: day('2024-03-01') };
    expect(clockBefore(leap, { today: day('2024-01-01') }).due).toBe('2024-02-29');
  });
  it('提前30、15、7、1天提醒', () => {
    expect(alarmsOf(day('2026-02-28')).map(({ on }) => on)).toEqual([
      '2026-01-29',
      '2026-02-13',
      '2026-02-21',
      '2026-02-27',
    ]);
  });
  it('自己定的日期当日不算逾期', () => {
    const clock = clockUntil(
      { id: 'task', label: '办结', basis: null, from: day('2026-03-01'), due: day('2026-03-31') },
      { today: day('2026-03-31') },
    );
    expect(clock).toMatchObject({ state: 'yellow', days: daysBetween(day('2026-03-01'), day('2026-03-31')) });
  });
});
