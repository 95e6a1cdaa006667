import { canonicalJson } from '../base/canonical-json.ts';
import { attachmentPath, machineForm } from './paths.ts';
import type { PublicDocument } from './public-document.ts';
import { contentTypes, type RenderedFile } from './rendered.ts';

/** The document for machines (`….json`): the same words, with what is needed to compute the content's hash. */
export function machineFile(document: PublicDocument): RenderedFile {
  return {
    path: machineForm(document.path),
    contentType: contentTypes.json,
    status: document.withdrawn ? 410 : 200,
    text: ordered(document.withdrawn ? withdrawnForm(document) : publicForm(document)),
  };
}

function publicForm(document: PublicDocument) {
  const { metadata, content, attachments, imported } = document;
  return {
    indexNumber: document.indexNumber,
    title: metadata.title,
    topic: metadata.topic,
    publisher: metadata.publisher,
    formedDate: metadata.formedDate,
    documentNumber: metadata.documentNumber,
    publishedDate: document.publishedShown.slice(0, 10),
    validity: metadata.validity,
    summary: metadata.summary,
    column: document.kind.column,
    catalogueOf: document.unitName,
    page: document.path,
    edition: document.edition,
    publishedAt: document.firstPublishedAt,
    changedAt: document.changedAt,
    source: imported ? { imported: true, ...imported } : { imported: false },
    contentHash: document.contentHash,
    act: { unit: document.unit, seq: document.act },
    /** Exactly what `contentHash` is the SHA-256 of, once written as RFC 8785 says. */
    signedContent: {
      metadata,
      content,
      attachments: attachments.map((file) => ({ name: file.name, hash: file.hash })),
    },
    attachments: attachments.map((file) => ({
      name: file.name,
      size: file.size,
      type: file.type,
      sha256: file.hash,
      address: attachmentPath(document.path, file.hash, file.name),
    })),
    related: document.related,
    history: document.history,
  };
}

function withdrawnForm(document: PublicDocument) {
  return {
    indexNumber: document.indexNumber,
    title: document.metadata.title,
    page: document.path,
    withdrawn: document.withdrawn,
  };
}

/** Members in one order: a state that was stored and read again holds them in another than one just made from acts. */
function ordered(value: unknown): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(value)), null, 1)}\n`;
}
