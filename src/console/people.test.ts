import { describe, expect, it } from 'vitest';
import { matchesPerson } from './people.ts';

const person = { name: '周明远', pinyin: 'zhou ming yuan' };

describe('finding a colleague while typing', () => {
  it.each([
    '周',
    '明远',
    'zhou',
    'zhoumingyuan',
    'mingyuan',
    'yuan',
    'zmy',
    'ZM',
    'zhou ming',
    "ming'yuan",
    ' ',
  ])('“%s”找到周明远', (typed) => {
    expect(matchesPerson(person, typed)).toBe(true);
  });
  it.each(['王', 'ou', 'my', 'zhouyuan'])('“%s”找不到周明远', (typed) => {
    expect(matchesPerson(person, typed)).toBe(false);
  });
});
