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
import { agendaCategories, meetingKinds } from './meeting.ts';

const agendaItem = z
  .object({
    id: z
      .string()
      .max(16, { error: '议题编号不正确' })
      .default('')
      .describe('议题编号（更正时填写原编号，新议题留空）'),
    title: textInput('议题名称', 120),
    legalWork: z.boolean({ error: '请注明是否为法治工作议题' }).describe('法治工作议题'),
    category: z.enum(agendaCategories, { error: '请选择议题类别' }).default('其他').describe('议题类别'),
    outcome: optionalTextInput('议定事项', 1000),
    reporter: optionalTextInput('汇报人', 60),
  })
  .describe('议题');

const meeting = {
  kind: z.enum(meetingKinds, { error: '请选择会议类型' }).describe('会议类型'),
  date: dayInput('会议日期'),
  host: personInput('主持人').nullable().default(null),
  attendees: z
    .array(personInput('参会人员'), { error: '请选择参会人员' })
    .min(1, { error: '请至少选择一名参会人员' })
    .max(2000, { error: '参会人员不能超过2000人' })
    .describe('参会人员'),
  agenda: z
    .array(agendaItem, { error: '请填写议题' })
    .min(1, { error: '请至少填写一项议题' })
    .max(60, { error: '议题不能超过60项' })
    .describe('议题'),
  minutesNo: optionalTextInput('纪要编号', 60),
};

export const RecordMeeting = z
  .object({ ...meeting, evidence: evidenceListInput('会议材料') })
  .describe('会议');
export const CorrectMeeting = z
  .object({ ...meeting, reason: reasonInput('更正原因') })
  .describe('更正会议记录');
export const AttachEvidence = z.object({ evidence: someEvidenceInput('会议材料') }).describe('补充会议材料');
export const CancelMeeting = z.object({ reason: reasonInput('撤销原因') }).describe('撤销会议记录');

export type RecordMeetingInput = z.output<typeof RecordMeeting>;
