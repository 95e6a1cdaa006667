import { type Day, day } from '../base/day.ts';
import { type Clock, clockBefore } from '../law/clock.ts';
import { isInForce } from '../law/law.ts';
import type { DueContext } from '../matters/kind.ts';
import { basis, submissionBasis } from './basis.ts';
import type { ReportState } from './report.ts';

/** The day on which the last recipient had it, over all editions; `null` while one has not. */
function submittedOn(state: ReportState): Day | null {
  const all = [...state.earlier.flatMap((edition) => edition.submissions), ...state.submissions];
  let last: Day | null = null;
  for (const { id } of state.recipients) {
    const [first] = all
      .filter((one) => one.recipient === id)
      .map((one) => one.on)
      .sort();
    if (first === undefined) return null;
    if (last === null || first > last) last = first;
  }
  return last;
}

function publishedOn(state: ReportState): Day | null {
  const all = [...state.earlier.map((edition) => edition.publication), state.publication];
  return all.find((publication) => publication !== null)?.on ?? null;
}

/**
 * The report of year Y is submitted before 1 March and published before 1 April of Y + 1 (督察规定). The days come
 * from the provision then in force; a year before it has no clock. Known from excerpts only: it warns, never blocks.
 */
export function due(state: ReportState, context: DueContext): readonly Clock[] {
  const next = state.year + 1;
  const from = day(`${next}-01-01`);
  const head = (id: string, label: string, provisionId: string, doneOn: Day | null): readonly Clock[] => {
    const provision = context.law.provisions.find((one) => one.id === provisionId && isInForce(one, from));
    if (!provision?.yearly) return [];
    const { month, day: date } = provision.yearly;
    const before = day(`${next}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
    return [clockBefore({ id, label, basis: provisionId, from, before, doneOn }, context)];
  };
  return [
    ...head(
      'submit',
      `报送${state.year}年度法治政府建设报告`,
      submissionBasis(state.unit.kind),
      submittedOn(state),
    ),
    ...head('publish', `公布${state.year}年度法治政府建设报告`, basis.publish, publishedOn(state)),
  ];
}
