import { formReason } from '../matters/checks.ts';
import type { Context, Fact, Reason } from '../matters/kind.ts';
import { basis } from './basis.ts';
import { staleBindings } from './bindings.ts';
import { contentOf } from './content.ts';
import { sectionNames } from './headings.ts';
import { isOpenForEditing, isSealed, type ReportStage, type ReportState, reportStages } from './report.ts';

/** A short piece of a text for a refusal: people recognise their sentence by its beginning. */
export function excerpt(text: string, length = 18): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

/** Words may be changed only while the report is composed or was returned. */
export function notOpen(state: ReportState): Reason[] {
  if (isOpenForEditing(state)) return [];
  if (isSealed(state)) {
    return [
      formReason(
        'report.sealed',
        `报告${reportStages[state.stage]}，内容已经封存`,
        '确需修改的，请开启修订版，重新审核、签发',
      ),
    ];
  }
  return [
    formReason(
      'report.in-review',
      `报告正在${reportStages[state.stage]}，不能修改`,
      '如需修改，请由当前环节退回',
    ),
  ];
}

/** The command belongs to one stage. */
export function notAt(state: ReportState, stage: ReportStage): Reason[] {
  if (state.stage === stage) return [];
  return [
    formReason(
      'report.stage',
      `报告目前处于“${reportStages[state.stage]}”，这一步在“${reportStages[stage]}”环节办理`,
      '请按起草、法制审核、保密审查、签发的顺序办理',
    ),
  ];
}

export function notSealed(state: ReportState): Reason[] {
  if (isSealed(state)) return [];
  return [formReason('report.not-signed', '报告还没有签发', '请先由主要负责人签发')];
}

/** Who handed a report in does not judge it (a design choice of this product). */
export function ownWork(state: ReportState, context: Context): Reason[] {
  if (state.submittedBy !== context.actor.person) return [];
  return [formReason('report.own-work', '报告由本人提交，不能由本人审核', '请由本单位其他审核人员办理')];
}

/**
 * All five parts have words. The stop is this product's own, since a report with an empty part is not finished; the
 * provision is shown because it explains the part, not because it stops anybody (it is known from excerpts only).
 */
function emptyParts(state: ReportState): Reason[] {
  return contentOf(state)
    .sections.filter((section) => section.paragraphs.length === 0)
    .map(({ id }) => ({
      code: 'report.part-empty',
      says: `${sectionNames[id]}没有内容。`,
      basis: basis.contents,
      mend: emptyPartMends[id] ?? '请根据记录生成，或者添加句子。',
      field: id,
    }));
}

const emptyPartMends: Readonly<Record<string, string>> = {
  shortcomings: '请添加不足，并写明原因和措施。',
  head: '请先记录主要负责人部署、过问、协调、督办的情况，再根据记录生成。',
  plans: '请为不足写明措施，或者添加下一年度安排。',
  other: '没有其他情况的，请写“无其他需要报告的情况”。',
};

/** Likewise: the rule asks for shortcomings and their causes; the stop, and that each has a measure, are our own. */
function incompleteShortcomings(state: ReportState): Reason[] {
  return state.shortcomings.flatMap((one): Reason[] => [
    ...(one.cause === ''
      ? [
          {
            code: 'report.shortcoming-without-cause',
            says: `不足“${excerpt(one.text)}”没有写明原因。`,
            basis: basis.contents,
            mend: '请写明产生这项不足的原因。',
            field: one.id,
          },
        ]
      : []),
    ...(one.measure === ''
      ? [
          formReason(
            'report.shortcoming-without-measure',
            `不足“${excerpt(one.text)}”没有整改措施`,
            '请写明措施，措施将列入下一年度安排',
            one.id,
          ),
        ]
      : []),
  ]);
}

function unansweredCommitments(state: ReportState): Reason[] {
  return (state.lastCommitments ?? [])
    .filter((one) => !one.answer)
    .map((one) =>
      formReason(
        'report.commitment-unanswered',
        `上年度安排“${excerpt(one.text)}”没有回应`,
        '请说明已完成、部分完成或者未完成，以及具体情况',
        one.id,
      ),
    );
}

/** What stands against the submission by the state alone; shown before the button is pressed. */
export function notReady(state: ReportState): readonly Reason[] {
  return [
    ...notOpen(state),
    ...(state.composedOn === null
      ? [formReason('report.not-composed', '报告还没有根据记录生成', '请先点击“根据记录生成”')]
      : []),
    ...emptyParts(state),
    ...incompleteShortcomings(state),
    ...unansweredCommitments(state),
  ];
}

/** Bound values that the records no longer support. */
export function staleReasons(state: ReportState, facts: readonly Fact[]): readonly Reason[] {
  return staleBindings(state, facts).map(({ sentence, was, now }) =>
    formReason(
      'report.stale-figure',
      now === null
        ? `句中的“${excerpt(was)}”已经没有记录支撑`
        : `句中的“${excerpt(was)}”与记录不一致，现在的记录是“${excerpt(now)}”`,
      now === null ? '请解除绑定并核实，或者修改、删除这句话' : '请重新根据记录生成，数字会自动更新',
      sentence,
    ),
  );
}
