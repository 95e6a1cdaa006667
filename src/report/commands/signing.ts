import { day, dayInChina } from '../../base/day.ts';
import { dateReasons, formReason } from '../../matters/checks.ts';
import { command, type Json, type Reason, refuse } from '../../matters/kind.ts';
import { reportAct } from '../acts.ts';
import { contentHash } from '../content.ts';
import { findSentence } from '../edit.ts';
import { notAt, notSealed } from '../gates.ts';
import { MarkPublished, RecordSubmission, ReturnFromSignature, SignReport } from '../inputs.ts';
import type { ReportState } from '../report.ts';

/** What a published document tells about the report it holds; the rest of its state is its own room's. */
type PublishedReport = {
  readonly address: { readonly indexNumber: string; readonly path: string } | null;
  readonly current: {
    readonly report: { readonly matter: string; readonly contentHash: string } | null;
  } | null;
  readonly history: readonly { readonly at: string }[];
};

function publishedReport(state: Json | undefined): PublishedReport | null {
  return state === undefined ? null : (state as PublishedReport);
}

export const signingCommands = {
  sign: command<ReportState, typeof SignReport>({
    label: '签发',
    may: ['head'],
    takes: SignReport,
    gate: (state) => notAt(state, 'awaiting-signature'),
    decide(state, input, context) {
      if (!state) return [];
      const hash = contentHash(state);
      if (hash !== input.contentHash) {
        return refuse(
          formReason(
            'report.content-changed',
            '页面上的内容与现在的报告不一致',
            '请刷新页面，重新阅读后签发',
            'contentHash',
          ),
        );
      }
      const { actor, unit, today } = context;
      const post = actor.posts.find((one) => one.unit === unit.id && one.role === 'head')?.title ?? '';
      return [reportAct('signed', { contentHash: hash, name: actor.name, post, on: today })];
    },
  }),

  returnFromSignature: command<ReportState, typeof ReturnFromSignature>({
    label: '退回修改',
    may: ['head'],
    takes: ReturnFromSignature,
    gate: (state) => notAt(state, 'awaiting-signature'),
    decide(state, { remark, sentences }, context) {
      if (!state) return [];
      const lost = sentences.filter((id) => !findSentence(state.sections, id));
      if (lost.length > 0) {
        return refuse(
          formReason(
            'report.gone',
            `意见涉及的${lost.length}个句子已经不在报告中`,
            '请刷新页面后重试',
            'sentences',
          ),
        );
      }
      return [reportAct('signature-returned', { name: context.actor.name, remark, sentences })];
    },
  }),

  recordSubmission: command<ReportState, typeof RecordSubmission>({
    label: '登记报送',
    may: ['clerk'],
    takes: RecordSubmission,
    gate: notSealed,
    decide(state, { recipient, date, proof, evidence }, context) {
      if (!state) return [];
      const signedOn = state.signature?.on;
      const before = state.submissions.find((one) => one.recipient === recipient);
      const reasons: Reason[] = [
        ...(state.recipients.some((one) => one.id === recipient)
          ? []
          : [
              formReason(
                'report.unknown-recipient',
                '所选的报送对象不在名单中',
                '请从名单中选择报送对象',
                'recipient',
              ),
            ]),
        ...dateReasons(date, '报送日期', context),
        ...(signedOn && date < signedOn
          ? [
              formReason(
                'report.submitted-before-signed',
                `报送日期${date}早于签发日期${signedOn}`,
                '请填写签发之后的实际报送日期',
                'date',
              ),
            ]
          : []),
      ];
      if (reasons.length > 0) return refuse(...reasons);
      return [
        {
          ...reportAct('submission-recorded', { recipient, on: day(date), proof, evidence }),
          attachments: evidence.map((file) => file.hash),
          ...(before ? { corrects: before.act } : {}),
        },
      ];
    },
  }),

  markPublished: command<ReportState, typeof MarkPublished>({
    label: '登记公布',
    may: ['editor'],
    takes: MarkPublished,
    needs: (_state, { document }) => ({ matters: [document] }),
    gate: notSealed,
    decide(state, { document }, context) {
      if (!state) return [];
      const view = context.matters.get(document);
      const published = view?.matterKind === 'disclosure-document' ? publishedReport(view.state) : null;
      const address = published?.address;
      const at = published?.history.at(-1)?.at;
      if (!published?.current || !address || !at) {
        return refuse(
          formReason(
            'report.not-public',
            '所选的公开信息还没有发布',
            '请先在信息公开中发布这份报告',
            'document',
          ),
        );
      }
      const held = published.current.report;
      if (held?.matter !== context.matter || held.contentHash !== state.signature?.contentHash) {
        return refuse(
          formReason(
            'report.published-other',
            '所选的公开信息不是这份报告签发的内容',
            '请选择由这份已签发的报告生成的公开信息',
            'document',
          ),
        );
      }
      return [
        reportAct('report-published', {
          on: dayInChina(new Date(at)),
          document,
          indexNumber: address.indexNumber,
          path: address.path,
        }),
      ];
    },
  }),
};
