import { day } from '../../base/day.ts';
import { holds, type Role } from '../../org/actor.ts';
import { dateReasons, duplicateReasons, formReason } from '../checks.ts';
import { type Context, command, type Reason, refuse } from '../kind.ts';
import { stillThere } from './compare.ts';
import {
  CancelCheck,
  ConcludeCheck,
  DecideFindings,
  OpenCheck,
  Recheck,
  ReopenCheck,
  SendBack,
} from './inputs.ts';
import { checkOf, copyOf, preparationNames } from './prepared.ts';
import { decidedAs, openFindings, type ReportCheckState } from './report-check.ts';

/** Everybody who works on the matters of the unit: a report is looked over before its publication and after. */
const office: readonly Role[] = ['clerk', 'reviewer', 'head', 'editor', 'supervisor'];

/** Characters a dismissal must have at least, so that it says something. A choice of this product. */
export const shortestDismissal = 5;

/** A supervisor reads what other units share; what they make of their own checks stays theirs. */
function ownUnit({ actor, unit }: Context): Reason[] {
  if (holds(actor, unit.id, office)) return [];
  return [formReason('report-check.own-unit', '这是其他单位的检查记录', '由该单位人员办理')];
}

function cancelled({ stage }: ReportCheckState): Reason[] {
  if (stage !== 'cancelled') return [];
  return [formReason('record.cancelled', '这条记录已经撤销', '请重新检查并存为检查记录')];
}

function concluded({ stage }: ReportCheckState): Reason[] {
  if (stage !== 'concluded' && stage !== 'sent-back') return [];
  return [
    formReason(
      'report-check.concluded',
      '批注文件已经形成，核对意见不能再改',
      '确需修改的，请先“重新核对”；收到修改稿的，请“检查修改稿”',
    ),
  ];
}

function undecided(state: ReportCheckState): Reason[] {
  const open = openFindings(state).length;
  if (open === 0) return [];
  return [formReason('report-check.undecided', `还有${open}处问题没有核对`, '请逐处选择属实或者不采纳')];
}

function notConcluded({ stage }: ReportCheckState): Reason[] {
  if (stage !== 'open') return [];
  return [formReason('report-check.no-copy', '批注文件还没有形成', '请先核对全部问题，形成批注文件')];
}

/** The file was not checked: the reader or the checker says why. */
function notPrepared(says: string, field?: string): Reason {
  const mend = '请换一个文件，或者把正文另存为DOCX或者纯文本后再试；检查的人较多时请稍候再试。';
  const reason = { code: 'report-check.not-prepared', says, basis: null, mend };
  return field === undefined ? reason : { ...reason, field };
}

type Decisions = readonly { readonly finding: string; readonly is: string; readonly remark: string }[];

function decisionReasons(state: ReportCheckState, decisions: Decisions): Reason[] {
  const known = new Map(state.findings.map((finding) => [finding.id, finding]));
  const reasons = duplicateReasons(
    decisions.map(({ finding }) => finding),
    '核对的问题',
    'decisions',
  );
  const unknown = decisions.filter(({ finding }) => !known.has(finding)).length;
  if (unknown > 0) {
    reasons.push(
      formReason(
        'report-check.unknown',
        `有${unknown}处问题不在这份检查记录中`,
        '请刷新页面后再核对',
        'decisions',
      ),
    );
  }
  decisions.forEach(({ is, remark }, index) => {
    if (is !== 'dismissed' || remark.replace(/[\s\p{P}]/gu, '').length >= shortestDismissal) return;
    reasons.push(
      formReason(
        'report-check.dismissal-unexplained',
        '不采纳没有写明理由',
        `请说明为什么不是问题，至少${shortestDismissal}个字`,
        `decisions.${index}.remark`,
      ),
    );
  });
  const same = decisions.every(({ finding, is, remark }) => {
    const decision = known.get(finding)?.decision;
    return decision?.is === is && decision.remark === remark;
  });
  if (reasons.length === 0 && same) {
    reasons.push(formReason('record.unchanged', '核对意见与现有的完全相同', '没有改动，不必提交'));
  }
  return reasons;
}

