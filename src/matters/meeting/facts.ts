import { yearOf } from '../../base/day.ts';
import type { FactDefinition, FactEntry } from '../kind.ts';
import type { AgendaCategory, MeetingState } from './meeting.ts';

const organisation = '组织领导';
const decisions = '科学民主依法决策';
const rules = '依法行政制度';

export const meetingFacts: readonly FactDefinition[] = [
  { id: 'meeting.legal-work', area: organisation, says: '召开会议研究法治工作', unit: '次', joins: 'sum' },
  { id: 'meeting.legal-items', area: organisation, says: '研究法治工作议题', unit: '项', joins: 'sum' },
  { id: 'meeting.reports-heard', area: organisation, says: '听取法治工作汇报', unit: '次', joins: 'sum' },
  { id: 'meeting.deployed', area: organisation, says: '部署法治工作', unit: '项', joins: 'sum' },
  { id: 'meeting.mended', area: organisation, says: '研究整改督办事项', unit: '项', joins: 'sum' },
  { id: 'meeting.decisions', area: decisions, says: '研究重大决策事项', unit: '项', joins: 'sum' },
  { id: 'meeting.decision-names', area: decisions, says: '研究的重大决策事项', unit: '项', joins: 'names' },
  { id: 'meeting.normative', area: rules, says: '研究规范性文件', unit: '件', joins: 'sum' },
  { id: 'meeting.cases', area: '依法化解争议', says: '研究执法与争议案件', unit: '件', joins: 'sum' },
];

const factsOfCategory: Readonly<Partial<Record<AgendaCategory, readonly string[]>>> = {
  听取法治工作汇报: ['meeting.reports-heard'],
  研究重大决策: ['meeting.decisions', 'meeting.decision-names'],
  研究规范性文件: ['meeting.normative'],
  部署法治工作: ['meeting.deployed'],
  研究执法与争议案件: ['meeting.cases'],
  整改督办: ['meeting.mended'],
};

/** What one meeting contributes; agenda items that are not legal work count for nothing here. */
export function facts(state: MeetingState): readonly FactEntry[] {
  const { meeting, act } = state;
  const legal = meeting.agenda.filter((item) => item.legalWork);
  if (state.stage === 'cancelled' || legal.length === 0) return [];
  const entry = (fact: string, name: string): FactEntry => ({
    fact,
    year: yearOf(meeting.date),
    on: meeting.date,
    act,
    quantity: 1,
    name,
  });
  return [
    entry('meeting.legal-work', meeting.kind),
    ...legal.flatMap((item) => [
      entry('meeting.legal-items', item.title),
      ...(factsOfCategory[item.category] ?? []).map((fact) => entry(fact, item.title)),
    ]),
  ];
}
