import { day } from '../base/day.ts';
import type { Context, Reason } from './kind.ts';
import type { UnitPerson } from './people.ts';

/** Records begin here; an earlier date is a slip of the pen (0205, 1925). A limit of this product. */
const earliest = day('2010-01-01');

/** A requirement of the form, resting on no article. Full stops are set here. */
export function formReason(code: string, says: string, mend: string, field?: string): Reason {
  const reason = { code, says: `${says}。`, basis: null, mend: `${mend}。` };
  return field === undefined ? reason : { ...reason, field };
}

/** What is recorded has happened: not tomorrow, and not before records began. */
export function dateReasons(date: string, label: string, context: Context, field = 'date'): Reason[] {
  if (date > context.today) {
    return [
      formReason(
        'date.in-future',
        `${label}${date}晚于今天（${context.today}）`,
        '只能记录已经发生的事，请改为实际日期，或在发生之后再记录',
        field,
      ),
    ];
  }
  if (date < earliest) {
    return [formReason('date.too-early', `${label}${date}早于${earliest}`, '请核对年份', field)];
  }
  return [];
}

/** Persons who are not of this unit; `known` are those an earlier record already names (they may have left). */
export function unknownPeopleReasons(
  persons: readonly string[],
  people: ReadonlyMap<string, UnitPerson>,
  label: string,
  field: string,
  known: readonly string[] = [],
): Reason[] {
  const unknown = persons.filter((person) => !people.has(person) && !known.includes(person));
  if (unknown.length === 0) return [];
  return [
    formReason(
      'person.unknown',
      `${label}中有${unknown.length}人不在本单位人员名单中`,
      '请从人员名单中选择；新到人员请先由系统管理员添加',
      field,
    ),
  ];
}

/** The same value chosen twice. */
export function duplicateReasons(values: readonly string[], label: string, field: string): Reason[] {
  const repeated = new Set(values.filter((value, index) => values.indexOf(value) !== index));
  if (repeated.size === 0) return [];
  return [formReason('list.duplicate', `${label}有${repeated.size}项重复`, '请删除重复的项', field)];
}

/** A withdrawn record stays as it is. */
export function cancelledReasons(state: { readonly stage: string }): Reason[] {
  if (state.stage !== 'cancelled') return [];
  return [formReason('record.cancelled', '这条记录已经撤销', '请重新记录一条')];
}

/** The same file attached twice says nothing new. */
export function attachedReasons(
  evidence: readonly { readonly hash: string; readonly name: string }[],
  before: readonly { readonly hash: string }[],
): Reason[] {
  const again = evidence.filter(
    (file, index) =>
      before.some((old) => old.hash === file.hash) ||
      evidence.findIndex((other) => other.hash === file.hash) !== index,
  );
  if (again.length === 0) return [];
  return [
    formReason(
      'evidence.attached',
      `材料“${again.map((file) => file.name).join('”“')}”已经在这条记录中`,
      '请去掉重复的材料',
      'evidence',
    ),
  ];
}

/** Nothing was changed: a correction that corrects nothing would only confuse the record. */
export function unchangedReasons(before: unknown, after: unknown): Reason[] {
  // Both are built by the same function, so the order of keys is the same.
  if (JSON.stringify(before) !== JSON.stringify(after)) return [];
  return [formReason('record.unchanged', '内容与现有记录完全相同', '没有需要更正的内容，不必提交')];
}
