import type { Day } from '../base/day.ts';
import type { Unit } from '../org/actor.ts';
import type { ReportPayloads } from './acts.ts';
import { emptySections, titleOf } from './headings.ts';
import { recipientsOf } from './recipients.ts';
import type { LastCommitment, ReportState } from './report.ts';

/** What stands in the act that begins the report of a unit and year. */
export function beginning(
  { id, name, kind }: Unit,
  year: number,
  on: Day,
  lastCommitments: readonly LastCommitment[] | null,
): ReportPayloads['report-started'] {
  return {
    unit: { id, name, kind },
    year,
    title: titleOf(name, year),
    sections: emptySections(year),
    recipients: recipientsOf(kind),
    lastCommitments,
    on,
  };
}

/** A report in which nothing has been written. */
export function reportBegun(payload: ReportPayloads['report-started']): ReportState {
  return {
    unit: payload.unit,
    year: payload.year,
    title: payload.title,
    stage: 'composing',
    edition: 1,
    sections: payload.sections,
    shortcomings: [],
    commitments: [],
    lastCommitments: payload.lastCommitments,
    reviews: [],
    recipients: payload.recipients,
    submissions: [],
    signature: null,
    publication: null,
    earlier: [],
    removedSlots: [],
    composedOn: null,
    startedOn: payload.on,
    submittedBy: null,
    nextId: 1,
  };
}

export function emptyReport(unit: Unit, year: number, on: Day): ReportState {
  return reportBegun(beginning(unit, year, on, null));
}
