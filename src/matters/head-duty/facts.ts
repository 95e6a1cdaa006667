import { yearOf } from '../../base/day.ts';
import type { FactDefinition, FactEntry } from '../kind.ts';
import { type DutyKind, dutyKinds, dutyObjects, type HeadDutyState } from './head-duty.ts';

const area = '第一责任人履职';
const slugs: Readonly<Record<DutyKind, string>> = {
  部署: 'deployed',
  过问: 'inquired',
  协调: 'coordinated',
  督办: 'supervised',
};

/** Fact ids of one kind of personal act: how many, and about what. */
export function dutyFactIds(kind: DutyKind): { readonly count: string; readonly names: string } {
  return { count: `head-duty.${slugs[kind]}`, names: `head-duty.${slugs[kind]}-names` };
}

export const headDutyFacts: readonly FactDefinition[] = [
  ...dutyKinds.flatMap((kind): FactDefinition[] => [
    { id: dutyFactIds(kind).count, area, says: `${dutyObjects[kind]}亲自${kind}`, unit: '次', joins: 'sum' },
    { id: dutyFactIds(kind).names, area, says: `亲自${kind}的事项`, unit: '项', joins: 'names' },
  ]),
  { id: 'head-duty.all', area, says: '主要负责人亲自部署、过问、协调、督办', unit: '次', joins: 'sum' },
  { id: 'head-duty.at-meetings', area, says: '依托会议议题履职', unit: '次', joins: 'sum' },
  { id: 'head-duty.persons', area, says: '履行第一责任人职责的主要负责人', unit: '人', joins: 'names' },
];

/** What one personal act contributes. The person is named by office and name: an official acting in office. */
export function facts(state: HeadDutyState): readonly FactEntry[] {
  if (state.stage === 'cancelled') return [];
  const { duty, act } = state;
  const ids = dutyFactIds(duty.kind);
  const entry = (fact: string, name: string): FactEntry => ({
    fact,
    year: yearOf(duty.date),
    on: duty.date,
    act,
    quantity: 1,
    name,
  });
  return [
    entry(ids.count, duty.matter),
    entry(ids.names, duty.matter),
    entry('head-duty.all', duty.matter),
    ...(duty.meeting ? [entry('head-duty.at-meetings', duty.matter)] : []),
    entry('head-duty.persons', `${duty.post}${duty.name}`),
  ];
}
