import { yearOf } from '../../base/day.ts';
import { formReason } from '../../matters/checks.ts';
import { type Context, command, type Reason, refuse } from '../../matters/kind.ts';
import { reportAct } from '../acts.ts';
import { composeReport, mergeLastCommitments } from '../compose.ts';
import { beginning } from '../empty-report.ts';
import { notOpen, notSealed } from '../gates.ts';
import { Compose, OpenNewEdition, StartReport } from '../inputs.ts';
import { type ReportState, reportMatter } from '../report.ts';
import { templateOf } from '../templates/index.ts';

/** Last year's report, where this unit has one in the system. */
function previousReport(year: number, context: Context): ReportState | null {
  const view = context.matters.get(reportMatter(year - 1));
  return view?.matterKind === 'annual-report' ? (view.state as ReportState) : null;
}

function startReasons(year: number, context: Context): Reason[] {
  return [
    ...(year > yearOf(context.today)
      ? [formReason('report.year-in-future', `${year}年还没有到来`, '请选择今年或者以前的年度', 'year')]
      : []),
    ...(context.matter === reportMatter(year)
      ? []
      : [
          formReason(
            'report.one-a-year',
            '一个单位一个年度只有一份报告',
            `请在编号“${reportMatter(year)}”下办理${year}年度报告`,
            'year',
          ),
        ]),
  ];
}

export const startingCommands = {
  startReport: command<ReportState, typeof StartReport>({
    label: '开始年度报告',
    may: ['clerk'],
    starts: true,
    takes: StartReport,
    needs: (_state, { year }) => ({ matters: [reportMatter(year - 1)] }),
    decide(_state, { year }, context) {
      const reasons = startReasons(year, context);
      if (reasons.length > 0) return refuse(...reasons);
      const last = mergeLastCommitments(null, previousReport(year, context));
      return [reportAct('report-started', beginning(context.unit, year, context.today, last))];
    },
  }),

  compose: command<ReportState, typeof Compose>({
    label: '根据记录生成',
    may: ['clerk'],
    takes: Compose,
    needs: (state) => (state ? { factsOfYear: state.year, matters: [reportMatter(state.year - 1)] } : {}),
    gate: notOpen,
    decide(state, { restoreRemoved }, context) {
      if (!state) return [];
      const composed = composeReport(state, {
        facts: context.facts,
        template: templateOf(state.unit.kind),
        restoreRemoved,
      });
      return [
        reportAct('composed', {
          ...composed,
          lastCommitments: mergeLastCommitments(state.lastCommitments, previousReport(state.year, context)),
          on: context.today,
        }),
      ];
    },
  }),

  openNewEdition: command<ReportState, typeof OpenNewEdition>({
    label: '开启修订版',
    may: ['clerk'],
    takes: OpenNewEdition,
    gate: notSealed,
    decide(_state, { reason }) {
      return [reportAct('edition-opened', { reason })];
    },
  }),
};
