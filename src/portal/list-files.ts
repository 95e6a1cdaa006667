import { documentKind } from '../disclosure/kinds.ts';
import type { Tx } from '../storage/store.ts';
import {
  byKind,
  byUnit,
  byYear,
  type Counts,
  countsOf,
  nameIn,
  newest,
  stretch,
  type Touched,
} from './catalogue.ts';
import { feedFile } from './feed.ts';
import { homePage } from './pages/home-page.ts';
import { columnPage, perPage, unitPage, unitYearPage, yearPage } from './pages/list-pages.ts';
import { paths } from './paths.ts';
import { pageAndTwin, type RenderedFile } from './rendered.ts';
import type { SiteSettings } from './site.ts';
import { perSitemap, type SitemapPart, sitemapIndex, sitemapPart } from './sitemap.ts';

/** Publications named on the home page, on a unit's page, on lists over all units, and in the feed. */
const shown = { home: 15, imported: 5, unit: 30, unitImported: 15, across: 100, feed: 50 } as const;

/** The lists of one unit that a publication stands in. Their number does not grow with the catalogue. */
export async function unitListFiles(
  tx: Tx,
  site: SiteSettings,
  { unit, year, position }: Omit<Touched, 'documentKind'>,
): Promise<readonly RenderedFile[]> {
  const counts = await countsOf(tx, unit);
  const count = byYear(counts).find((entry) => entry.year === year)?.count ?? 0;
  const part = Math.ceil(position / perPage);
  return [
    ...(await unitFile(tx, site, unit, counts)),
    ...(await unitYearFile(tx, site, unit, year, counts)),
    ...(part * perPage <= count && count > perPage
      ? await unitYearPartFile(tx, site, unit, year, part, counts)
      : []),
    // The second hundred begins: the first becomes a page of its own.
    ...(count === perPage + 1 && position === count
      ? await unitYearPartFile(tx, site, unit, year, 1, counts)
      : []),
    await sitemapPartFile(tx, site, { unit, year, part: Math.ceil(position / perSitemap) }),
  ];
}

/** The lists over all units that a publication stands in. Read under the site's lock (`lockSite`). */
export async function siteListFiles(
  tx: Tx,
  site: SiteSettings,
  { documentKind: kind, year }: Pick<Touched, 'documentKind' | 'year'>,
): Promise<readonly RenderedFile[]> {
  const counts = await countsOf(tx);
  return [
    ...(await yearFile(tx, site, year, counts)),
    ...(await columnFile(tx, site, kind, counts)),
    ...(await frontFiles(tx, site, counts)),
  ];
}

/** Home page, feed and the sitemap's index: there before anything is published. */
export async function frontFiles(
  tx: Tx,
  site: SiteSettings,
  known?: Counts,
): Promise<readonly RenderedFile[]> {
  const counts = known ?? (await countsOf(tx));
  return [
    ...(await homeFile(tx, site, counts)),
    feedFile(site, await newest(tx, { imported: false }, shown.feed)),
    sitemapIndex(site, sitemapPartsOf(counts)),
  ];
}

/** Every list of the site, for a rebuild. */
export async function* allListFiles(tx: Tx, site: SiteSettings): AsyncGenerator<readonly RenderedFile[]> {
  const counts = await countsOf(tx);
  for (const [unit, ofUnit] of Map.groupBy(counts, (row) => row.unit_id)) {
    yield await unitFile(tx, site, unit, ofUnit);
    for (const { year, count } of byYear(ofUnit)) {
      yield await unitYearFile(tx, site, unit, year, ofUnit);
      for (let part = 1; count > perPage && part * perPage <= count; part++) {
        yield await unitYearPartFile(tx, site, unit, year, part, ofUnit);
      }
    }
  }
  for (const part of sitemapPartsOf(counts)) yield [await sitemapPartFile(tx, site, part)];
  for (const { year } of byYear(counts)) yield await yearFile(tx, site, year, counts);
  for (const { documentKind: kind } of byKind(counts)) yield await columnFile(tx, site, kind, counts);
  yield await frontFiles(tx, site, counts);
}

async function unitFile(tx: Tx, site: SiteSettings, unit: string, counts: Counts) {
  const latest = await newest(tx, { unit, imported: false }, shown.unit);
  const imported = await newest(tx, { unit, imported: true }, shown.unitImported);
  const listing = {
    unit,
    unitName: nameIn(counts),
    latest,
    imported,
    years: byYear(counts),
    kinds: byKind(counts),
  };
  return pageAndTwin(site, paths.unit(unit), (view) => unitPage(view, listing));
}

async function unitYearFile(tx: Tx, site: SiteSettings, unit: string, year: number, counts: Counts) {
  const count = byYear(counts).find((entry) => entry.year === year)?.count ?? 0;
  const entries = await stretch(tx, unit, year, count - perPage + 1, count);
  const listing = { unit, unitName: nameIn(counts), year, count, entries, part: null };
  return pageAndTwin(site, paths.unitYear(unit, year), (view) => unitYearPage(view, listing));
}

/** One full hundred. Says nothing of the rest, so that it changes only when one of its own entries does. */
async function unitYearPartFile(
  tx: Tx,
  site: SiteSettings,
  unit: string,
  year: number,
  part: number,
  counts: Counts,
) {
  const entries = await stretch(tx, unit, year, (part - 1) * perPage + 1, part * perPage);
  const listing = { unit, unitName: nameIn(counts), year, count: 0, entries, part };
  return pageAndTwin(site, paths.unitYearPart(unit, year, part), (view) => unitYearPage(view, listing));
}

async function yearFile(tx: Tx, site: SiteSettings, year: number, counts: Counts) {
  const entries = await newest(tx, { year }, shown.across);
  const units = byUnit(counts.filter((row) => row.year === year));
  return pageAndTwin(site, paths.year(year), (view) => yearPage(view, { year, entries, units }));
}

async function columnFile(tx: Tx, site: SiteSettings, id: Touched['documentKind'], counts: Counts) {
  const entries = await newest(tx, { documentKind: id }, shown.across);
  const units = byUnit(counts.filter((row) => row.document_kind === id));
  const kind = documentKind(id);
  return pageAndTwin(site, paths.column(kind.segment), (view) => columnPage(view, { kind, entries, units }));
}

async function homeFile(tx: Tx, site: SiteSettings, counts: Counts) {
  const listing = {
    latest: await newest(tx, { imported: false }, shown.home),
    imported: await newest(tx, { imported: true }, shown.imported),
    units: byUnit(counts),
    years: byYear(counts),
    kinds: byKind(counts),
  };
  return pageAndTwin(site, paths.home, (view) => homePage(view, listing));
}

async function sitemapPartFile(tx: Tx, site: SiteSettings, part: SitemapPart) {
  const from = (part.part - 1) * perSitemap + 1;
  const entries = await stretch(tx, part.unit, part.year, from, from + perSitemap - 1);
  return sitemapPart(site, part, entries);
}

function sitemapPartsOf(counts: Counts): readonly SitemapPart[] {
  return [...Map.groupBy(counts, (row) => row.unit_id)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([unit, rows]) =>
      byYear(rows).flatMap(({ year, count }) =>
        Array.from({ length: Math.ceil(count / perSitemap) }, (_, index) => ({
          unit,
          year,
          part: index + 1,
        })),
      ),
    );
}
