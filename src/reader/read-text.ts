import type { Metadata, MetadataField, Place, PublishedDocument } from '../document/model.ts';
import { bodyEndOf, headEndOf, paragraphsOf } from './body.ts';
import { citationsOf } from './citations.ts';
import { datesOf } from './date-mentions.ts';
import { docTypeOf } from './doc-type.ts';
import { figuresOf } from './figures.ts';
import { refuseLongText } from './limits.ts';
import { linesOf } from './lines.ts';
import type { Reading } from './metadata.ts';
import { namedOf } from './named.ts';
import { outlineOf } from './outline.ts';
import { readPageHead, readPageTail } from './page-head.ts';
import { noHints, type PageText } from './page-hints.ts';
import { reportYearOf } from './report-year.ts';
import { sentencesOf } from './sentences.ts';
import { signatureIn } from './signature.ts';
import { textDefects } from './text-defects.ts';
import { inOwnCharacters, recognisable } from './traditional.ts';
import { unglued } from './unglue.ts';

const fieldNames: readonly MetadataField[] = [
  'title',
  'indexNumber',
  'topic',
  'publisher',
  'source',
  'formedDate',
  'signatureDate',
  'documentNumber',
  'publishedDate',
  'validity',
];

/**
 * A published page as text → the structured document. Pure and linear in the text's length.
 * Throws a ReadError only where the text is too long.
 */
export function readText(text: string): PublishedDocument {
  refuseLongText(text);
  return readPage({ text, hints: noHints });
}

/** The words of a page, from whatever container, with what its markup hinted. */
export function readPage({ text, hints }: PageText): PublishedDocument {
  const simple = recognisable(text);
  return simple === null
    ? readPlain({ text, hints })
    : inOwnCharacters(readPlain({ text: simple, hints }), text);
}

function readPlain({ text, hints }: PageText): PublishedDocument {
  const lines = unglued(linesOf(text, hints));
  const headEnd = headEndOf(lines);
  const { fields, defects, bodyStart } = readPageHead(text, lines, headEnd, hints);
  const bodyEnd = bodyEndOf(lines, bodyStart);
  const paragraphs = paragraphsOf(text, lines, bodyStart, bodyEnd);
  readPageTail(text, lines, bodyEnd, fields);

  const signature = signatureIn(text, paragraphs);
  if (signature?.day) {
    fields.set('signatureDate', { value: signature.day, place: signature.place, confidence: 0.9 });
    if (!fields.has('formedDate'))
      fields.set('formedDate', { value: signature.day, place: signature.place, confidence: 0.8 });
  }

  const outline = outlineOf(text, paragraphs);
  const body = paragraphs.map(([from, to]) => text.slice(from, to)).join('\n');
  const headings = outline.items.filter((item) => item.level === 1).map((item) => item.heading);
  const titleValue = fields.get('title')?.value ?? null;
  const type = docTypeOf(titleValue, body, headings);
  const year = reportYearOf(type.docType, titleValue, body, headings);
  const dates = datesOf(text, paragraphs);
  const citations = citationsOf(text, paragraphs);
  const taken: Place[] = [
    ...dates.map((each) => each.place),
    ...citations.map((each) => each.place),
    ...outline.items.map((each): Place => [each.place[0], each.place[0] + each.number.length]),
  ];
  const confidence = {
    ...confidences(fields),
    docType: type.confidence,
    ...(year ? { reportYear: year.confidence } : {}),
  };
  return {
    metadata: metadataOf(fields),
    docType: type.docType,
    reportYear: year?.year ?? null,
    text,
    body,
    paragraphs,
    outline: outline.items,
    sentences: sentencesOf(text, paragraphs),
    figures: figuresOf(text, paragraphs, taken),
    dates,
    citations,
    named: namedOf(text, paragraphs),
    defects: [...defects, ...outline.defects, ...textDefects(text, paragraphs, outline.items)].sort(
      (a, b) => a.place[0] - b.place[0],
    ),
    places: Object.fromEntries([...fields].map(([name, reading]) => [name, reading.place])),
    confidence,
  };
}

function metadataOf(fields: ReadonlyMap<MetadataField, Reading>): Metadata {
  const value = (field: MetadataField) => fields.get(field)?.value ?? null;
  return {
    title: value('title'),
    indexNumber: value('indexNumber'),
    topic: value('topic'),
    publisher: value('publisher'),
    source: value('source'),
    formedDate: value('formedDate'),
    signatureDate: value('signatureDate'),
    documentNumber: value('documentNumber'),
    publishedDate: value('publishedDate'),
    validity: value('validity'),
  };
}

function confidences(fields: ReadonlyMap<MetadataField, Reading>) {
  return Object.fromEntries(
    fieldNames.flatMap((name) => (fields.has(name) ? [[name, fields.get(name)?.confidence ?? 0]] : [])),
  );
}
