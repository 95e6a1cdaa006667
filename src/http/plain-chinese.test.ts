import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { speakPlainly } from './plain-chinese.ts';

beforeAll(speakPlainly);

const says = (schema: z.ZodType, input: unknown) => schema.safeParse(input).error?.issues[0]?.message;

it.each<[string, z.ZodType, unknown, string]>([
  ['缺少的文字', z.string(), undefined, '请填写此项。'],
  ['空的文字', z.string().min(1), '', '请填写此项。'],
  ['太短的文字', z.string().min(10), '短', '请至少填写10个字。'],
  ['太长的文字', z.string().max(3), '超过三个字', '最多3个字，请精简。'],
  ['缺少的选项', z.enum(['a', 'b']), undefined, '请选择此项。'],
  ['不在选项里', z.enum(['a', 'b']), 'c', '请从给出的选项中选择。'],
  ['不存在的日期', z.iso.date(), '2025-02-30', '请填写真实存在的日期，如 2025-03-04。'],
  ['空的名单', z.array(z.string()).min(1), [], '请至少填写一项。'],
  ['缺少的名单', z.array(z.string()), undefined, '请至少填写一项。'],
  ['太少的项', z.array(z.string()).min(3), ['a'], '请至少填写3项。'],
  ['太多的项', z.array(z.string()).max(1), ['a', 'b'], '最多1项，请减少。'],
  ['不是整数', z.number().int(), 1.5, '请填写整数。'],
  ['不是数字', z.number(), '三', '请填写数字。'],
  ['小于下限', z.number().min(1), 0, '不能小于1。'],
  ['不大于零', z.number().positive(), 0, '应大于0。'],
  ['大于上限', z.number().max(5), 6, '不能大于5。'],
  ['哪一种都不是', z.union([z.string(), z.number()]), true, '这一项的内容不合要求，请重新填写。'],
  ['网址不全', z.url(), 'yunqiao', '请填写完整的网址，以 https:// 或 http:// 开头。'],
])('%s', (_, schema, input, message) => {
  expect(says(schema, input)).toBe(message);
});

it('模式自带的说法优先', () => {
  expect(says(z.string({ error: '请写明会议地点。' }), undefined)).toBe('请写明会议地点。');
});

it('没有一句说到类型或程序用语', () => {
  const all = z.object({
    a: z.string(),
    b: z.number(),
    c: z.strictObject({}),
    d: z.record(z.string(), z.string()),
  });
  const messages =
    all.safeParse({ a: 1, b: [], c: { x: 1 }, d: 3 }).error?.issues.map((i) => i.message) ?? [];
  expect(messages).toHaveLength(4);
  for (const message of messages) expect(message).not.toMatch(/string|number|object|undefined|无效输入/);
});
