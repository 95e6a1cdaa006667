import type { Block } from '../disclosure/content.ts';
import type {
  DisclosureState,
  DocumentMetadata,
  HistoryEntry,
  RelatedEntry,
} from '../disclosure/document.ts';
import { type DocumentKind, documentKind } from '../disclosure/kinds.ts';
import type { EvidenceInput } from '../matters/inputs.ts';
import { shownTime } from './shown-time.ts';

/** What the public sees of a document: a list of fields that are given, not a record with some taken away. */
export type PublicDocument = {
  readonly unit: string;
  /** Full name of the unit in whose catalogue it stands. */
  readonly unitName: string;
  readonly kind: DocumentKind;
  readonly path: string;
  readonly year: number;
  readonly indexNumber: string;
  readonly edition: number;
  readonly metadata: DocumentMetadata;
  readonly content: readonly Block[];
  readonly attachments: readonly EvidenceInput[];
  readonly contentHash: string;
  /** `seq` of the act that published this edition. */
  readonly act: number;
  readonly related: readonly RelatedEntry[];
  readonly history: readonly HistoryEntry[];
  readonly firstPublishedAt: string;
  readonly changedAt: string;
  /** `YYYY-MM-DD HH:MM` of the first publication; for imported pages the date they show, or `''`. */
  readonly publishedShown: string;
  readonly sourceShown: string;
  readonly imported: {
    readonly from: string;
    readonly sha256: string;
    readonly source: string;
    readonly indexNumber: string;
    readonly publishedDate: string;
  } | null;
  readonly withdrawn: { readonly at: string; readonly reason: string } | null;
};

/** `null` while nothing of it is public. */
export function publicDocument(state: DisclosureState): PublicDocument | null {
  const { current, address, source } = state;
  const first = state.history[0];
  if (!current || !address || !first) return null;
  const imported =
    source.kind === 'imported'
      ? {
          from: source.from,
          sha256: source.sha256,
          source: source.source,
          indexNumber: source.indexNumber,
          publishedDate: source.publishedDate,
        }
      : null;
  return {
    unit: state.unit,
    unitName: address.unitName,
    kind: documentKind(state.documentKind),
    path: address.path,
    year: address.year,
    indexNumber: address.indexNumber,
    edition: current.number,
    metadata: current.metadata,
    content: current.content,
    attachments: current.attachments,
    contentHash: current.contentHash,
    act: current.act,
    related: state.related,
    history: state.history,
    firstPublishedAt: first.at,
    changedAt: state.withdrawn?.at ?? state.history.at(-1)?.at ?? first.at,
    publishedShown: imported ? imported.publishedDate : shownTime(first.at),
    sourceShown: imported
      ? imported.source || current.metadata.publisher || '原网页未标明'
      : current.metadata.publisher,
    imported,
    withdrawn: state.withdrawn,
  };
}
