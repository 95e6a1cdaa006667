import { z } from 'zod';
import {
  dayInput,
  evidenceListInput,
  optionalTextInput,
  personInput,
  reasonInput,
  someEvidenceInput,
  textInput,
} from '../inputs.ts';
import { studyForms } from './study.ts';

const session = {
  date: dayInput('学法日期'),
  form: z.enum(studyForms, { error: '请选择学法形式' }).describe('学法形式'),
  topic: textInput('学习主题', 120),
  laws: z
    .array(textInput('法律法规名称', 100), { error: '法律法规应为列表' })
    .max(30, { error: '一次学习的法律法规不能超过30部' })
    .default([])
    .describe('学习的法律法规'),
  speaker: optionalTextInput('主讲人', 60),
  host: personInput('主持人').nullable().default(null),
  attendees: z
    .array(personInput('参加人员'), { error: '请选择参加人员' })
    .min(1, { error: '请至少选择一名参加人员' })
    .max(2000, { error: '参加人员不能超过2000人' })
    .describe('参加人员'),
  absentees: z
    .array(personInput('缺席人员'), { error: '请选择缺席人员' })
    .max(2000, { error: '缺席人员不能超过2000人' })
    .default([])
    .describe('缺席人员'),
  hours: z.number({ error: '请填写学时' }).describe('学时'),
  minutes: optionalTextInput('学习记录', 4000),
};

export const RecordSession = z
  .object({ ...session, evidence: evidenceListInput('学习材料') })
  .describe('学法活动');
export const CorrectSession = z
  .object({ ...session, reason: reasonInput('更正原因') })
  .describe('更正学法活动');
export const AttachEvidence = z.object({ evidence: someEvidenceInput() }).describe('补充佐证材料');
export const CancelSession = z.object({ reason: reasonInput('撤销原因') }).describe('撤销学法记录');

export type RecordSessionInput = z.output<typeof RecordSession>;
