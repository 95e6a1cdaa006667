import type { OutlineItem, Place, PublishedDocument } from '../document/model.ts';

/** One line of `yifa read --format json`. Keys and their order are the command's contract. */
export type ReadJson = {
  readonly id?: string;
  readonly title: string | null;
  readonly indexNumber: string | null;
  readonly topic: string | null;
  readonly publisher: string | null;
  readonly source: string | null;
  readonly formedDate: string | null;
  readonly signatureDate: string | null;
  readonly documentNumber: string | null;
  readonly publishedDate: string | null;
  readonly validity: string | null;
  readonly docType: PublishedDocument['docType'];
  readonly reportYear: number | null;
  readonly outline: readonly OutlineItem[];
  readonly body: string;
  readonly defects: readonly { readonly kind: string; readonly place: Place; readonly text: string }[];
  readonly places: PublishedDocument['places'];
};

/** The document in the form of `yifa read --format json`; with `id` as one line of a JSONL answer. */
export function toReadJson(document: PublishedDocument, id?: string): ReadJson {
  const { metadata } = document;
  return {
    ...(id === undefined ? {} : { id }),
    title: metadata.title,
    indexNumber: metadata.indexNumber,
    topic: metadata.topic,
    publisher: metadata.publisher,
    source: metadata.source,
    formedDate: metadata.formedDate,
    signatureDate: metadata.signatureDate,
    documentNumber: metadata.documentNumber,
    publishedDate: metadata.publishedDate,
    validity: metadata.validity,
    docType: document.docType,
    reportYear: document.reportYear,
    outline: document.outline.map(({ level, number, heading, place }) => ({ level, number, heading, place })),
    body: document.body,
    defects: document.defects.map(({ kind, place, text }) => ({ kind, place, text })),
    places: document.places,
  };
}
