import { yearOf } from '../../base/day.ts';
import type { MatterKind } from '../kind.ts';
import { reportCheckCommands } from './decide.ts';
import { due } from './due.ts';
import { evolve } from './evolve.ts';
import { facts, reportCheckFacts } from './facts.ts';
import { type ReportCheckState, reportCheckActs, reportCheckStatuses } from './report-check.ts';

export { type PreparedCheck, type PreparedCopy, preparationNames } from './prepared.ts';
export { decidedAs, openFindings, type ReportCheckState } from './report-check.ts';

/** 报告检查: what the checker found in a report, what people said of it, and the copy that went back. */
export const reportCheck: MatterKind<ReportCheckState> = {
  id: 'report-check',
  name: '报告检查',
  statuses: reportCheckStatuses,
  commands: reportCheckCommands,
  acts: reportCheckActs,
  evolve,
  due,
  factDefinitions: reportCheckFacts,
  facts,
  summary: (state) => ({
    title: state.about.title,
    status: state.stage,
    year: yearOf(state.opened),
    on: state.opened,
    // Until it is concluded it may be about a draft, and what is thought of it is a draft, too.
    shared: state.stage === 'concluded' || state.stage === 'sent-back',
  }),
};
