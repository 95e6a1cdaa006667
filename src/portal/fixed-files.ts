import { readFileSync } from 'node:fs';
import { pageStyles } from '../checker/output/page-styles.ts';
import type { LedgerTables } from '../ledger/tables.ts';
import type { Tx } from '../storage/store.ts';
import { checkFormPage } from './check/check-page.ts';
import { helpPage, notFoundPage } from './pages/help-page.ts';
import { type ShownRoot, verifyPage } from './pages/verify-page.ts';
import { paths } from './paths.ts';
import { contentTypes, pageAndTwin, type RenderedFile } from './rendered.ts';
import type { SiteSettings } from './site.ts';

const asset = (name: string) => readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8');

/** Parts of the stylesheet in the order in which they stand in it. */
const styles = ['base', 'frame', 'document', 'lists', 'check'] as const;

/** Pages and assets that no publication changes. */
export function fixedFiles(site: SiteSettings): readonly RenderedFile[] {
  const file = (path: string, contentType: string, text: string): RenderedFile => ({
    path,
    contentType,
    status: 200,
    text,
  });
  return [
    file(
      paths.stylesheet,
      contentTypes.css,
      styles.map((name) => asset(`${name}.css`)).join('') + pageStyles,
    ),
    file(paths.script, contentTypes.script, asset('portal.js')),
    file(paths.icon, contentTypes.icon, asset('icon.svg')),
    file(
      paths.robots,
      contentTypes.text,
      `User-agent: *\nAllow: /\nSitemap: https://${site.domain}${paths.sitemap}\n`,
    ),
    ...pageAndTwin(site, paths.help, helpPage),
    ...pageAndTwin(site, paths.check, (view) => checkFormPage(view)),
    ...pageAndTwin(site, paths.notFound, notFoundPage, 404),
  ];
}

/** The page on verification and the district root for machines. */
export async function verifyFiles(tx: Tx, site: SiteSettings): Promise<readonly RenderedFile[]> {
  const newest = await tx
    .withTables<LedgerTables>()
    .selectFrom('district_root')
    .select(['at', 'root', 'hash_algorithm as algorithm', 'heads'])
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const root: ShownRoot | null = newest
    ? {
        root: newest.root,
        at: newest.at,
        algorithm: newest.algorithm,
        units: newest.heads.length,
        acts: newest.heads.reduce((sum, head) => sum + head.seq, 0),
      }
    : null;
  return [
    ...pageAndTwin(site, paths.verify, (view) => verifyPage(view, root)),
    {
      path: paths.verifyRoot,
      contentType: contentTypes.json,
      status: 200,
      text: `${JSON.stringify(newest ?? null, null, 1)}\n`,
    },
  ];
}
