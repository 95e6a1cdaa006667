import { yearOf } from '../../base/day.ts';
import type { MatterKind } from '../kind.ts';
import { headDutyCommands } from './decide.ts';
import { due } from './due.ts';
import { evolve } from './evolve.ts';
import { facts, headDutyFacts } from './facts.ts';
import { dutyObjects, type HeadDutyState, headDutyActs, headDutyStatuses } from './head-duty.ts';

export { dutyFactIds } from './facts.ts';
export { type DutyKind, dutyKinds, dutyObjects, type HeadDuty, type HeadDutyState } from './head-duty.ts';
export { type WordingHint, wordingHints } from './wording.ts';

/** 第一责任人履职. */
export const headDuty: MatterKind<HeadDutyState> = {
  id: 'head-duty',
  name: '第一责任人履职',
  statuses: headDutyStatuses,
  commands: headDutyCommands,
  acts: headDutyActs,
  evolve,
  due,
  factDefinitions: headDutyFacts,
  facts,
  summary: ({ duty, stage }) => ({
    title: `${dutyObjects[duty.kind]}亲自${duty.kind}：${duty.matter}`,
    status: stage,
    year: yearOf(duty.date),
    on: duty.date,
    shared: true,
  }),
};
