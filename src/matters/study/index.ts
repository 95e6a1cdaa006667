import { yearOf } from '../../base/day.ts';
import type { MatterKind } from '../kind.ts';
import { studyCommands } from './decide.ts';
import { due } from './due.ts';
import { evolve } from './evolve.ts';
import { facts, studyFacts } from './facts.ts';
import { type StudyState, studyActs, studyStatuses } from './study.ts';

export { type StudyForm, type StudySession, type StudyState, studyForms } from './study.ts';

/** 学法活动. */
export const study: MatterKind<StudyState> = {
  id: 'study',
  name: '学法活动',
  statuses: studyStatuses,
  commands: studyCommands,
  acts: studyActs,
  evolve,
  due,
  factDefinitions: studyFacts,
  facts,
  summary: (state) => ({
    title: `${state.session.form}学法：${state.session.topic}`,
    status: state.stage,
    year: yearOf(state.session.date),
    on: state.session.date,
    shared: true,
  }),
};