export const reportCheckCommands = {
  openCheck: command<ReportCheckState, typeof OpenCheck>({
    label: '存为检查记录',
    may: office,
    starts: true,
    takes: OpenCheck,
    prepare: preparationNames.check,
    decide(_state, _input, context) {
      const foreign = ownUnit(context);
      if (foreign.length > 0) return refuse(...foreign);
      const prepared = checkOf(context.prepared);
      if ('refused' in prepared) return refuse(notPrepared(prepared.refused, 'file'));
      const { check } = prepared;
      return [{ kind: 'check-opened', payload: { check }, attachments: [check.file.hash, check.text.hash] }];
    },
  }),

  decideFindings: command<ReportCheckState, typeof DecideFindings>({
    label: '核对问题',
    may: office,
    takes: DecideFindings,
    gate: (state, context) => [...ownUnit(context), ...cancelled(state), ...concluded(state)],
    decide(state, { decisions }) {
      if (!state) return [];
      const reasons = decisionReasons(state, decisions);
      if (reasons.length > 0) return refuse(...reasons);
      return [{ kind: 'findings-decided', payload: { decisions } }];
    },
  }),

  concludeCheck: command<ReportCheckState, typeof ConcludeCheck>({
    label: '形成批注文件',
    may: office,
    takes: ConcludeCheck,
    prepare: preparationNames.copy,
    gate: (state, context) => [
      ...ownUnit(context),
      ...cancelled(state),
      ...concluded(state),
      ...undecided(state),
    ],
    decide(state, _input, context) {
      if (!state) return [];
      const prepared = copyOf(context.prepared);
      if ('refused' in prepared) return refuse(notPrepared(prepared.refused));
      const { copy } = prepared;
      const payload = {
        copy,
        accepted: decidedAs(state, 'accepted').length,
        dismissed: decidedAs(state, 'dismissed').length,
      };
      return [{ kind: 'check-concluded', payload, attachments: [copy.hash] }];
    },
  }),

  sendBack: command<ReportCheckState, typeof SendBack>({
    label: '登记退回',
    may: office,
    takes: SendBack,
    gate: (state, context) => [...ownUnit(context), ...cancelled(state), ...notConcluded(state)],
    decide(state, { on, ...sending }, context) {
      const copy = state?.copies.at(-1);
      if (!state || !copy) return [];
      const reasons = dateReasons(on, '退回日期', context, 'on');
      if (reasons.length === 0 && on < copy.on) {
        reasons.push(
          formReason(
            'report-check.sent-before-made',
            `退回日期${on}早于批注文件形成的日期（${copy.on}）`,
            '请核对日期',
            'on',
          ),
        );
      }
      if (reasons.length > 0) return refuse(...reasons);
      return [
        {
          kind: 'copy-sent-back',
          payload: { sending: { ...sending, on: day(on) } },
          attachments: [copy.file.hash],
        },
      ];
    },
  }),

  recheckReport: command<ReportCheckState, typeof Recheck>({
    label: '检查修改稿',
    may: office,
    takes: Recheck,
    prepare: preparationNames.check,
    gate: (state, context) => [...ownUnit(context), ...cancelled(state)],
    decide(state, _input, context) {
      if (!state) return [];
      const prepared = checkOf(context.prepared);
      if ('refused' in prepared) return refuse(notPrepared(prepared.refused, 'file'));
      const { check } = prepared;
      if (check.file.hash === state.file.hash) {
        return refuse(
          formReason(
            'report-check.same-file',
            '这就是现在这份文件，内容没有改动',
            '请选择修改后的文件',
            'file',
          ),
        );
      }
      const still = stillThere(state.findings, check);
      return [
        {
          kind: 'report-rechecked',
          payload: { check, still },
          attachments: [check.file.hash, check.text.hash],
        },
      ];
    },
  }),

  reopenCheck: command<ReportCheckState, typeof ReopenCheck>({
    label: '重新核对',
    may: office,
    takes: ReopenCheck,
    gate: (state, context) => [...ownUnit(context), ...cancelled(state), ...notConcluded(state)],
    decide(state, { reason }) {
      const copy = state?.copies.at(-1);
      return state && copy ? [{ kind: 'check-reopened', payload: { reason }, corrects: copy.act }] : [];
    },
  }),

  cancelCheck: command<ReportCheckState, typeof CancelCheck>({
    label: '撤销',
    may: office,
    takes: CancelCheck,
    gate: (state, context) => [...ownUnit(context), ...cancelled(state)],
    decide(state, { reason }) {
      return state ? [{ kind: 'check-cancelled', payload: { reason }, corrects: state.act }] : [];
    },
  }),
};
