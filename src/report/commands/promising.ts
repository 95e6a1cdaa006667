import { formReason } from '../../matters/checks.ts';
import { command, type Reason, refuse } from '../../matters/kind.ts';
import { reportAct } from '../acts.ts';
import { notOpen } from '../gates.ts';
import {
  AddCommitment,
  AddShortcoming,
  AnswerCommitment,
  EditCommitment,
  EditShortcoming,
  EnterLastCommitment,
  RemoveCommitment,
  RemoveShortcoming,
} from '../inputs.ts';
import type { ReportState } from '../report.ts';

/** A promise of the report is due in the year it plans for, or the one after. */
function monthReasons(dueMonth: string, planYear: number): Reason[] {
  const year = Number(dueMonth.slice(0, 4));
  if (dueMonth === '' || year === planYear || year === planYear + 1) return [];
  return [
    formReason(
      'report.due-month',
      `完成月份${dueMonth}不在${planYear}年至${planYear + 1}年之间`,
      `下一年度安排应当在${planYear}年内完成，跨年的不超过${planYear + 1}年`,
      'dueMonth',
    ),
  ];
}

function missing(what: string, field: string): Reason {
  return formReason('report.gone', `${what}已经不在报告中`, '请刷新页面后重试', field);
}

function repeatedReasons(text: string, others: readonly { readonly text: string }[], what: string): Reason[] {
  if (!others.some((one) => one.text === text)) return [];
  return [formReason('report.repeated', `已经有一条相同的${what}`, '请不要重复填写', 'text')];
}

export const promisingCommands = {
  addShortcoming: command<ReportState, typeof AddShortcoming>({
    label: '添加不足',
    may: ['clerk'],
    takes: AddShortcoming,
    gate: notOpen,
    decide(state, input) {
      if (!state) return [];
      const reasons = [
        ...monthReasons(input.dueMonth, state.year + 1),
        ...repeatedReasons(input.text, state.shortcomings, '不足'),
      ];
      if (reasons.length > 0) return refuse(...reasons);
      return [reportAct('shortcoming-added', { id: `x${state.nextId}`, ...input })];
    },
  }),

  editShortcoming: command<ReportState, typeof EditShortcoming>({
    label: '修改不足',
    may: ['clerk'],
    takes: EditShortcoming,
    gate: notOpen,
    decide(state, { shortcoming, ...input }) {
      if (!state?.shortcomings.some((one) => one.id === shortcoming)) {
        return refuse(missing('这项不足', 'shortcoming'));
      }
      const others = state.shortcomings.filter((one) => one.id !== shortcoming);
      const reasons = [
        ...monthReasons(input.dueMonth, state.year + 1),
        ...repeatedReasons(input.text, others, '不足'),
      ];
      if (reasons.length > 0) return refuse(...reasons);
      return [reportAct('shortcoming-edited', { id: shortcoming, ...input })];
    },
  }),

  removeShortcoming: command<ReportState, typeof RemoveShortcoming>({
    label: '删除不足',
    may: ['clerk'],
    takes: RemoveShortcoming,
    gate: notOpen,
    decide(state, { shortcoming }) {
      if (!state?.shortcomings.some((one) => one.id === shortcoming)) {
        return refuse(missing('这项不足', 'shortcoming'));
      }
      return [reportAct('shortcoming-removed', { shortcoming })];
    },
  }),

  addCommitment: command<ReportState, typeof AddCommitment>({
    label: '添加下一年度安排',
    may: ['clerk'],
    takes: AddCommitment,
    gate: notOpen,
    decide(state, input) {
      if (!state) return [];
      const reasons = [
        ...monthReasons(input.dueMonth, state.year + 1),
        ...repeatedReasons(input.text, state.commitments, '安排'),
      ];
      if (reasons.length > 0) return refuse(...reasons);
      return [reportAct('commitment-added', { id: `c${state.nextId}`, ...input, shortcoming: null })];
    },
  }),

  editCommitment: command<ReportState, typeof EditCommitment>({
    label: '修改下一年度安排',
    may: ['clerk'],
    takes: EditCommitment,
    gate: notOpen,
    decide(state, { commitment, ...input }) {
      const old = state?.commitments.find((one) => one.id === commitment);
      if (!state || !old) return refuse(missing('这项安排', 'commitment'));
      if (old.shortcoming !== null) return refuse(fromShortcoming);
      const others = state.commitments.filter((one) => one.id !== commitment);
      const reasons = [
        ...monthReasons(input.dueMonth, state.year + 1),
        ...repeatedReasons(input.text, others, '安排'),
      ];
      if (reasons.length > 0) return refuse(...reasons);
      return [reportAct('commitment-edited', { id: commitment, ...input, shortcoming: null })];
    },
  }),

  removeCommitment: command<ReportState, typeof RemoveCommitment>({
    label: '删除下一年度安排',
    may: ['clerk'],
    takes: RemoveCommitment,
    gate: notOpen,
    decide(state, { commitment }) {
      const old = state?.commitments.find((one) => one.id === commitment);
      if (!old) return refuse(missing('这项安排', 'commitment'));
      if (old.shortcoming !== null) return refuse(fromShortcoming);
      return [reportAct('commitment-removed', { commitment })];
    },
  }),

  enterLastCommitment: command<ReportState, typeof EnterLastCommitment>({
    label: '补录上年度安排',
    may: ['clerk'],
    takes: EnterLastCommitment,
    gate: notOpen,
    decide(state, input) {
      if (!state) return [];
      const reasons = repeatedReasons(input.text, state.lastCommitments ?? [], '上年度安排');
      if (reasons.length > 0) return refuse(...reasons);
      return [reportAct('last-commitment-entered', { id: `l${state.nextId}`, ...input, answer: null })];
    },
  }),

  answerCommitment: command<ReportState, typeof AnswerCommitment>({
    label: '回应上年度安排',
    may: ['clerk'],
    takes: AnswerCommitment,
    gate: notOpen,
    decide(state, input) {
      if (!state?.lastCommitments?.some((one) => one.id === input.commitment)) {
        return refuse(missing('这项上年度安排', 'commitment'));
      }
      return [
        {
          ...reportAct('commitment-answered', input),
          attachments: input.evidence.map((file) => file.hash),
        },
      ];
    },
  }),
};

const fromShortcoming = formReason(
  'report.measure-of-shortcoming',
  '这项安排是一项不足的整改措施',
  '请在不足中修改措施、责任人和完成月份',
  'commitment',
);
