import { canonicalJson } from '../base/canonical-json.ts';
import { type Day, dayInChina } from '../base/day.ts';
import type { Unit } from '../org/actor.ts';
import type { Tx } from '../storage/store.ts';
import type { FactEntry, Json, MatterKind } from './kind.ts';
import type { DueParts } from './parts.ts';
import { dueContextOf } from './parts.ts';
import type { MatterTables } from './tables.ts';

/** A matter after an act. */
export type Matter = {
  readonly kind: MatterKind;
  readonly unit: Unit;
  readonly matter: string;
  readonly version: number;
  readonly state: Json;
  /** `at` of its last act. */
  readonly at: string;
};

/** The rows that show a matter: a function of its acts alone, so that a rebuild gives the same rows. */
export function rowsOf(matter: Matter, parts: DueParts) {
  const clocks = clocksOf(matter, parts, dayInChina(new Date(matter.at)));
  return { ...shownRows(matter.unit.id, matter), clocks };
}

/** The matter's line and facts, which no day and no law changes. */
export function shownRows(unit: string, matter: Omit<Matter, 'unit'>) {
  const { kind, state } = matter;
  const { title, status, year, on, shared } = kind.summary(state);
  const at = { unit_id: unit, matter_id: matter.matter };
  const line: Row<'matter'> = {
    ...at,
    kind: kind.id,
    version: matter.version,
    state: JSON.stringify(state),
    title,
    status,
    year,
    on_date: on,
    shared,
    updated_at: matter.at,
  };
  const led = new Set<string>();
  const facts = kind.facts(state).map((entry, no): Row<'fact_entry'> => {
    const key = `${entry.fact} ${entry.act}`;
    const leads = !led.has(key);
    led.add(key);
    return { ...at, no, ...factColumns(entry), leads };
  });
  return { line, facts };
}

/** The matter's deadlines as they stand on a day. */
export function clocksOf({ kind, unit, matter, state }: Matter, parts: DueParts, today: Day): Row<'clock'>[] {
  return kind.due(state, dueContextOf(unit, today, parts)).map(({ state: _light, ...clock }) => ({
    unit_id: unit.id,
    matter_id: matter,
    clock_id: clock.id,
    due_on: clock.due,
    done: clock.doneOn !== null,
    body: JSON.stringify(clock),
  }));
}

/** A row as it is inserted: JSON columns as text. */
export type Row<Table extends keyof MatterTables> = {
  readonly [Column in keyof MatterTables[Table]]: Column extends 'state' | 'body'
    ? string
    : MatterTables[Table][Column];
};

function factColumns({ fact, year, on, act, quantity, name }: FactEntry) {
  return { fact, year, on_date: on, act, quantity, name };
}

/**
 * Brings a matter's rows from one state to the next. Facts are written from the first that differs on, and clocks
 * only when one differs, because most acts add to the end or change neither.
 */
export async function project(tx: Tx, before: Matter | null, after: Matter, parts: DueParts): Promise<void> {
  const then = before ? rowsOf(before, parts) : null;
  const now = rowsOf(after, parts);
  const db = tx.withTables<MatterTables>();
  await db
    .insertInto('matter')
    .values(now.line)
    .onConflict((conflict) => conflict.columns(['unit_id', 'matter_id']).doUpdateSet(now.line))
    .execute();
  await projectFacts(tx, after, then?.facts ?? [], now.facts);
  await projectClocks(tx, after, then?.clocks ?? [], now.clocks);
}

async function projectFacts(
  tx: Tx,
  { unit, matter }: Matter,
  then: readonly Row<'fact_entry'>[],
  now: readonly Row<'fact_entry'>[],
): Promise<void> {
  const from = firstDifference(then, now);
  const db = tx.withTables<MatterTables>();
  if (from < then.length) {
    await db
      .deleteFrom('fact_entry')
      .where('unit_id', '=', unit.id)
      .where('matter_id', '=', matter)
      .where('no', '>=', from)
      .execute();
  }
  await insertInParts(now.slice(from), (part) => db.insertInto('fact_entry').values(part).execute());
}

async function projectClocks(
  tx: Tx,
  matter: Matter,
  then: readonly Row<'clock'>[],
  now: readonly Row<'clock'>[],
): Promise<void> {
  if (firstDifference(then, now) < Math.max(then.length, now.length)) await replaceClocks(tx, matter, now);
}

/** The matter's deadlines are these and no others. */
export async function replaceClocks(
  tx: Tx,
  { unit, matter }: Pick<Matter, 'unit' | 'matter'>,
  clocks: readonly Row<'clock'>[],
): Promise<void> {
  const db = tx.withTables<MatterTables>();
  await db.deleteFrom('clock').where('unit_id', '=', unit.id).where('matter_id', '=', matter).execute();
  await insertInParts(clocks, (part) => db.insertInto('clock').values(part).execute());
}

function firstDifference(then: readonly object[], now: readonly object[]): number {
  const differs = now.findIndex((row, index) => canonicalJson(row) !== canonicalJson(then[index] ?? null));
  return differs === -1 ? now.length : differs;
}

/** One statement takes 65,535 parameters at most. */
const rowsPerStatement = 2_000;

export async function insertInParts<T>(
  rows: readonly T[],
  insert: (part: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    await insert(rows.slice(from, from + rowsPerStatement));
  }
}
