import type { EvidenceRef } from '../../console/components/evidence-list.tsx';
import type { CommandInput } from '../../console/use-command.ts';
import type { ReportState } from '../../report/report.ts';
import { contentFromText, plainText } from '../content.ts';
import type { DocumentMetadata, Draft, Edition } from '../document.ts';
import { type DocumentKindId, documentKind } from '../kinds.ts';

/** A document in the form; the metadata are named as the command names them, so that its answers find their field. */
export type DocumentValues = {
  readonly metadata: {
    readonly title: string;
    readonly topic: string;
    readonly formedDate: string | null;
    readonly documentNumber: string;
    readonly validity: string;
    readonly summary: string;
  };
  /** The body as text, a line a paragraph; headings by their numbers 一、 and （一）. */
  readonly words: string;
  readonly attachments: EvidenceRef[];
};

/** A signed report whose words a document takes: which words by their hash, and what else follows from the signature. */
export type NamedReport = {
  readonly matter: string;
  readonly contentHash: string;
  readonly title: string;
  readonly formedDate: string;
};

/** The report as it is signed now, `null` while it is not. */
export function namedReport(matter: string, { title, signature }: ReportState): NamedReport | null {
  return signature && { matter, contentHash: signature.contentHash, title, formedDate: signature.on };
}

export function newDocument(kind: DocumentKindId, formedDate: string): DocumentValues {
  return {
    metadata: {
      title: '',
      topic: documentKind(kind).topic,
      formedDate,
      documentNumber: '',
      validity: '有效',
      summary: '',
    },
    words: '',
    attachments: [],
  };
}

/** A signed report about to be published: what a reader of the catalogue wants to know in one sentence. */
export function newFromReport(
  { unit, year }: ReportState,
  { title, formedDate }: NamedReport,
): DocumentValues {
  const empty = newDocument('annual-report', formedDate);
  const summary = `${unit.name}报告${year}年度推进法治政府建设的举措、不足和原因、第一责任人履职情况及${year + 1}年安排。`;
  return { ...empty, metadata: { ...empty.metadata, title, summary } };
}

export function valuesOf({ metadata, content, attachments }: Draft | Edition): DocumentValues {
  return { metadata: formMetadata(metadata), words: plainText(content), attachments: [...attachments] };
}

function formMetadata({ publisher: _publisher, ...metadata }: DocumentMetadata): DocumentValues['metadata'] {
  return { ...metadata, formedDate: metadata.formedDate || null };
}

/**
 * What the commands take. Words of a report are taken from the records and not sent; its title and day follow from
 * the signature, since the form has no fields for them.
 */
export function editionInput({ metadata, words, attachments }: DocumentValues, report: NamedReport | null) {
  return {
    metadata: {
      ...metadata,
      ...(report
        ? { title: report.title, formedDate: report.formedDate }
        : { formedDate: metadata.formedDate ?? '' }),
      validity: metadata.validity as NonNullable<Input['metadata']['validity']>,
    },
    content: report ? [] : contentFromText(words).map((block) => ({ ...block })),
    attachments,
    report: report && { matter: report.matter, contentHash: report.contentHash },
  } satisfies Input;
}
type Input = CommandInput<'disclosure-document.edit'>;

/** Fields of the command that the form shows as one. */
export const documentAlias = { content: 'words' };
