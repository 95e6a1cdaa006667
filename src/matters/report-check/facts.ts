import { type Day, yearOf } from '../../base/day.ts';
import type { FactDefinition, FactEntry } from '../kind.ts';
import type { CheckedFinding, ReportCheckState } from './report-check.ts';

const area = '组织领导';

export const reportCheckFacts: readonly FactDefinition[] = [
  { id: 'report-check.reports', area, says: '检查法治政府建设年度报告', unit: '份', joins: 'sum' },
  { id: 'report-check.accepted', area, says: '核对属实的报告问题', unit: '处', joins: 'sum' },
  { id: 'report-check.mended', area, says: '退回后已改正的报告问题', unit: '处', joins: 'sum' },
];

/**
 * A report counts once, on the day on which its check was begun; a finding on the day on which somebody held it true,
 * under the name of its rule.
 */
export function facts(state: ReportCheckState): readonly FactEntry[] {
  if (state.stage === 'cancelled') return [];
  const { opened, act, about, gone, findings, versions } = state;
  const entry = (fact: string, on: Day, proof: number, quantity: number, name: string): FactEntry => ({
    fact: `report-check.${fact}`,
    year: yearOf(on),
    on,
    act: proof,
    quantity,
    name,
  });
  const checkedIn = new Map(versions.map(({ version, act: seq, on }) => [version, { seq, on }]));
  const mended = Map.groupBy(
    gone.filter(({ decision }) => decision?.is === 'accepted'),
    ({ goneIn, rule }) => `${goneIn} ${rule}`,
  );
  return [
    entry('reports', opened, act, 1, about.title),
    ...acceptedByRule([...gone, ...findings]).map(({ on, proof, name, quantity }) =>
      entry('accepted', on, proof, quantity, name),
    ),
    ...[...mended.values()].flatMap((of) => {
      const [first] = of;
      const proof = first && checkedIn.get(first.goneIn);
      return first && proof ? [entry('mended', proof.on, proof.seq, of.length, first.name)] : [];
    }),
  ];
}

type Accepted = {
  readonly on: Day;
  readonly proof: number;
  readonly name: string;
  readonly quantity: number;
};

function acceptedByRule(findings: readonly Pick<CheckedFinding, 'rule' | 'name' | 'decision'>[]): Accepted[] {
  const groups = new Map<string, Accepted>();
  for (const { rule, name, decision } of findings) {
    if (decision?.is !== 'accepted') continue;
    const key = `${decision.act} ${rule}`;
    const quantity = (groups.get(key)?.quantity ?? 0) + 1;
    groups.set(key, { on: decision.on, proof: decision.act, name, quantity });
  }
  return [...groups.values()];
}
