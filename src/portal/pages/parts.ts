import { type Html, html } from '../../base/html.ts';
import { documentKind } from '../../disclosure/kinds.ts';
import type { Entry } from '../entry.ts';
import { to, type View } from './layout.ts';

/** A list of publications, newest first; each says its unit, its column and what has become of it. */
export function entryList(
  view: View,
  entries: readonly Entry[],
  shows: { readonly unit?: boolean; readonly column?: boolean } = {},
): Html {
  return html`<ul class="entries">
${entries.map((entry) => {
  const parts = [
    shows.unit ? entry.unitName : '',
    shows.column ? documentKind(entry.documentKind).column : '',
  ].filter((part) => part !== '');
  return html`<li><span class="entry-title"><a href="${to(view, entry.path)}">${entry.title}</a>${marks(entry)}</span>${
    parts.length > 0 && html`<span class="entry-of">${parts.join(' · ')}</span>`
  }<time datetime="${entry.shownOn}">${entry.shownOn}</time></li>
`;
})}</ul>`;
}

function marks(entry: Entry): Html {
  return html`${entry.imported && html` <span class="mark">导入</span>`}${
    entry.withdrawn && html` <span class="mark mark-warn">已撤回</span>`
  }${!entry.withdrawn && entry.edition > 1 && html` <span class="mark">已更正</span>`}`;
}
