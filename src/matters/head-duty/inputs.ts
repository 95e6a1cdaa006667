import { z } from 'zod';
import {
  dayInput,
  evidenceListInput,
  optionalTextInput,
  personInput,
  reasonInput,
  refInput,
  someEvidenceInput,
  textInput,
} from '../inputs.ts';
import { dutyKinds } from './head-duty.ts';

const duty = {
  kind: z.enum(dutyKinds, { error: '请选择履职类型' }).describe('履职类型'),
  date: dayInput('履职日期'),
  person: personInput('履职人'),
  post: optionalTextInput('职务（留空则取该人员现任职务）', 60),
  matter: textInput('事项', 200),
  meeting: z
    .object({ matter: refInput('会议'), item: refInput('议题') })
    .nullable()
    .default(null)
    .describe('依托的会议和议题'),
  basisDoc: optionalTextInput('依据文件或批示', 120),
  outcome: optionalTextInput('结果', 1000),
};

export const RecordDuty = z.object({ ...duty, evidence: evidenceListInput() }).describe('第一责任人履职');
export const CorrectDuty = z.object({ ...duty, reason: reasonInput('更正原因') }).describe('更正履职记录');
export const AttachEvidence = z.object({ evidence: someEvidenceInput() }).describe('补充佐证材料');
export const CancelDuty = z.object({ reason: reasonInput('撤销原因') }).describe('撤销履职记录');

export type RecordDutyInput = z.output<typeof RecordDuty>;
