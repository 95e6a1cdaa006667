import { sql } from 'kysely';
import type { DocumentKindId } from '../disclosure/kinds.ts';
import type { DisclosureTables } from '../disclosure/tables.ts';
import type { Tx } from '../storage/store.ts';
import type { Entry } from './entry.ts';
import type { KindCount, UnitCount, YearCount } from './pages/list-pages.ts';
import type { PublicDocument } from './public-document.ts';

/** Which lists an entry stands in; what a publication touches is found from it alone. */
export type Touched = Pick<Entry, 'unit' | 'documentKind' | 'year' | 'position'>;

/** Enters a document into the catalogue or brings its line up to date. A line keeps its position for good. */
export async function enterPublication(
  tx: Tx,
  matter: string,
  documentKind: DocumentKindId,
  document: PublicDocument,
): Promise<Touched> {
  const db = tx.withTables<DisclosureTables>();
  const { unit, year } = document;
  const changing = {
    unit_name: document.unitName,
    title: document.metadata.title,
    topic: document.metadata.topic,
    summary: document.metadata.summary,
    changed_at: document.changedAt,
    edition: document.edition,
    content_hash: document.contentHash,
    withdrawn: document.withdrawn !== null,
  };
  const changed = await db
    .updateTable('publication')
    .set(changing)
    .where('unit_id', '=', unit)
    .where('matter_id', '=', matter)
    .returning('position')
    .executeTakeFirst();
  if (changed) return { unit, documentKind, year, position: changed.position };
  const { position } = await db
    .insertInto('publication')
    .values((values) => ({
      ...changing,
      unit_id: unit,
      matter_id: matter,
      path: document.path,
      document_kind: documentKind,
      index_number: document.indexNumber,
      shown_on: shownOn(document),
      published_at: document.firstPublishedAt,
      imported: document.imported !== null,
      year,
      // The unit's chain is locked while it publishes: nobody else takes this position.
      position: values
        .selectFrom('publication')
        .select(sql<number>`coalesce(max(position), 0) + 1`.as('next'))
        .where('unit_id', '=', unit)
        .where('year', '=', year),
    }))
    .returning('position')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('publication_count')
    .values({ unit_id: unit, year, document_kind: documentKind, unit_name: document.unitName, count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['unit_id', 'year', 'document_kind'])
        .doUpdateSet({ count: sql<number>`publication_count.count + 1`, unit_name: document.unitName }),
    )
    .execute();
  return { unit, documentKind, year, position };
}

function shownOn(document: PublicDocument): string {
  const { imported, publishedShown, metadata } = document;
  return imported ? imported.publishedDate || metadata.formedDate : publishedShown.slice(0, 10);
}

type Narrow = {
  readonly unit?: string;
  readonly year?: number;
  readonly documentKind?: DocumentKindId;
  readonly imported?: boolean;
};

/** The newest publications, by when they became readable here. */
export async function newest(tx: Tx, narrow: Narrow, limit: number): Promise<readonly Entry[]> {
  let query = entries(tx).orderBy('published_at', 'desc').orderBy('unit_id').orderBy('position', 'desc');
  if (narrow.unit !== undefined) query = query.where('unit_id', '=', narrow.unit);
  if (narrow.year !== undefined) query = query.where('year', '=', narrow.year);
  if (narrow.documentKind !== undefined) query = query.where('document_kind', '=', narrow.documentKind);
  if (narrow.imported !== undefined) query = query.where('imported', '=', narrow.imported);
  return (await query.limit(limit).execute()).map(entryOf);
}

/** Positions `from` to `to` of a unit's year, newest first. */
export async function stretch(
  tx: Tx,
  unit: string,
  year: number,
  from: number,
  to: number,
): Promise<readonly Entry[]> {
  const rows = await entries(tx)
    .where('unit_id', '=', unit)
    .where('year', '=', year)
    .where('position', '>=', from)
    .where('position', '<=', to)
    .orderBy('shown_on', 'desc')
    .orderBy('position', 'desc')
    .execute();
  return rows.map(entryOf);
}

function entries(tx: Tx) {
  return tx.withTables<DisclosureTables>().selectFrom('publication').selectAll();
}

function entryOf(row: DisclosureTables['publication']): Entry {
  return {
    unit: row.unit_id,
    matter: row.matter_id,
    unitName: row.unit_name,
    path: row.path,
    documentKind: row.document_kind,
    title: row.title,
    topic: row.topic,
    summary: row.summary,
    indexNumber: row.index_number,
    shownOn: row.shown_on,
    publishedAt: row.published_at,
    changedAt: row.changed_at,
    edition: row.edition,
    contentHash: row.content_hash,
    imported: row.imported,
    withdrawn: row.withdrawn,
    year: row.year,
    position: row.position,
  };
}

/** Every count of the catalogue: units × years × kinds, a few thousand rows at most however large it grows. */
export type Counts = readonly DisclosureTables['publication_count'][];

export async function countsOf(tx: Tx, unit?: string): Promise<Counts> {
  const query = tx.withTables<DisclosureTables>().selectFrom('publication_count').selectAll();
  return (unit === undefined ? query : query.where('unit_id', '=', unit)).execute();
}

export function byYear(counts: Counts): readonly YearCount[] {
  return [...Map.groupBy(counts, (row) => row.year)]
    .map(([year, rows]) => ({ year, count: sum(rows) }))
    .sort((a, b) => b.year - a.year);
}

export function byUnit(counts: Counts): readonly UnitCount[] {
  return [...Map.groupBy(counts, (row) => row.unit_id)]
    .map(([unit, rows]) => ({ unit, unitName: nameIn(rows), count: sum(rows) }))
    .sort((a, b) => (a.unit < b.unit ? -1 : 1));
}

export function byKind(counts: Counts): readonly KindCount[] {
  return [...Map.groupBy(counts, (row) => row.document_kind)]
    .map(([documentKind, rows]) => ({ documentKind, count: sum(rows) }))
    .sort((a, b) => (a.documentKind < b.documentKind ? -1 : 1));
}

/** The unit's name as its newest year gives it. */
export function nameIn(counts: Counts): string {
  return [...counts].sort((a, b) => b.year - a.year)[0]?.unit_name ?? '';
}

function sum(counts: Counts): number {
  return counts.reduce((total, row) => total + row.count, 0);
}
