import { dayOf } from '../base/day.ts';
import type { MatterKind } from '../matters/kind.ts';
import { reportActs } from './acts.ts';
import { promisingCommands } from './commands/promising.ts';
import { reviewingCommands } from './commands/reviewing.ts';
import { signingCommands } from './commands/signing.ts';
import { startingCommands } from './commands/starting.ts';
import { writingCommands } from './commands/writing.ts';
import { due } from './due.ts';
import { evolve } from './evolve.ts';
import { facts, reportFacts } from './facts.ts';
import { isSealed, type ReportState, reportStages } from './report.ts';

export { contentHash, contentOf, paragraphText, plainText, type ReportContent } from './content.ts';
export { isOpenForEditing, isSealed, type ReportState, reportMatter, reportStages } from './report.ts';

/** 法治政府建设年度报告. */
export const annualReport: MatterKind<ReportState> = {
  id: 'annual-report',
  name: '法治政府建设年度报告',
  statuses: reportStages,
  commands: {
    ...startingCommands,
    ...writingCommands,
    ...promisingCommands,
    ...reviewingCommands,
    ...signingCommands,
  },
  acts: reportActs,
  evolve,
  due,
  factDefinitions: reportFacts,
  facts,
  summary: (state) => ({
    title: state.title,
    status: state.stage,
    year: state.year,
    on: state.signature?.on ?? dayOf(state.year, 12, 31) ?? state.startedOn,
    // The district's supervisor sees what was signed, never a draft.
    shared: isSealed(state),
  }),
};
