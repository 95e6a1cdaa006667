import { sql } from 'kysely';
import { dayInChina, yearOf } from '../base/day.ts';
import type { Unit } from '../org/actor.ts';
import type { Tx } from '../storage/store.ts';
import type { RelatedEntry } from './document.ts';
import { comparable, documentPath, indexNumber, ownSerial } from './index-number.ts';
import type { DocumentKindId } from './kinds.ts';
import type { Allocated, Claimed } from './prepared.ts';
import type { DisclosureTables } from './tables.ts';

/**
 * The index number and address of a document about to be published: the next serial of its unit's year by the
 * server's clock. The counter's row stays locked until the transaction ends, so two publications of one unit never
 * get one number, and a transaction that fails gives its number to nobody. A document that has a number keeps it.
 */
export async function allocateIndexNumber(
  tx: Tx,
  unit: Unit,
  matter: string,
  about: { readonly documentKind: DocumentKindId; readonly topic: string },
  now: string,
): Promise<Allocated> {
  const db = tx.withTables<DisclosureTables>();
  const year = yearOf(dayInChina(new Date(now)));
  const related = await relatedTo(tx, unit.id, matter, about);
  const had = await db
    .selectFrom('index_number')
    .select(['index_number', 'year', 'serial'])
    .where('unit_id', '=', unit.id)
    .where('matter_id', '=', matter)
    .where('serial', 'is not', null)
    .executeTakeFirst();
  if (had?.year && had.serial) {
    const path = documentPath(unit.id, had.year, had.serial);
    return { address: { indexNumber: had.index_number, year: had.year, path }, related };
  }
  const { number, serial } = await nextNumber(tx, unit, matter, year);
  return { address: { indexNumber: number, year, path: documentPath(unit.id, year, serial) }, related };
}

/**
 * Counts up until a number is free. The first try is, except where an imported page of another unit carries this
 * unit's prefix; the unique index decides, whatever the counter says.
 */
async function nextNumber(
  tx: Tx,
  unit: Unit,
  matter: string,
  year: number,
): Promise<{ readonly number: string; readonly serial: number }> {
  const db = tx.withTables<DisclosureTables>();
  for (;;) {
    const { last: serial } = await db
      .insertInto('index_counter')
      .values({ unit_id: unit.id, year, last: 1 })
      .onConflict((conflict) =>
        conflict.columns(['unit_id', 'year']).doUpdateSet({ last: sql<number>`index_counter.last + 1` }),
      )
      .returning('last')
      .executeTakeFirstOrThrow();
    const number = indexNumber(unit.indexPrefix, year, serial);
    const given = await db
      .insertInto('index_number')
      .values({
        unit_id: unit.id,
        comparable: comparable(number),
        index_number: number,
        matter_id: matter,
        year,
        serial,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('serial')
      .executeTakeFirst();
    if (given) return { number, serial };
  }
}

/**
 * Enters the index number of an imported page, so that it is never given to another document; a number in the
 * unit's own form also moves the counter past it.
 */
export async function claimIndexNumber(
  tx: Tx,
  unit: Unit,
  matter: string,
  about: { readonly documentKind: DocumentKindId; readonly topic: string; readonly indexNumber: string },
): Promise<Claimed> {
  const db = tx.withTables<DisclosureTables>();
  const related = await relatedTo(tx, unit.id, matter, about);
  const key = comparable(about.indexNumber);
  if (key === '') return { takenBy: null, related };
  const own = ownSerial(about.indexNumber, unit.indexPrefix);
  const claimed = await db
    .insertInto('index_number')
    .values({
      unit_id: unit.id,
      comparable: key,
      index_number: about.indexNumber,
      matter_id: matter,
      year: own?.year ?? null,
      serial: own?.serial ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('matter_id')
    .executeTakeFirst();
  if (!claimed) return { takenBy: await holderOf(tx, about.indexNumber), related };
  if (own) {
    await db
      .insertInto('index_counter')
      .values({ unit_id: unit.id, year: own.year, last: own.serial })
      .onConflict((conflict) =>
        conflict
          .columns(['unit_id', 'year'])
          .doUpdateSet({ last: sql<number>`greatest(index_counter.last, excluded.last)` }),
      )
      .execute();
  }
  return { takenBy: null, related };
}

async function holderOf(tx: Tx, number: string): Promise<NonNullable<Claimed['takenBy']>> {
  const holder = await tx
    .withTables<DisclosureTables>()
    .selectFrom('publication')
    .select(['path', 'title'])
    .where('index_number', '=', number)
    .executeTakeFirst();
  return holder ?? { path: '', title: '另一条信息' };
}

/** How many 相关文章 a page names. */
const relatedCount = 5;

/** Earlier publications of the same unit: those of the same topic or kind, newest first. */
async function relatedTo(
  tx: Tx,
  unit: string,
  matter: string,
  about: { readonly documentKind: DocumentKindId; readonly topic: string },
): Promise<readonly RelatedEntry[]> {
  const rows = await tx
    .withTables<DisclosureTables>()
    .selectFrom('publication')
    .select(['path', 'title', 'shown_on as on'])
    .where('unit_id', '=', unit)
    .where('matter_id', '<>', matter)
    .where('withdrawn', '=', false)
    .where((where) =>
      where.or([where('document_kind', '=', about.documentKind), where('topic', '=', about.topic)]),
    )
    .orderBy('published_at', 'desc')
    .limit(relatedCount)
    .execute();
  return rows;
}
