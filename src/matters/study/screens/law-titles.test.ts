import { describe, expect, it } from 'vitest';
import { commonLaws, fullTitle, titlesIn } from './law-titles.ts';

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

  it('只可能是一部法律时补成全称，拿不准的照录', () => {
    expect(fullTitle('行政处罚法', commonLaws)).toBe('中华人民共和国行政处罚法');
    expect(fullTitle('科技成果', commonLaws)).toBe('中华人民共和国促进科技成果转化法');
    expect(fullTitle('山东省优化营商环境条例', commonLaws)).toBe('山东省优化营商环境条例');
    expect(fullTitle('条例', commonLaws)).toBe('条例');
  });
});
