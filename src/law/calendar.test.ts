import { describe, expect, it } from 'vitest';
import { addDays, type Day, day } from '../base/day.ts';
import { createCalendar, loadNotice, MissingNoticeError, workingDaysBetween } from './calendar.ts';

const calendar = createCalendar();

describe('工作日历', () => {
  it('载有2019年至2026年的放假安排', () => {
    for (let year = 2019; year <= 2026; year++) expect(calendar.has(year)).toBe(true);
  });
  it.each([
    ['2019-02-02', true],
    ['2019-05-01', false],
    ['2019-05-05', true],
    ['2020-01-19', true],
    ['2020-01-31', false],
    ['2020-02-01', false],
    ['2020-10-08', false],
    ['2021-02-07', true],
    ['2021-02-17', false],
    ['2022-01-29', true],
    ['2022-02-07', true],
    ['2023-01-27', false],
    ['2023-10-07', true],
    ['2024-02-09', true],
    ['2024-02-10', false],
    ['2024-02-18', true],
    ['2025-01-26', true],
    ['2025-01-27', true],
    ['2025-01-28', false],
    ['2025-02-04', false],
    ['2025-02-08', true],
    ['2025-09-28', true],
    ['2025-10-01', false],
    ['2025-10-08', false],
    ['2025-10-09', true],
    ['2025-10-11', true],
    ['2026-01-04', true],
    ['2026-02-14', true],
    ['2026-02-15', false],
    ['2026-02-23', false],
    ['2026-02-28', true],
    ['2026-10-10', true],
  ])('%s 是否上班：%s', (on, working) => {
    expect(calendar.isWorkingDay(day(on))).toBe(working);
  });
  it('说得出为什么', () => {
    expect(calendar.kindOf(day('2025-01-26'))).toEqual({
      working: true,
      name: '春节调休上班',
      tentative: false,
    });
    expect(calendar.kindOf(day('2025-10-06')).name).toBe('中秋放假');
    expect(calendar.kindOf(day('2025-10-12')).name).toBe('周日');
  });
  it('没有载入的年份大声报错，不把节假日当作工作日', () => {
    const unknown = (calendar.years.at(-1) ?? 0) + 1;
    expect(() => calendar.isWorkingDay(day(`${unknown}-10-01`))).toThrow(MissingNoticeError);
    expect(() => calendar.isWorkingDay(day('2003-10-01'))).toThrow('2003年的节假日安排尚未载入');
    expect(calendar.kindOf(day(`${unknown}-10-01`)).tentative).toBe(true);
  });
  it('每个载入年份的周末上班日都在周末，放假日不上班', () => {
    for (const year of calendar.years) {
      for (let on: Day = day(`${year}-01-01`); on <= `${year}-12-31`; on = addDays(on, 1)) {
        const kind = calendar.kindOf(on);
        expect(kind.working).toBe(calendar.isWorkingDay(on));
        if (kind.name.endsWith('放假')) expect(kind.working).toBe(false);
      }
    }
  });
});

describe('管理员录入放假通知', () => {
  const notice = loadNotice(
    2027,
    ['2027-01-01', '2027-01-02', '2027-01-03', { on: '2027-02-05', name: '春节' }, '2026-12-31'],
    [{ on: '2027-01-31', name: '春节' }],
    '某年放假通知',
  );
  const loaded = calendar.with(notice);
  it('录入以后该年可以计算，跨年的日子也随之改变', () => {
    expect(loaded.has(2027)).toBe(true);
    expect(loaded.isWorkingDay(day('2027-02-05'))).toBe(false);
    expect(loaded.isWorkingDay(day('2027-01-31'))).toBe(true);
    expect(loaded.isWorkingDay(day('2026-12-31'))).toBe(false);
    expect(calendar.has(2027)).toBe(false);
    expect(calendar.isWorkingDay(day('2026-12-31'))).toBe(true);
  });
  it('再次录入同一年时替换，不动别的年份', () => {
    const again = loaded.with(loadNotice(2027, ['2027-02-08'], []));
    expect(again.isWorkingDay(day('2027-02-05'))).toBe(true);
    expect(again.isWorkingDay(day('2027-02-08'))).toBe(false);
    expect(again.isWorkingDay(day('2026-02-16'))).toBe(false);
  });
  it('替换自带的年份', () => {
    const other = createCalendar([loadNotice(2026, ['2026-03-02'], [])]);
    expect(other.isWorkingDay(day('2026-03-02'))).toBe(false);
    expect(other.isWorkingDay(day('2026-02-16'))).toBe(true);
    expect(other.isWorkingDay(day('2025-10-01'))).toBe(false);
  });
  it('一次说出全部错误', () => {
    expect(() => loadNotice(2027, ['2027-02-30', '2025-01-01'], ['2027-02-05', '2027-02-05'])).toThrow(
      /不是有效日期；放假日2025-01-01不在2027年；调休上班日2027-02-05重复；没有放假日；调休上班日2027-02-05是周五/,
    );
    expect(() => loadNotice(2027, ['2027-01-02'], ['2027-01-02'])).toThrow('同时列为放假日和上班日');
  });
});

describe('两日之间的工作日', () => {
  it('不计起始日，计到终止日', () => {
    expect(workingDaysBetween(day('2025-03-03'), day('2025-03-12'), calendar)).toBe(7);
    expect(workingDaysBetween(day('2025-03-03'), day('2025-03-11'), calendar)).toBe(6);
    expect(workingDaysBetween(day('2025-03-03'), day('2025-03-03'), calendar)).toBe(0);
    expect(workingDaysBetween(day('2025-01-24'), day('2025-02-08'), calendar)).toBe(6);
  });
});
