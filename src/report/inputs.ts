import { z } from 'zod';
import {
  dayInput,
  evidenceListInput,
  monthInput,
  optionalTextInput,
  reasonInput,
  refInput,
  textInput,
} from '../matters/inputs.ts';
import { answerResults, sectionIds } from './report.ts';
import { legalReviewItems, secrecyReviewItems } from './review-items.ts';

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) => Object.keys(table) as Key[];

const sentenceText = textInput('句子', 1000).regex(/^[^\n\r]*$/, { error: '一个句子内不能换行' });
const month = z
  .union([z.literal(''), monthInput('完成月份')], { error: '完成月份应写成“2026-06”的形式' })
  .default('')
  .describe('完成月份');

export const StartReport = z
  .object({
    year: z
      .int({ error: '请填写报告年度' })
      .min(2010, { error: '报告年度不能早于2010年' })
      .max(2100, { error: '报告年度不能晚于2100年' })
      .describe('报告年度'),
  })
  .describe('开始年度报告');

export const Compose = z
  .object({
    restoreRemoved: z.boolean().default(false).describe('同时恢复已删除的模板句子'),
  })
  .describe('根据记录生成');

export const AddSentence = z
  .object({
    paragraph: refInput('段落'),
    before: refInput('位置').nullable().default(null).describe('插在哪一句之前，留空则加在段末'),
    text: sentenceText,
  })
  .describe('添加句子');
export const EditSentence = z.object({ sentence: refInput('句子'), text: sentenceText }).describe('修改句子');
export const RemoveSentence = z.object({ sentence: refInput('句子') }).describe('删除句子');
export const MoveSentence = z
  .object({
    sentence: refInput('句子'),
    paragraph: refInput('目标段落'),
    before: refInput('位置').nullable().default(null).describe('移到哪一句之前，留空则移到段末'),
  })
  .describe('移动句子');

export const AddParagraph = z
  .object({
    section: z.enum(sectionIds, { error: '请选择部分' }).describe('部分'),
    heading: optionalTextInput('小标题', 40),
    text: sentenceText.describe('第一句'),
  })
  .describe('添加段落');
export const EditParagraph = z
  .object({ paragraph: refInput('段落'), heading: optionalTextInput('小标题', 40) })
  .describe('修改小标题');
export const RemoveParagraph = z.object({ paragraph: refInput('段落') }).describe('删除空段落');

export const BindFact = z.object({ sentence: refInput('句子'), fact: refInput('事实') }).describe('绑定记录');
export const UnbindFact = z
  .object({ sentence: refInput('句子'), fact: refInput('事实') })
  .describe('解除绑定');

const shortcoming = {
  text: textInput('不足', 400),
  cause: optionalTextInput('原因', 400),
  measure: optionalTextInput('整改措施', 400),
  owner: optionalTextInput('责任人或责任科室', 60),
  dueMonth: month,
};
export const AddShortcoming = z.object(shortcoming).describe('添加不足');
export const EditShortcoming = z
  .object({ shortcoming: refInput('不足'), ...shortcoming })
  .describe('修改不足');
export const RemoveShortcoming = z.object({ shortcoming: refInput('不足') }).describe('删除不足');

const commitment = {
  text: textInput('安排', 400),
  owner: optionalTextInput('责任人或责任科室', 60),
  dueMonth: month,
};
export const AddCommitment = z.object(commitment).describe('添加下一年度安排');
export const EditCommitment = z
  .object({ commitment: refInput('安排'), ...commitment })
  .describe('修改下一年度安排');
export const RemoveCommitment = z.object({ commitment: refInput('安排') }).describe('删除下一年度安排');

export const EnterLastCommitment = z.object(commitment).describe('补录上年度安排');
export const AnswerCommitment = z
  .object({
    commitment: refInput('上年度安排'),
    result: z.enum(keysOf(answerResults), { error: '请选择完成情况' }).describe('完成情况'),
    words: textInput('落实情况', 400),
    evidence: evidenceListInput(),
  })
  .describe('回应上年度安排');

export const SubmitForLegalReview = z.object({}).describe('提交法制审核');

const reviewItem = <Id extends string>(ids: readonly Id[]) =>
  z
    .object({
      item: z.enum(ids, { error: '审核事项不正确' }).describe('审核事项'),
      passed: z.boolean({ error: '请作出结论' }).describe('是否通过'),
      remark: optionalTextInput('意见', 1000),
      sentences: z
        .array(refInput('句子'))
        .max(200, { error: '涉及的句子过多' })
        .default([])
        .describe('涉及的句子'),
    })
    .describe('审核事项');
const items = <Id extends string>(questions: readonly { readonly id: Id }[], label: string) =>
  z
    .array(reviewItem(questions.map((question) => question.id)), { error: `请填写${label}` })
    .max(questions.length, { error: `${label}有重复` })
    .describe(label);

export const PassLegalReview = z
  .object({ items: items(legalReviewItems, '审核事项'), remark: optionalTextInput('审核意见', 1000) })
  .describe('法制审核通过');
export const ReturnFromLegalReview = z
  .object({ items: items(legalReviewItems, '审核事项'), remark: optionalTextInput('审核意见', 1000) })
  .describe('法制审核退回');
export const PassSecrecyReview = z
  .object({ items: items(secrecyReviewItems, '保密审查事项'), remark: optionalTextInput('审查意见', 1000) })
  .describe('保密审查通过');
export const ReturnFromSecrecyReview = z
  .object({ items: items(secrecyReviewItems, '保密审查事项'), remark: optionalTextInput('审查意见', 1000) })
  .describe('保密审查退回');

export const SignReport = z
  .object({
    contentHash: z
      .string({ error: '缺少内容哈希，请刷新后重试' })
      .regex(/^[0-9a-f]{64}$/, { error: '内容哈希不正确，请刷新后重试' })
      .describe('签发内容的哈希'),
  })
  .describe('签发');
export const ReturnFromSignature = z
  .object({
    remark: reasonInput('退回意见'),
    sentences: z
      .array(refInput('句子'))
      .max(200, { error: '涉及的句子过多' })
      .default([])
      .describe('涉及的句子'),
  })
  .describe('退回修改');

export const RecordSubmission = z
  .object({
    recipient: refInput('报送对象'),
    date: dayInput('报送日期'),
    proof: textInput('送达凭证（文号、签收人或回执号）', 200),
    evidence: evidenceListInput('送达凭证'),
  })
  .describe('登记报送');

export const MarkPublished = z.object({ document: refInput('公开信息') }).describe('登记公布');

export const OpenNewEdition = z.object({ reason: reasonInput('修订原因') }).describe('开启修订版');
