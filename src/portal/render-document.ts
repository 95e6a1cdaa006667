import { machineFile } from './machine-form.ts';
import { documentPage } from './pages/document-page.ts';
import { withdrawnPage } from './pages/withdrawn-page.ts';
import type { PublicDocument } from './public-document.ts';
import { pageAndTwin, type RenderedFile } from './rendered.ts';
import type { SiteSettings } from './site.ts';

/** All files of one document: its page first, then its twin in 繁體 and its machine form. */
export function renderDocument(site: SiteSettings, document: PublicDocument): readonly RenderedFile[] {
  const page = document.withdrawn ? withdrawnPage : documentPage;
  const status = document.withdrawn ? 410 : 200;
  return [...pageAndTwin(site, document.path, (view) => page(view, document), status), machineFile(document)];
}
