import { expect, it } from 'vitest';
import { readingOf, readName, searchForm } from './person-name.ts';

it('姓氏按姓的读音：单、解、仇、区', () => {
  expect(readName('单菲')).toEqual({ pinyin: 'shan fei', initials: 'sf' });
  expect(readName('解冰').pinyin).toBe('xie bing');
  expect(readName('仇小丽').pinyin).toBe('qiu xiao li');
  expect(readName('区文').pinyin).toBe('ou wen');
});
it('复姓和 ü', () => {
  expect(readName('欧阳锋')).toEqual({ pinyin: 'ou yang feng', initials: 'oyf' });
  expect(readName('吕丽').pinyin).toBe('lv li');
});
it('读错的名字可以改正', () => {
  expect(readingOf('Zhang  Chang le')).toEqual({ pinyin: 'zhang chang le', initials: 'zcl' });
});
it('查找时不管空格、隔音号和大小写', () => {
  expect(searchForm(" Xi'an ")).toBe('xian');
  expect(searchForm('周 明远')).toBe('周明远');
});
