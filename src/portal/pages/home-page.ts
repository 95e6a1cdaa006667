import { html } from '../../base/html.ts';
import { documentKind } from '../../disclosure/kinds.ts';
import type { Entry } from '../entry.ts';
import { paths } from '../paths.ts';
import { layout, to, type View } from './layout.ts';
import {
  type KindCount,
  latestSections,
  type UnitCount,
  unitBox,
  type YearCount,
  yearBox,
} from './list-pages.ts';
import { columnTags, siteTags } from './meta-tags.ts';

export type HomeListing = {
  readonly latest: readonly Entry[];
  /** Pages of other sites taken into the catalogue; apart, so that a large import does not push out what is new. */
  readonly imported: readonly Entry[];
  readonly units: readonly UnitCount[];
  readonly years: readonly YearCount[];
  readonly kinds: readonly KindCount[];
};

/** The home page: what is new, and the ways into the catalogue by column, unit and year. No column stands empty. */
export function homePage(view: View, listing: HomeListing): string {
  const total = listing.years.reduce((sum, year) => sum + year.count, 0);
  const { site } = view;
  return layout(view, {
    path: paths.home,
    title: site.name,
    meta: [
      ...siteTags(site),
      ...columnTags({
        name: '政务公开',
        description: `${site.district}各单位主动公开的信息`,
        keywords: '政务公开,法治政府建设,公开目录',
      }),
    ],
    crumbs: [],
    here: '首页',
    main: html`<div class="wrap home">
<section class="welcome"><h1>${site.district}政务公开</h1>
<p>${
      total === 0
        ? '本网还没有公开信息。'
        : `本网公开${site.district}各单位的信息${total}条。每一条都有固定地址和内容摘要，可以查阅、下载和核验。`
    }</p></section>
<div class="list-columns"><div>
${latestSections(view, listing, { unit: true, column: true })}
</div><div class="side">
${
  listing.kinds.length > 0 &&
  html`<section aria-labelledby="columns"><h2 id="columns">公开栏目</h2><ul class="plain-list">
${listing.kinds.map(({ documentKind: id, count }) => {
  const { column, segment } = documentKind(id);
  return html`<li><a href="${to(view, paths.column(segment))}">${column}</a><span class="count">${count}条</span></li>
`;
})}</ul></section>`
}
${listing.units.length > 0 && unitBox('公开单位', listing.units, (unit) => to(view, paths.unit(unit)))}
${listing.years.length > 0 && yearBox('按年度查看', listing.years, (year) => to(view, paths.year(year)))}
<section aria-labelledby="check"><h2 id="check">报告体检</h2>
<p>粘贴或者上传一份法治政府建设年度报告，<a href="${to(view, paths.check)}">当场检查内容和格式</a>，不用登录，不留存内容。</p></section>
</div></div>
</div>`,
  });
}
