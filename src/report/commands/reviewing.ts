import type { z } from 'zod';
import { formReason } from '../../matters/checks.ts';
import { type Command, type Context, command, type NewAct, type Reason, refuse } from '../../matters/kind.ts';
import { reportAct } from '../acts.ts';
import { blockingReasons, checkReport } from '../check-report.ts';
import { contentHash, contentOf } from '../content.ts';
import { notAt, notReady, ownWork } from '../gates.ts';
import {
  PassLegalReview,
  PassSecrecyReview,
  ReturnFromLegalReview,
  ReturnFromSecrecyReview,
  SubmitForLegalReview,
} from '../inputs.ts';
import { type ReportState, type ReviewItem, reportMatter } from '../report.ts';
import { legalReviewItems, type ReviewQuestion, secrecyReviewItems } from '../review-items.ts';

type ReviewStage = 'legal' | 'secrecy';

const questions: Readonly<Record<ReviewStage, readonly ReviewQuestion[]>> = {
  legal: legalReviewItems,
  secrecy: secrecyReviewItems,
};

/** Each question is answered once, and remarks name sentences that are in the report. */
function answerReasons(state: ReportState, stage: ReviewStage, items: readonly ReviewItem[]): Reason[] {
  const content = contentOf(state);
  const sentences = new Set(
    [...content.opening, ...content.sections.flatMap((section) => section.paragraphs)]
      .flatMap((paragraph) => paragraph.sentences)
      .map((sentence) => sentence.id),
  );
  const repeated = items.filter(
    (one, index) => items.findIndex((other) => other.item === one.item) !== index,
  );
  const lost = items.flatMap((one) => one.sentences).filter((id) => !sentences.has(id));
  return [
    ...repeated.map((one) =>
      formReason(
        'report.item-repeated',
        `“${askOf(stage, one.item)}”答复了两次`,
        '每个事项只答复一次',
        'items',
      ),
    ),
    ...(lost.length > 0
      ? [
          formReason(
            'report.gone',
            `意见涉及的${lost.length}个句子已经不在报告中`,
            '请刷新页面后重试',
            'items',
          ),
        ]
      : []),
  ];
}

function askOf(stage: ReviewStage, item: string): string {
  return questions[stage].find((question) => question.id === item)?.asks ?? item;
}

/** A review passes when every question is answered in favour. */
function passReasons(state: ReportState, stage: ReviewStage, items: readonly ReviewItem[]): Reason[] {
  const open = questions[stage].filter((question) => !items.some((one) => one.item === question.id));
  const against = items.filter((one) => !one.passed);
  return [
    ...answerReasons(state, stage, items),
    ...open.map(({ id, asks, basis: rests }) => ({
      code: 'report.item-open',
      says: `“${asks}”还没有审查。`,
      basis: rests,
      mend: '请逐项作出结论。',
      field: id,
    })),
    ...against.map(({ item }) => ({
      code: 'report.item-against',
      says: stage === 'legal' ? `“${askOf(stage, item)}”没有通过。` : `“${askOf(stage, item)}”的结论是涉及。`,
      basis: questions[stage].find((question) => question.id === item)?.basis ?? null,
      mend: '请退回修改，并写明意见。',
      field: item,
    })),
  ];
}

/** A return says at least once what is to be mended. */
function returnReasons(
  state: ReportState,
  stage: ReviewStage,
  items: readonly ReviewItem[],
  remark: string,
): Reason[] {
  const against = items.filter((one) => !one.passed);
  const silent = against.filter((one) => one.remark === '');
  return [
    ...answerReasons(state, stage, items),
    ...(against.length === 0 && remark === ''
      ? [
          formReason(
            'report.return-without-reason',
            '没有写明退回的原因',
            '请至少对一个事项提出意见，或者填写总的意见',
            'items',
          ),
        ]
      : []),
    ...silent.map(({ item }) =>
      formReason(
        'report.item-without-remark',
        `“${askOf(stage, item)}”没有通过，但没有写明意见`,
        '请写明问题和修改意见',
        item,
      ),
    ),
  ];
}

const stageNames = { legal: 'legal-review', secrecy: 'secrecy-review' } as const;

const gateOf = (stage: ReviewStage) => (state: ReportState, context: Context) => [
  ...notAt(state, stageNames[stage]),
  ...ownWork(state, context),
];

type ReviewInput = z.ZodType<{ items: ReviewItem[]; remark: string }>;

function review<Input extends ReviewInput>(
  stage: ReviewStage,
  result: 'passed' | 'returned',
  head: Pick<Command<ReportState, Input>, 'label' | 'may' | 'takes'>,
): Command<ReportState, Input> {
  return command<ReportState, Input>({
    ...head,
    gate: gateOf(stage),
    decide(state, input, context): readonly NewAct[] | ReturnType<typeof refuse> {
      if (!state) return [];
      const { items, remark } = input;
      const reasons =
        result === 'passed' ? passReasons(state, stage, items) : returnReasons(state, stage, items, remark);
      if (reasons.length > 0) return refuse(...reasons);
      const payload = { name: context.actor.name, items, remark, contentHash: contentHash(state) };
      return [reportAct(`${stage}-review-${result}`, payload)];
    },
  });
}

export const reviewingCommands = {
  submitForLegalReview: command<ReportState, typeof SubmitForLegalReview>({
    label: '提交法制审核',
    may: ['clerk'],
    takes: SubmitForLegalReview,
    needs: (state) => (state ? { factsOfYear: state.year, matters: [reportMatter(state.year - 1)] } : {}),
    gate: notReady,
    decide(state, _input, context) {
      if (!state) return [];
      const view = context.matters.get(reportMatter(state.year - 1));
      const previous = view?.matterKind === 'annual-report' ? (view.state as ReportState) : null;
      const check = checkReport(state, { today: context.today, law: context.law, previous });
      const reasons = blockingReasons(state, context.facts, check);
      if (reasons.length > 0) return refuse(...reasons);
      return [reportAct('submitted-for-legal-review', { contentHash: contentHash(state) })];
    },
  }),

  passLegalReview: review('legal', 'passed', {
    label: '法制审核通过',
    may: ['reviewer'],
    takes: PassLegalReview,
  }),
  returnFromLegalReview: review('legal', 'returned', {
    label: '法制审核退回',
    may: ['reviewer'],
    takes: ReturnFromLegalReview,
  }),
  passSecrecyReview: review('secrecy', 'passed', {
    label: '保密审查通过',
    may: ['editor'],
    takes: PassSecrecyReview,
  }),
  returnFromSecrecyReview: review('secrecy', 'returned', {
    label: '保密审查退回',
    may: ['editor'],
    takes: ReturnFromSecrecyReview,
  }),
};
