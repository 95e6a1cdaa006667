import { describe, expect, it } from 'vitest';
import { titlesIn } from './law-titles.ts';

describe('学习的法律法规', () => {
  it('粘贴一串书名号分成各部法律', () => {
    expect(titlesIn(['《中华人民共和国民法典》、《行政处罚法》《优化营商环境条例》'])).toEqual([
      '中华人民共和国民法典',
      '行政处罚法',
      '优化营商环境条例',
    ]);
  });

  it('重复的只留一部，空白不算', () => {
    expect(titlesIn(['宪法', '《宪法》', ' ', '，'])).toEqual(['宪法']);
  });
});
