import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import {
  articleExists,
  findInstrument,
  nearestInstrument,
  registerSnapshot,
  repealOf,
} from './instruments.ts';

const title = (name: string) => findInstrument(name)?.title ?? null;

describe('法规名录', () => {
  it('全称、简称、〈〉中的名称、带年份的名称和民法典的各编是同一部法', () => {
    for (const name of [
      '中华人民共和国行政处罚法',
      '行政处罚法',
      '〈行政处罚法〉',
      '行政处罚法（2021年修订）',
    ])
      expect(title(name)).toBe('中华人民共和国行政处罚法');
    expect(title('民法典合同编')).toBe('中华人民共和国民法典');
    expect(title('云桥省行政处罚办法')).toBeNull();
  });

  it('条文按当时施行的文本核对', () => {
    const on = day('2023-03-01');
    expect(articleExists('行政处罚法', '第八十六条第二款', on)).toEqual({ is: 'exists' });
    expect(articleExists('行政处罚法', '第一百条', on)).toMatchObject({
      is: 'absent',
      highest: 86,
      onlyIn: null,
    });
    expect(articleExists('民法典', '第一千二百六十条', on)).toEqual({ is: 'exists' });
    expect(articleExists('民法典', '第1261条', on)).toMatchObject({ is: 'absent', afterSnapshot: false });
  });

  it('新旧文本交替时说出哪一个文本有这一条', () => {
    expect(articleExists('行政复议法', '第九十条', day('2022-03-01'))).toMatchObject({
      highest: 43,
      onlyIn: { version: '2023-09-01', later: true },
    });
    // Made in September, in force in January: a paper of November may prepare for it.
    expect(articleExists('行政复议法', '第九十条', day('2023-11-01'))).toEqual({ is: 'exists' });
    expect(articleExists('行政复议法', '第九十条', day('2024-01-01'))).toEqual({ is: 'exists' });
    expect(articleExists('对外贸易法', '第七十条', day('2025-02-01'))).toMatchObject({
      onlyIn: { version: '2016-11-07', later: false },
    });
  });

  it('没有收录当时的文本就不作判断', () => {
    expect(articleExists('行政处罚法', '第一百条', day('2019-03-01'))).toEqual({ is: 'unknown' });
    expect(articleExists('云桥省水条例', '第一百条', day('2023-03-01'))).toEqual({ is: 'unknown' });
  });

  it('收录截止日以后的判断有标记', () => {
    expect(registerSnapshot).toBe('2025-04-19');
    expect(articleExists('行政许可法', '第九十条', day('2026-02-10'))).toMatchObject({ afterSnapshot: true });
  });

  it('废止由废止它的条文说明，自施行之日起', () => {
    expect(repealOf('合同法', day('2020-12-31'))).toBeNull();
    expect(repealOf('中华人民共和国合同法', day('2021-01-01'))).toEqual({
      by: '民法典',
      on: '2021-01-01',
      article: '第一千二百六十条',
    });
    // 工会法 of 1950 was replaced by its namesake, which is in force.
    expect(repealOf('工会法', day('2024-01-01'))).toBeNull();
  });

  it('只差一个字的名称找到本名，别的真实法规不算', () => {
    expect(nearestInstrument('固体废弃物污染环境防治法')).toBe('固体废物污染环境防治法');
    expect(nearestInstrument('安全生产法')).toBeNull();
    expect(nearestInstrument('陆生野生动物保护实施条例')).toBeNull();
    expect(nearestInstrument('城市规划法')).toBeNull();
  });
});
