import { day, dayOf } from '../base/day.ts';
import { type Clock, clockBefore } from '../law/clock.ts';
import type { DueContext } from '../matters/kind.ts';
import { basis } from './basis.ts';
import type { ReportState, Submission } from './report.ts';

/** The day on which the last recipient had it, over all editions; `null` while one has not. */
function submittedOn(state: ReportState): Submission['on'] | null {
  const all = [...state.earlier.flatMap((edition) => edition.submissions), ...state.submissions];
  const days = state.recipients.map(
    ({ id }) =>
      all
        .filter((one) => one.recipient === id)
        .map((one) => one.on)
        .sort()[0] ?? null,
  );
  if (days.length === 0 || days.some((on) => on === null)) return null;
  return (
    days
      .filter((on) => on !== null)
      .sort()
      .at(-1) ?? null
  );
}

function publishedOn(state: ReportState): Submission['on'] | null {
  const all = [...state.earlier.map((edition) => edition.publication), state.publication];
  return all.find((publication) => publication !== null)?.on ?? null;
}

/**
 * Report of year Y: submit before 1 March and publish before 1 April of Y + 1 (督察规定). Both are known from
 * excerpts only, so they warn and block nothing.
 */
export function due(state: ReportState, context: DueContext): readonly Clock[] {
  const next = state.year + 1;
  const from = dayOf(next, 1, 1) ?? day(`${next}-01-01`);
  return [
    clockBefore(
      {
        id: 'submit',
        label: `报送${state.year}年度法治政府建设报告`,
        basis: basis.submit,
        from,
        before: day(`${next}-03-01`),
        doneOn: submittedOn(state),
      },
      context,
    ),
    clockBefore(
      {
        id: 'publish',
        label: `公布${state.year}年度法治政府建设报告`,
        basis: basis.publish,
        from,
        before: day(`${next}-04-01`),
        doneOn: publishedOn(state),
      },
      context,
    ),
  ];
}
