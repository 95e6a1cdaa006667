import { html } from '../base/html.ts';
import type { Entry } from './entry.ts';
import { paths } from './paths.ts';
import { contentTypes, type RenderedFile } from './rendered.ts';
import type { SiteSettings } from './site.ts';

/** Publications in one file of the sitemap; a new one touches only the last file of its unit's year. */
export const perSitemap = 1000;

/** One file of the sitemap: a started thousand of a unit's year. */
export type SitemapPart = { readonly unit: string; readonly year: number; readonly part: number };

/** 网站地图: the list of its parts. */
export function sitemapIndex(site: SiteSettings, parts: readonly SitemapPart[]): RenderedFile {
  return file(
    paths.sitemap,
    html`<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${parts.map(
  (part) =>
    html`<sitemap><loc>https://${site.domain}${paths.sitemapPart(part.unit, part.year, part.part)}</loc></sitemap>
`,
)}</sitemapindex>
`.markup,
  );
}

export function sitemapPart(
  site: SiteSettings,
  part: SitemapPart,
  entries: readonly Pick<Entry, 'path' | 'changedAt'>[],
): RenderedFile {
  return file(
    paths.sitemapPart(part.unit, part.year, part.part),
    html`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.map(
  (entry) =>
    html`<url><loc>https://${site.domain}${entry.path}</loc><lastmod>${entry.changedAt}</lastmod></url>
`,
)}</urlset>
`.markup,
  );
}

function file(path: string, text: string): RenderedFile {
  return { path, contentType: contentTypes.xml, status: 200, text };
}
