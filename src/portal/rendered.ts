import { toHant } from '../document/hant.ts';
import type { View } from './pages/layout.ts';
import { hantTwin } from './paths.ts';
import type { SiteSettings } from './site.ts';

/** A file of the portal as it is to be stored: its text decides its bytes. */
export type RenderedFile = {
  readonly path: string;
  readonly contentType: string;
  /** HTTP status it is served with: 410 for the notice of a withdrawn document. */
  readonly status: 200 | 404 | 410;
  readonly text: string;
};

export const contentTypes = {
  page: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  feed: 'application/atom+xml; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  css: 'text/css; charset=utf-8',
  script: 'text/javascript; charset=utf-8',
  icon: 'image/svg+xml',
  text: 'text/plain; charset=utf-8',
} as const;

/**
 * Version of the pages' form. Recorded with each rendered page; raise it when a template changes the bytes of
 * documents, so that `yifa verify` can tell a changed form from a changed page.
 */
export const templateVersion = '2';

/** A page and, where the site has 繁體, its twin: the same page made from the simplified original. */
export function pageAndTwin(
  site: SiteSettings,
  path: string,
  page: (view: View) => string,
  status: RenderedFile['status'] = 200,
): readonly RenderedFile[] {
  const simplified = page({ site, script: 'hans' });
  const files: RenderedFile[] = [{ path, contentType: contentTypes.page, status, text: simplified }];
  if (site.hant) {
    const twin = toHant(page({ site, script: 'hant' }));
    files.push({ path: hantTwin(path), contentType: contentTypes.page, status, text: twin });
  }
  return files;
}
