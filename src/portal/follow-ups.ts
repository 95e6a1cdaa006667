import type { DisclosureState, disclosureActs } from '../disclosure/document.ts';
import { disclosureDocument } from '../disclosure/index.ts';
import type { FollowUp } from '../matters/run-command.ts';
import { publishDocument } from './publish-document.ts';
import type { SiteSettings } from './site.ts';

/** Acts after which what the public reads is another. */
const publicActs = ['published', 'imported', 'withdrawn', 'renewed'] as const satisfies readonly ActKind[];
type ActKind = keyof typeof disclosureActs;

/** Publication: page, lists, feed and sitemap follow the act in its own transaction, and the page's hash is recorded. */
export function publicationFollowUps(site: SiteSettings): readonly FollowUp[] {
  return publicActs.map((kind) => ({
    on: { matterKind: disclosureDocument.id, kind },
    run: async (act, state, tx) => {
      const rendered = await publishDocument(tx, site, act.matter, state as DisclosureState);
      return rendered ? [rendered] : [];
    },
  }));
}
