import { type Html, html } from '../../base/html.ts';
import { type DocumentKind, documentKind } from '../../disclosure/kinds.ts';
import type { Entry } from '../entry.ts';
import { paths } from '../paths.ts';
import { layout, to, type View } from './layout.ts';
import { columnTags, siteTags } from './meta-tags.ts';
import { entryList } from './parts.ts';

/** How many publications a unit, a year or a column has. */
export type YearCount = { readonly year: number; readonly count: number };
export type UnitCount = { readonly unit: string; readonly unitName: string; readonly count: number };
export type KindCount = { readonly documentKind: Entry['documentKind']; readonly count: number };

/** Publications on one page of a list; a full part of a unit's year holds exactly so many. */
export const perPage = 100;

export type UnitListing = {
  readonly unit: string;
  readonly unitName: string;
  readonly latest: readonly Entry[];
  /** Pages of other sites; apart, so that they do not push out what is the unit's own. */
  readonly imported: readonly Entry[];
  readonly years: readonly YearCount[];
  readonly kinds: readonly KindCount[];
};

/** 公开目录 of one unit. */
export function unitPage(view: View, listing: UnitListing): string {
  const { unit, unitName } = listing;
  const total = listing.years.reduce((sum, year) => sum + year.count, 0);
  return layout(view, {
    path: paths.unit(unit),
    title: `${unitName}公开目录`,
    meta: [...siteTags(view.site), ...columnTags(unitColumn(unitName))],
    crumbs: [],
    here: unitName,
    main: html`<div class="wrap listing">
<h1>${unitName}公开目录</h1>
<p class="lead">共公开信息${total}条。</p>
<div class="list-columns"><div>
${latestSections(view, listing, { column: true })}
</div>
<div class="side">
${yearBox('按年度查看', listing.years, (year) => to(view, paths.unitYear(unit, year)))}
<section aria-labelledby="kinds"><h2 id="kinds">信息类别</h2><ul class="plain-list">
${listing.kinds.map(
  (kind) =>
    html`<li><span>${documentKind(kind.documentKind).column}</span><span class="count">${kind.count}条</span></li>
`,
)}</ul></section>
</div></div>
</div>`,
  });
}

/** What is new, and apart from it what was taken over from other sites; neither stands empty. */
export function latestSections(
  view: View,
  listing: { readonly latest: readonly Entry[]; readonly imported: readonly Entry[] },
  shows: Parameters<typeof entryList>[2],
): Html {
  return html`${
    listing.latest.length > 0 &&
    html`<section aria-labelledby="latest"><h2 id="latest">最新公开</h2>
${entryList(view, listing.latest, shows)}</section>`
  }${
    listing.imported.length > 0 &&
    html`<section aria-labelledby="imported"><h2 id="imported">新近导入</h2>
<p class="hint">下列信息原载于其他网页，收入本目录供查阅，索引号和日期保持原样。</p>
${entryList(view, listing.imported, shows)}</section>`
  }`;
}

export type UnitYearListing = {
  readonly unit: string;
  readonly unitName: string;
  readonly year: number;
  readonly count: number;
  readonly entries: readonly Entry[];
  /** The full hundred shown; `null` for the newest. */
  readonly part: number | null;
};

/** One year of a unit: the newest hundred, and a page for each full hundred so that nothing is out of reach. */
export function unitYearPage(view: View, listing: UnitYearListing): string {
  const { unit, unitName, year, part } = listing;
  const title = `${unitName}${year}年公开信息`;
  return layout(view, {
    path: part === null ? paths.unitYear(unit, year) : paths.unitYearPart(unit, year, part),
    title: part === null ? title : `${title}（第${part}页）`,
    meta: [...siteTags(view.site), ...columnTags(unitColumn(unitName))],
    crumbs: [
      { text: unitName, path: paths.unit(unit) },
      ...(part === null ? [] : [{ text: `${year}年`, path: paths.unitYear(unit, year) }]),
    ],
    here: part === null ? `${year}年` : `第${part}页`,
    main: html`<div class="wrap listing">
<h1>${title}</h1>
<p class="lead">${
      part === null
        ? `共${listing.count}条${listing.count > perPage ? `，这里是最新的${perPage}条` : ''}。`
        : `第${(part - 1) * perPage + 1}条至第${part * perPage}条。`
    }</p>
${entryList(view, listing.entries, { column: true })}
${partLinks(view, listing)}
</div>`,
  });
}

