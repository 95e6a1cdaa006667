import { z } from 'zod';
import { dayInput, evidenceInput, optionalTextInput, reasonInput, refInput, textInput } from '../inputs.ts';
import { decisions, sendingWays } from './report-check.ts';

/** A check has at most some hundred findings; this only keeps a made-up request small. */
const mostDecisions = 500;

export const OpenCheck = z.object({ file: evidenceInput.describe('要检查的文件') }).describe('检查记录');

export const DecideFindings = z
  .object({
    decisions: z
      .array(
        z.object({
          finding: refInput('问题'),
          is: z.enum(decisions, { error: '请选择属实或者不采纳' }).describe('核对意见'),
          remark: optionalTextInput('说明', 500),
        }),
        { error: '请选择要核对的问题' },
      )
      .min(1, { error: '请至少核对一处问题' })
      .max(mostDecisions, { error: `一次最多核对${mostDecisions}处问题` })
      .describe('核对意见'),
  })
  .describe('核对问题');

export const ConcludeCheck = z.object({}).describe('形成批注文件');

export const SendBack = z
  .object({
    to: textInput('退回给哪个单位', 100),
    contact: optionalTextInput('联系人', 60),
    on: dayInput('退回日期'),
    how: z.enum(sendingWays, { error: '请选择退回方式' }).describe('退回方式'),
    note: optionalTextInput('附言', 500),
  })
  .describe('退回批注文件');

export const ReopenCheck = z.object({ reason: reasonInput('重新核对的原因') }).describe('重新核对');
export const Recheck = z.object({ file: evidenceInput.describe('修改后的文件') }).describe('检查修改稿');
export const CancelCheck = z.object({ reason: reasonInput('撤销原因') }).describe('撤销检查记录');
