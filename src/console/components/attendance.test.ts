import { describe, expect, it } from 'vitest';
import { absenteesOf, attendanceOf, everyoneOf, nobody, toggled } from './attendance.ts';

describe('参加人员', () => {
  it('全员参加后取消勾选的人记为缺席', () => {
    const attendance = toggled(everyoneOf(['a', 'b', 'c']), 'b');
    expect(attendance.present).toEqual(['a', 'c']);
    expect(absenteesOf(attendance)).toEqual(['b']);
    expect(absenteesOf(toggled(attendance, 'b'))).toEqual([]);
  });

  it('逐个勾选时没有人缺席', () => {
    expect(absenteesOf(toggled(nobody, 'a'))).toEqual([]);
  });

  it('更正旧记录时后来的人不会变成缺席', () => {
    const attendance = attendanceOf(['a'], ['b']);
    expect(absenteesOf(attendance)).toEqual(['b']);
    expect(toggled(attendance, 'new')).toEqual({ expected: ['a', 'b', 'new'], present: ['a', 'new'] });
  });
});
