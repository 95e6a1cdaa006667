import { sql } from 'kysely';
import type { Day } from '../base/day.ts';
import type { UnitId } from '../org/actor.ts';
import type { Tx } from '../storage/store.ts';
import type { Fact, FactEntry, MatterKind } from './kind.ts';
import type { MatterTables } from './tables.ts';

/**
 * What the records of a unit say for a year, one fact per definition that has entries, in the definitions' order.
 * Added up in the database. Names stand in the order of the days on which they first occur.
 */
export async function factsOfYear(
  tx: Tx,
  unit: UnitId,
  year: number,
  kinds: readonly MatterKind[],
): Promise<Fact[]> {
  const definitions = kinds.flatMap((kind) => kind.factDefinitions);
  const { rows } = await sql<Omit<Fact, 'year'> & { readonly sum: number }>`
    with entry as materialized (
      select fact, on_date, act, no, quantity, name, leads from fact_entry where unit_id = ${unit} and year = ${year}
    ), named as (
      select fact, name, min(on_date) as first_on, min(act) as first_act, min(no) as first_no
      from entry where name <> '' group by fact, name
    ), names as (
      select fact, json_agg(name order by first_on, first_act, first_no) as list from named group by fact
    ), total as (
      select fact, sum(quantity) as sum, count(*) filter (where leads) as acts, min(on_date) as "from", max(on_date) as "to"
      from entry group by fact
    )
    select fact as id, sum, acts, "from", "to", coalesce(list, '[]') as names from total left join names using (fact)
  `.execute(tx);
  const found = new Map(rows.map((row) => [row.id, row]));
  return definitions.flatMap(({ id, joins }): Fact[] => {
    const row = found.get(id);
    if (!row) return [];
    const { sum, ...fact } = row;
    return [{ ...fact, year, quantity: joins === 'names' ? fact.names.length : sum }];
  });
}

/** An entry behind a figure, with the matter where it can be read. */
export type ProvenEntry = Omit<FactEntry, 'fact' | 'year'> & {
  readonly matter: string;
  readonly kind: string;
  readonly title: string;
};

/** The entries behind one figure, by day: each with the act that proves it. `limit` for very long ones. */
export async function entriesOfFact(
  tx: Tx,
  unit: UnitId,
  year: number,
  fact: string,
  { limit = 5_000, offset = 0 }: { limit?: number; offset?: number } = {},
): Promise<ProvenEntry[]> {
  const rows = await tx
    .withTables<MatterTables>()
    .selectFrom('fact_entry as entry')
    .innerJoin('matter', (join) =>
      join.onRef('matter.unit_id', '=', 'entry.unit_id').onRef('matter.matter_id', '=', 'entry.matter_id'),
    )
    .select(['entry.on_date', 'entry.act', 'entry.quantity', 'entry.name'])
    .select(['matter.matter_id', 'matter.kind', 'matter.title'])
    .where('entry.unit_id', '=', unit)
    .where('entry.year', '=', year)
    .where('entry.fact', '=', fact)
    .orderBy('entry.on_date')
    .orderBy('entry.act')
    .orderBy('entry.no')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(({ on_date, matter_id, ...row }) => ({ ...row, on: on_date as Day, matter: matter_id }));
}
