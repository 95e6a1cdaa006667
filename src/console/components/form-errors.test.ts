import { describe, expect, it } from 'vitest';
import { ApiError } from '../api.ts';
import { errorsByField, renamedFields, touchedPaths } from './form-errors.ts';

describe('answers of the server at the fields of a form', () => {
  const refused = new ApiError(422, {
    code: 'matter.refused',
    message: '现在还不能办理，请看下列各条。',
    fields: [{ field: 'agenda.1.title', message: '请填写议题名称' }],
    reasons: [
      { code: 'a', says: '学时0不在允许范围内。', citation: null, mend: '', field: 'hours' },
      { code: 'b', says: '有1人同时列为参加和缺席。', citation: null, mend: '', field: 'absentees' },
      { code: 'c', says: '这条记录已经撤销。', citation: null, mend: '' },
    ],
  });

  it('每条提示落到自己的字段，没有字段的只在汇总中出现', () => {
    expect(errorsByField(refused)).toEqual([
      [['agenda', 1, 'title'], ['请填写议题名称']],
      [['hours'], ['学时0不在允许范围内。']],
      [['absentees'], ['有1人同时列为参加和缺席。']],
    ]);
  });

  it('表单中换了名字的字段按表单的名字显示', () => {
    const paths = (alias: Record<string, string>) =>
      errorsByField(renamedFields(refused, alias)).map(([path]) => path);
    expect(paths({ absentees: 'attendance' })).toContainEqual(['attendance']);
    expect(paths({ 'agenda.1.title': 'item' })).toContainEqual(['item']);
  });

  it('改动一项只清除这一项的提示', () => {
    const agenda: unknown[] = [];
    agenda[1] = { title: '新议题' };
    expect([...touchedPaths({ agenda })]).toEqual(['agenda', 'agenda.1', 'agenda.1.title']);
  });
});
