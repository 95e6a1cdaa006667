import { day } from '../../base/day.ts';
import type { Instrument, InstrumentLevel, LawTopic, LawValue, Provision } from '../provision.ts';

/** A provision as a topic file writes it: what it does not say is taken from its instrument's entry. */
export type ProvisionRow = Pick<Provision, 'id' | 'article' | 'says' | 'modality'> &
  Partial<Omit<Provision, 'instrument' | 'effectiveFrom' | 'effectiveTo'>> & {
    readonly from?: string;
    readonly to?: string | null;
  };

/** An instrument with its provisions; `from`, `to`, addressees, confidence and source hold for all of them. */
export type InstrumentEntry = {
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  readonly docNo?: string;
  readonly level: InstrumentLevel;
  /** Day it came into force, `YYYY-MM-DD`. */
  readonly from: string;
  /** First day on which it was no longer in force. */
  readonly to?: string;
  readonly appliesTo: readonly string[];
  readonly byReference?: readonly string[];
  readonly confidence: Provision['confidence'];
  readonly sourceNote: string;
  readonly provisions: readonly ProvisionRow[];
};

/** Spells out a topic: instruments, their provisions with every field, and the numbers under their names. */
export function topic(entries: readonly InstrumentEntry[], values: readonly LawValue[] = []): LawTopic {
  return {
    instruments: entries.map(instrumentOf),
    provisions: entries.flatMap((entry) => entry.provisions.map((row) => provisionOf(entry, row))),
    values,
  };
}

function instrumentOf({ id, title, issuer, docNo = '', level }: InstrumentEntry): Instrument {
  return { id, title, issuer, docNo, level };
}

function provisionOf(entry: InstrumentEntry, row: ProvisionRow): Provision {
  const { from = entry.from, to = entry.to ?? null, ...own } = row;
  return {
    instrument: entry.id,
    appliesTo: entry.appliesTo,
    byReference: entry.byReference ?? [],
    confidence: entry.confidence,
    sourceNote: entry.sourceNote,
    verifiedBy: null,
    ...own,
    effectiveFrom: day(from),
    effectiveTo: to === null ? null : day(to),
  };
}
