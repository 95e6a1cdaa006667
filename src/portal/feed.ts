import { html } from '../base/html.ts';
import { documentKind } from '../disclosure/kinds.ts';
import type { Entry } from './entry.ts';
import { paths } from './paths.ts';
import { contentTypes, type RenderedFile } from './rendered.ts';
import type { SiteSettings } from './site.ts';

/** Atom feed of the newest publications. Its time is that of the newest change, not of the making of the file. */
export function feedFile(site: SiteSettings, entries: readonly Entry[]): RenderedFile {
  const address = (path: string) => `https://${site.domain}${path}`;
  // Instants of one form sort as text.
  const updated =
    entries
      .map((entry) => entry.changedAt)
      .sort()
      .at(-1) ?? '1970-01-01T00:00:00.000Z';
  return {
    path: paths.feed,
    contentType: contentTypes.feed,
    status: 200,
    text: html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
<id>${address('/')}</id>
<title>${site.name}最新公开</title>
<updated>${updated}</updated>
<link rel="self" href="${address(paths.feed)}"/>
<link rel="alternate" type="text/html" href="${address('/')}"/>
<author><name>${site.name}</name></author>
${entries.map(
  (entry) => html`<entry>
<id>${address(entry.path)}</id>
<title>${entry.withdrawn ? '（已撤回）' : ''}${entry.title}</title>
<link rel="alternate" type="text/html" href="${address(entry.path)}"/>
<published>${entry.publishedAt}</published>
<updated>${entry.changedAt}</updated>
<author><name>${entry.unitName}</name></author>
<category term="${documentKind(entry.documentKind).segment}" label="${documentKind(entry.documentKind).column}"/>
<summary>${entry.summary}</summary>
</entry>
`,
)}</feed>
`.markup,
  };
}
