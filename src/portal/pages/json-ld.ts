import { type Html, trusted } from '../../base/html.ts';
import { attachmentPath } from '../paths.ts';
import type { PublicDocument } from '../public-document.ts';
import type { View } from './layout.ts';

/** schema.org description of a document, for machines that read pages. */
export function jsonLd(view: View, document: PublicDocument): Html {
  const address = (path: string) => `https://${view.site.domain}${path}`;
  const { metadata } = document;
  return dataBlock({
    '@context': 'https://schema.org',
    '@type': document.kind.schemaType,
    '@id': address(document.path),
    url: address(document.path),
    headline: metadata.title,
    name: metadata.title,
    inLanguage: 'zh-Hans',
    identifier: document.indexNumber || undefined,
    abstract: metadata.summary || undefined,
    about: metadata.topic || undefined,
    dateCreated: metadata.formedDate || undefined,
    datePublished: document.publishedShown.replace(' ', 'T') || undefined,
    dateModified: document.history.length > 1 ? document.changedAt : undefined,
    version: document.edition,
    publisher: {
      '@type': 'GovernmentOrganization',
      name: metadata.publisher || document.imported?.source || document.unitName,
    },
    isPartOf: { '@type': 'WebSite', name: view.site.name, url: address('/') },
    encoding:
      document.attachments.length === 0
        ? undefined
        : document.attachments.map((file) => ({
            '@type': 'MediaObject',
            name: file.name,
            contentUrl: address(attachmentPath(document.path, file.hash, file.name)),
            sha256: file.hash,
          })),
  });
}

/** JSON in a script element: `<` is written as an escape so that no text can end the element. */
function dataBlock(value: unknown): Html {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return trusted(`<script type="application/ld+json">${json}</script>`);
}
