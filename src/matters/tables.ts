import type { ColumnType } from 'kysely';
import type { Day } from '../base/day.ts';
import type { Clock } from '../law/clock.ts';
import type { Json } from './kind.ts';

/** Written as JSON text (a list given as it is would become an SQL array), read as values. */
type AsJson<T> = ColumnType<T, string, string>;

/** Projections of the ledger: only the projector writes them, and they can be made anew at any time. */
export type MatterTables = {
  matter: {
    unit_id: string;
    matter_id: string;
    kind: string;
    version: number;
    state: AsJson<Json>;
    title: string;
    status: string;
    year: number;
    on_date: Day;
    shared: boolean;
    updated_at: string;
  };
  fact_entry: {
    unit_id: string;
    matter_id: string;
    /** Place among the matter's entries. */
    no: number;
    fact: string;
    year: number;
    on_date: Day;
    act: number;
    quantity: number;
    name: string;
    /** True for the first entry of its act for its fact: these are counted as the acts behind a figure. */
    leads: boolean;
  };
  clock: {
    unit_id: string;
    matter_id: string;
    clock_id: string;
    due_on: Day;
    done: boolean;
    body: AsJson<StoredClock>;
  };
};

/** The light is left out: it changes by the day and is computed when it is shown. */
export type StoredClock = Omit<Clock, 'state'>;
