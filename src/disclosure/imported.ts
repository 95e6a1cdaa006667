import { digest } from '../base/hash.ts';
import type { PublishedDocument } from '../document/model.ts';
import type { Unit } from '../org/actor.ts';
import { contentOf, plainText } from './content.ts';
import { comparable } from './index-number.ts';
import type { ImportDocumentInput } from './inputs.ts';
import { kindOfRead } from './kinds.ts';

/** A page as it was read, made into the input of the import; what it does not show stays `''`. */
export function importInput(
  read: PublishedDocument,
  origin: ImportDocumentInput['origin'],
): ImportDocumentInput {
  const { metadata } = read;
  return {
    documentKind: kindOfRead(read.docType),
    metadata: {
      title: metadata.title ?? '',
      topic: metadata.topic ?? '',
      publisher: metadata.publisher ?? '',
      formedDate: metadata.formedDate ?? '',
      documentNumber: metadata.documentNumber ?? '',
      validity: metadata.validity ?? '',
      summary: '',
    },
    indexNumber: metadata.indexNumber ?? '',
    publishedDate: metadata.publishedDate ?? '',
    source: metadata.source ?? '',
    content: contentOf(read).map((block) => ({ ...block })),
    origin,
    personalDataNote: '',
  };
}

/**
 * The matter of an imported document, made of its index number or, without one, of its words: so that the same page
 * imported twice is the same matter.
 */
export function importMatter(
  input: Pick<ImportDocumentInput, 'indexNumber' | 'metadata' | 'content'>,
): string {
  const number = comparable(input.indexNumber);
  const key = number === '' ? comparable(input.metadata.title + plainText(input.content)) : number;
  return `import-${digest(key).slice(0, 16)}`;
}

/** The year under which the catalogue lists it: of its publication, else of its making, else of the import. */
export function importYear(
  input: { readonly publishedDate: string; readonly metadata: { readonly formedDate: string } },
  today: string,
): number {
  return Number((input.publishedDate || input.metadata.formedDate || today).slice(0, 4));
}

/**
 * The unit whose page it is, by its full name as publisher, as source or at the head of the title. A short name
 * alone (科学技术局) fits every district in the country and is not enough.
 */
export function publishingUnit(
  input: Pick<ImportDocumentInput, 'metadata' | 'source'>,
  units: readonly Unit[],
): Unit | null {
  const named = (unit: Unit) =>
    comparable(input.metadata.publisher) === comparable(unit.name) ||
    comparable(input.source) === comparable(unit.name) ||
    comparable(input.metadata.title).startsWith(comparable(unit.name));
  // 云桥区人民政府 also begins the name of its office: the longest name is the nearest.
  return units.filter(named).sort((a, b) => b.name.length - a.name.length)[0] ?? null;
}
