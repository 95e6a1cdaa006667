import { z } from 'zod';
import { tryDay } from '../base/day.ts';

/**
 * Building blocks of command inputs. `.describe` holds the Chinese label that forms and the API page show;
 * the messages are what a clerk reads beside the field. No transforms: one schema serves form, API and import.
 */

/** A date `YYYY-MM-DD`; whether it may lie in the future is decided by the command. */
export const dayInput = (label: string) =>
  z.iso
    .date({ error: `${label}应写成“2025-03-04”的形式`, abort: true })
    .refine((text) => tryDay(text) !== null, { error: `${label}不是有效日期` })
    .describe(label);

/** One month `YYYY-MM`. */
export const monthInput = (label: string) =>
  z
    .string({ error: `请填写${label}` })
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: `${label}应写成“2026-06”的形式` })
    .describe(label);

const newline = 10;
const tab = 9;

/** Control characters and half surrogate pairs can be neither stored nor hashed, and nobody types them. */
export function isPlainText(text: string): boolean {
  if (!text.isWellFormed()) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 32 && code !== newline && code !== tab && code !== 13) || code === 127) return false;
  }
  return true;
}

/** Text that must not be empty. */
export const textInput = (label: string, max = 200) =>
  z
    .string({ error: `请填写${label}` })
    .trim()
    .min(1, { error: `请填写${label}` })
    .max(max, { error: `${label}不能超过${max}字` })
    .refine(isPlainText, { error: `${label}含有无法识别的字符，请重新输入` })
    .describe(label);

/** Text that may stay empty. */
export const optionalTextInput = (label: string, max = 200) =>
  z
    .string({ error: `${label}应为文字` })
    .trim()
    .max(max, { error: `${label}不能超过${max}字` })
    .refine(isPlainText, { error: `${label}含有无法识别的字符，请重新输入` })
    .default('')
    .describe(label);

/** A person by id, chosen from the unit's people. */
export const personInput = (label: string) =>
  z
    .string({ error: `请选择${label}` })
    .min(1, { error: `请选择${label}` })
    .max(64, { error: `${label}不是有效人员` })
    .refine(isPlainText, { error: `${label}不是有效人员` })
    .describe(label);

/** Ids that a command names: a matter, an agenda item, a sentence. */
export const refInput = (label: string) =>
  z
    .string({ error: `请选择${label}` })
    .min(1, { error: `请选择${label}` })
    .max(128, { error: `${label}的编号过长` })
    .refine(isPlainText, { error: `${label}的编号不正确` })
    .describe(label);

/** 佐证材料: an uploaded file by its content's hash. */
export const evidenceInput = z
  .object({
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/, { error: '材料编号不正确，请重新上传' })
      .describe('内容哈希'),
    name: z
      .string()
      .trim()
      .min(1, { error: '材料没有文件名' })
      .max(255, { error: '文件名过长' })
      .refine(isPlainText, { error: '文件名含有无法识别的字符' })
      .describe('文件名'),
    size: z.int({ error: '文件大小应为整数' }).min(0, { error: '文件大小不能为负数' }).describe('字节数'),
    type: z.string().max(127, { error: '文件类型不正确' }).describe('文件类型'),
  })
  .describe('佐证材料');

export type EvidenceInput = z.output<typeof evidenceInput>;

const evidenceList = (label: string) =>
  z.array(evidenceInput, { error: `请上传${label}` }).max(50, { error: `${label}一次不能超过50份` });

export const evidenceListInput = (label = '佐证材料') => evidenceList(label).default([]).describe(label);

/** At least one file. */
export const someEvidenceInput = (label = '佐证材料') =>
  evidenceList(label).min(1, { error: '请至少上传一份材料' }).describe(label);

/** Why something already recorded is changed or withdrawn; goes into the record. */
export const reasonInput = (label: string) => textInput(label, 500);
