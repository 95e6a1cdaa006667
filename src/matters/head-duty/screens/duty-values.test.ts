import { describe, expect, it } from 'vitest';
import { dutyInput, newDuty, probableHead } from './duty-values.ts';

describe('履职人的建议', () => {
  it('职务写明书记的那一位', () => {
    const people = [
      { person: 'a', title: '党组成员、副局长' },
      { person: 'b', title: '党组书记、局长' },
      { person: 'c', title: '机关党支部书记' },
    ];
    expect(probableHead(people)).toBe('b');
  });

  it('有两位时不猜', () => {
    const people = [
      { person: 'a', title: '党工委书记' },
      { person: 'b', title: '党组书记、主任' },
    ];
    expect(probableHead(people)).toBeNull();
  });
});

describe('履职提交的内容', () => {
  it('选了会议没有选议题，由服务器指出', () => {
    expect(dutyInput(newDuty('2026-03-05', 'm1', null)).meeting).toEqual({ matter: 'm1', item: '' });
  });
  it('不依托会议的留空', () => {
    expect(dutyInput(newDuty('2026-03-05', null, null)).meeting).toBeNull();
  });
});
