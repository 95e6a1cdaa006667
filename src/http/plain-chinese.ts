import { z } from 'zod';

/**
 * What a form says at a field that is not right. Zod's own Chinese speaks of types and expectations
 * (“期望 string，实际接收 undefined”), which means nothing to a clerk.
 */
export function sayPlainly(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return sayType(issue);
    case 'too_small':
      return saySmall(issue.origin, Number(issue.minimum), issue.inclusive !== false, issue.input);
    case 'too_big':
      return sayBig(issue.origin, Number(issue.maximum), issue.inclusive !== false);
    case 'invalid_format':
      return formats[issue.format] ?? '格式不对，请检查后重新填写。';
    case 'invalid_value':
      return isMissing(issue.input) ? '请选择此项。' : '请从给出的选项中选择。';
    case 'invalid_union':
      return isMissing(issue.input) ? '请填写此项。' : '这一项的内容不合要求，请重新填写。';
    case 'unrecognized_keys':
      return `多出了不认识的内容：${issue.keys.join('、')}。请刷新页面后再试。`;
    case 'not_multiple_of':
      return `请填写 ${issue.divisor} 的倍数。`;
    default:
      return '这一项没有填对，请重新填写。';
  }
}

/** Makes the plain words the default of every schema of this process; a schema's own message goes before. */
export function speakPlainly(): void {
  z.config({ localeError: sayPlainly });
}

const formats: Readonly<Record<string, string>> = {
  date: '请填写真实存在的日期，如 2025-03-04。',
  datetime: '请填写日期和时间。',
  time: '请填写时间，如 09:30。',
  url: '请填写完整的网址，以 https:// 或 http:// 开头。',
  email: '请填写正确的电子邮箱。',
  uuid: '编号不对，请刷新页面后再试。',
};

const typeWords: Readonly<Record<string, string>> = {
  int: '请填写整数。',
  number: '请填写数字。',
  array: '请至少填写一项。',
  boolean: '请选择是或否。',
};

function sayType(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidType>): string {
  if (isMissing(issue.input)) return issue.expected === 'array' ? '请至少填写一项。' : '请填写此项。';
  return typeWords[issue.expected] ?? '这一项的内容不合要求，请重新填写。';
}

function isMissing(input: unknown): boolean {
  return input === undefined || input === null || input === '';
}

function saySmall(origin: string, least: number, inclusive: boolean, input: unknown): string {
  if (origin === 'string') {
    return least <= 1 || input === '' ? '请填写此项。' : `请至少填写${least}个字。`;
  }
  if (origin === 'array' || origin === 'set') {
    return least <= 1 ? '请至少填写一项。' : `请至少填写${least}项。`;
  }
  return inclusive ? `不能小于${least}。` : `应大于${least}。`;
}

function sayBig(origin: string, most: number, inclusive: boolean): string {
  if (origin === 'string') return `最多${most}个字，请精简。`;
  if (origin === 'array' || origin === 'set') return `最多${most}项，请减少。`;
  return inclusive ? `不能大于${most}。` : `应小于${most}。`;
}
