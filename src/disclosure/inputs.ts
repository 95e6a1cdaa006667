import { z } from 'zod';
import {
  dayInput,
  evidenceListInput,
  optionalTextInput,
  reasonInput,
  refInput,
  textInput,
} from '../matters/inputs.ts';
import { reviewOutcomes, validities } from './document.ts';
import { documentKindIds } from './kinds.ts';

const hashInput = (label: string) =>
  z
    .string({ error: `缺少${label}` })
    .regex(/^[0-9a-f]{64}$/, { error: `${label}不正确，请刷新后重试` })
    .describe(label);

const heading = z.object({
  kind: z.literal('heading'),
  level: z.int().min(1).max(5).describe('层次'),
  number: z.string().max(20).default('').describe('序号'),
  text: z.string().trim().max(200, { error: '标题不能超过200字' }).describe('标题'),
});
const paragraph = z.object({
  kind: z.literal('paragraph'),
  text: z.string().trim().min(1).max(20_000, { error: '一段不能超过20000字' }).describe('段落'),
  lead: z.int().min(0).default(0).describe('段首小标题的字数'),
});
const content = z
  .array(z.discriminatedUnion('kind', [heading, paragraph]), { error: '请填写正文' })
  .max(5000, { error: '正文不能超过5000段' })
  .describe('正文');

const metadata = z
  .object({
    title: textInput('标题', 200),
    topic: textInput('主题分类', 60),
    formedDate: dayInput('成文日期'),
    documentNumber: optionalTextInput('文号', 60),
    validity: z.enum(validities, { error: '请选择效力状态' }).default('有效').describe('效力状态'),
    summary: optionalTextInput('内容概述', 200),
  })
  .describe('元数据');

/** The signed report by its matter and the hash that the writer saw; its words are taken from the records. */
const report = z
  .object({ matter: refInput('年度报告'), contentHash: hashInput('已签发内容的哈希') })
  .nullable()
  .default(null)
  .describe('已签发的年度报告');

const edition = {
  metadata,
  /** Left empty when the words come from a signed report. */
  content: content.default([]),
  attachments: evidenceListInput('附件'),
  report,
};

export const DraftDocument = z
  .object({
    documentKind: z.enum(documentKindIds, { error: '请选择信息类别' }).describe('信息类别'),
    ...edition,
  })
  .describe('起草公开信息');
export type DraftDocumentInput = z.output<typeof DraftDocument>;

export const EditDocument = z.object(edition).describe('修改公开信息');
export type EditDocumentInput = z.output<typeof EditDocument>;

export const CorrectDocument = z
  .object({ ...edition, changeNote: reasonInput('更正说明（将向公众显示）') })
  .describe('更正公开信息');

export const PassReview = z
  .object({
    items: z
      .array(
        z.object({
          item: refInput('审查项'),
          outcome: z.enum(reviewOutcomes, { error: '请作出结论' }).describe('结论'),
          note: optionalTextInput('说明', 500),
        }),
        { error: '请逐项审查' },
      )
      .max(300, { error: '审查项过多' })
      .describe('逐项审查'),
  })
  .describe('审查通过');

export const ReturnDraft = z
  .object({
    items: z
      .array(z.object({ item: refInput('审查项'), says: reasonInput('退回意见') }), {
        error: '请写明退回意见',
      })
      .min(1, { error: '请至少写明一条退回意见' })
      .max(300, { error: '退回意见过多' })
      .describe('退回意见'),
  })
  .describe('退回修改');

export const PublishDocument = z.object({}).describe('发布');

export const WithdrawDocument = z
  .object({ reason: reasonInput('撤回原因（将向公众显示）') })
  .describe('撤回');

export const DiscardDraft = z.object({ reason: reasonInput('作废原因') }).describe('作废草稿');

export const RenewPage = z.object({ reason: reasonInput('重新生成的原因') }).describe('重新生成网页');

const shown = (label: string, max: number) =>
  z
    .string()
    .trim()
    .max(max, { error: `${label}不能超过${max}字` })
    .default('')
    .describe(label);
const shownDay = (label: string) =>
  z
    .union([z.literal(''), dayInput(label)], { error: `${label}应写成“2025-03-04”的形式，或者留空` })
    .default('')
    .describe(label);

export const ImportDocument = z
  .object({
    documentKind: z.enum(documentKindIds, { error: '请选择信息类别' }).describe('信息类别'),
    /** As the page shows them; `''` where it does not. Nothing is guessed. */
    metadata: z
      .object({
        title: textInput('标题', 300),
        topic: shown('主题分类', 100),
        publisher: shown('发布机构', 100),
        formedDate: shownDay('成文日期'),
        documentNumber: shown('文号', 100),
        validity: shown('效力状态', 30),
        summary: shown('内容概述', 500),
      })
      .describe('元数据'),
    indexNumber: shown('原索引号', 120),
    publishedDate: shownDay('原发布日期'),
    source: shown('来源', 200),
    content: content.min(1, { error: '没有读到正文' }),
    origin: z
      .object({ from: textInput('文件名或网址', 500), sha256: hashInput('原文件的哈希') })
      .describe('原文件'),
    /** Why what looks like personal data may be shown; needed only where something was found. */
    personalDataNote: optionalTextInput('疑似个人信息可以公开的理由', 500),
  })
  .describe('导入已公开的信息');
export type ImportDocumentInput = z.output<typeof ImportDocument>;
