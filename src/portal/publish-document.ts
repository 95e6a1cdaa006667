import type { DisclosureState, PageRendered } from '../disclosure/document.ts';
import type { NewAct } from '../matters/kind.ts';
import type { Tx } from '../storage/store.ts';
import { enterPublication } from './catalogue.ts';
import { siteListFiles, unitListFiles } from './list-files.ts';
import { gonePage } from './pages/help-page.ts';
import { assertUnitSegment, attachmentPath } from './paths.ts';
import { type PublicDocument, publicDocument } from './public-document.ts';
import {
  attachmentPathsUnder,
  lockCatalogue,
  lockSite,
  type StoredHash,
  storeAttachments,
  storeFiles,
} from './publication-store.ts';
import { renderDocument } from './render-document.ts';
import { pageAndTwin, templateVersion } from './rendered.ts';
import type { SiteSettings } from './site.ts';

/**
 * Makes what a document's last act says readable: its page, every list it stands in, feed and sitemap, in the
 * transaction that records the act. Answers the act that holds the page's hash; `null` where nothing is public.
 */
export async function publishDocument(
  tx: Tx,
  site: SiteSettings,
  matter: string,
  state: DisclosureState,
): Promise<NewAct | null> {
  const document = publicDocument(state);
  if (!document) return null;
  assertUnitSegment(document.unit);
  const at = document.changedAt;
  await lockCatalogue(tx, 'publishing');
  const touched = await enterPublication(tx, matter, state.documentKind, document);
  const page = await storeFiles(tx, renderDocument(site, document), at);
  await renewAttachments(tx, site, document, at);
  await storeFiles(tx, await unitListFiles(tx, site, touched), at);
  await lockSite(tx);
  await storeFiles(tx, await siteListFiles(tx, site, touched), at);
  return pageRendered(document, page);
}

export function pageRendered(document: PublicDocument, stored: readonly StoredHash[]): NewAct {
  const [page, ...alternates] = stored;
  if (!page) throw new Error(`no page was made for ${document.path}`);
  const payload: PageRendered = {
    path: page.path,
    sha256: page.sha256,
    template: templateVersion,
    edition: document.edition,
    alternates,
  };
  return { kind: 'page-rendered', payload };
}

/** Attachments of the edition become readable; those of an earlier one, or of a withdrawn document, leave a notice. */
async function renewAttachments(
  tx: Tx,
  site: SiteSettings,
  document: PublicDocument,
  at: string,
): Promise<void> {
  const now = attachmentsOf(document);
  const folder = document.path.replace(/\.html$/, '/');
  const before = await attachmentPathsUnder(tx, document.unit, folder);
  const gone = before.filter((path) => !now.some((attachment) => attachment.path === path));
  await storeFiles(
    tx,
    gone.flatMap((path) => goneFile(site, path)),
    at,
  );
  await storeAttachments(tx, now, at);
}

export function attachmentsOf(document: PublicDocument) {
  if (document.withdrawn) return [];
  return document.attachments.map((file) => ({
    path: attachmentPath(document.path, file.hash, file.name),
    file,
  }));
}

/** What stands at the address of an attachment that is no longer public. It has no twin: attachments have none. */
export function goneFile(site: SiteSettings, path: string) {
  return pageAndTwin({ ...site, hant: false }, path, (view) => gonePage(view, path), 410);
}
