import { dayInChina, yearOf } from '../base/day.ts';
import type { FactDefinition, FactEntry } from '../matters/kind.ts';
import type { DisclosureState } from './document.ts';
import { documentKind } from './kinds.ts';

const area = '政务公开';

export const disclosureFacts: readonly FactDefinition[] = [
  { id: 'disclosure.published', area, says: '主动公开政府信息', unit: '条', joins: 'sum' },
  { id: 'disclosure.titles', area, says: '主动公开的信息', unit: '条', joins: 'names' },
  { id: 'disclosure.columns', area, says: '公开信息涉及的栏目', unit: '个', joins: 'names' },
];

/** What the unit itself made public; imported pages are somebody's earlier work and withdrawn ones are no longer public. */
export function facts(state: DisclosureState): readonly FactEntry[] {
  const { current, history, source } = state;
  const first = history[0];
  if (!current || !first || source.kind === 'imported' || state.withdrawn) return [];
  const on = dayInChina(new Date(first.at));
  const entry = (fact: string, name: string): FactEntry => ({
    fact,
    year: yearOf(on),
    on,
    act: current.act,
    quantity: 1,
    name,
  });
  return [
    entry('disclosure.published', current.metadata.title),
    entry('disclosure.titles', current.metadata.title),
    entry('disclosure.columns', documentKind(state.documentKind).column),
  ];
}