function partLinks(view: View, { unit, year, count, part }: UnitYearListing): Html {
  const full = part === null ? (count > perPage ? Math.floor(count / perPage) : 0) : 0;
  if (part !== null) {
    return html`<p><a href="${to(view, paths.unitYear(unit, year))}">返回${year}年最新公开</a></p>`;
  }
  if (full === 0) return html``;
  return html`<nav class="pages" aria-label="按公开顺序查看全部"><ul>
${Array.from(
  { length: full },
  (_, index) =>
    html`<li><a href="${to(view, paths.unitYearPart(unit, year, index + 1))}">第${index * perPage + 1}—${(index + 1) * perPage}条</a></li>
`,
)}</ul></nav>`;
}

/** What all units published in a year. */
export function yearPage(
  view: View,
  listing: {
    readonly year: number;
    readonly entries: readonly Entry[];
    readonly units: readonly UnitCount[];
  },
): string {
  const title = `${listing.year}年公开信息`;
  return layout(view, {
    path: paths.year(listing.year),
    title,
    meta: [
      ...siteTags(view.site),
      ...columnTags({ name: title, description: `各单位${listing.year}年公开的信息`, keywords: '政务公开' }),
    ],
    crumbs: [],
    here: `${listing.year}年`,
    main: html`<div class="wrap listing">
<h1>${title}</h1>
<div class="list-columns"><section aria-labelledby="latest"><h2 id="latest">最新${listing.entries.length}条</h2>
${entryList(view, listing.entries, { unit: true })}</section>
<div class="side">${unitBox('各单位全部目录', listing.units, (unit) => to(view, paths.unitYear(unit, listing.year)))}</div></div>
</div>`,
  });
}

/** One column (栏目) over all units. */
export function columnPage(
  view: View,
  listing: {
    readonly kind: DocumentKind;
    readonly entries: readonly Entry[];
    readonly units: readonly UnitCount[];
  },
): string {
  const { kind } = listing;
  const byYear = [
    ...Map.groupBy(listing.entries, (entry) => Number(entry.shownOn.slice(0, 4)) || entry.year),
  ];
  return layout(view, {
    path: paths.column(kind.segment),
    title: kind.column,
    meta: [
      ...siteTags(view.site),
      ...columnTags({ name: kind.column, description: kind.columnDescription, keywords: kind.topic }),
    ],
    crumbs: [],
    here: kind.column,
    main: html`<div class="wrap listing">
<h1>${kind.column}</h1>
<p class="lead">${kind.columnDescription}。</p>
<div class="list-columns"><div>
${byYear
  .sort(([a], [b]) => b - a)
  .map(
    ([year, entries]) =>
      html`<section aria-labelledby="y${year}"><h2 id="y${year}">${year}年发布</h2>
${entryList(view, entries, { unit: true })}</section>
`,
  )}</div>
<div class="side">${unitBox('公开单位', listing.units, (unit) => to(view, paths.unit(unit)))}</div></div>
</div>`,
  });
}

export function yearBox(title: string, years: readonly YearCount[], link: (year: number) => string): Html {
  return html`<section aria-labelledby="years"><h2 id="years">${title}</h2><ul class="plain-list">
${years.map(
  ({ year, count }) =>
    html`<li><a href="${link(year)}">${year}年</a><span class="count">${count}条</span></li>
`,
)}</ul></section>`;
}

export function unitBox(title: string, units: readonly UnitCount[], link: (unit: string) => string): Html {
  return html`<section aria-labelledby="units"><h2 id="units">${title}</h2><ul class="plain-list">
${units.map(
  ({ unit, unitName, count }) =>
    html`<li><a href="${link(unit)}">${unitName}</a><span class="count">${count}条</span></li>
`,
)}</ul></section>`;
}

function unitColumn(unitName: string) {
  return { name: `${unitName}公开目录`, description: `${unitName}公开的信息`, keywords: '政务公开,公开目录' };
}
