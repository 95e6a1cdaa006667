import { type Day, dayInChina, dayOf, tryDay } from '../base/day.ts';
import { type Clock, clockBefore, startClock } from '../law/clock.ts';
import type { DueContext } from '../matters/kind.ts';
import { basis } from './basis.ts';
import type { DisclosureState } from './document.ts';
import { documentKind } from './kinds.ts';

/** The working days of the regulation from the making of a document, and the yearly day where its kind has one. */
export function due(state: DisclosureState, context: DueContext): readonly Clock[] {
  const edition = state.draft ?? state.current;
  const formed = edition ? tryDay(edition.metadata.formedDate) : null;
  // Corrections have no term of their own, and an imported page was published by somebody else.
  if (!edition || !formed || state.source.kind === 'imported' || (state.draft && state.current)) return [];
  const first = state.history[0];
  const doneOn = first ? dayInChina(new Date(first.at)) : null;
  const within = startClock(
    {
      id: 'publish',
      label: '主动公开',
      basis: basis.deadline,
      from: formed,
      days: context.law.days(basis.deadline),
      unit: '工作日',
      doneOn,
    },
    context,
  );
  const { yearlyTerm } = documentKind(state.documentKind);
  const year = edition.report ? edition.report.year + 1 : Number(formed.slice(0, 4));
  const newYear = dayOf(year, 1, 1);
  // A document of a year before the provision has no yearly term.
  if (!yearlyTerm || !newYear || !context.law.inForce(yearlyTerm, newYear)) return [within];
  const yearly = clockBefore(
    {
      id: 'publish-yearly',
      label: '年度公开',
      basis: yearlyTerm,
      from: startOf(year, formed),
      before: context.law.dateIn(yearlyTerm, year),
      doneOn,
    },
    context,
  );
  return [within, yearly];
}

/** The yearly term runs from the first day of the year; a document formed earlier starts with its own day. */
function startOf(year: number, formed: Day): Day {
  const first = dayOf(year, 1, 1);
  return first && first > formed ? first : formed;
}
