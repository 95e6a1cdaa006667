import type { Metadata, MetadataField, Place, PublishedDocument } from '../document/model.ts';
import { bodyEndOf, headEndOf, paragraphsOf } from './body.ts';
import { citationsOf } from './citations.ts';
import { datesOf } from './date-mentions.ts';
import { docTypeOf } from './doc-type.ts';
import { bracketedDocumentNumber, isDamagedDocumentNumber, wholeDocumentNumber } from './document-number.ts';
import { figuresOf } from './figures.ts';
import { refuseLongText } from './limits.ts';
import { type Line, linesOf } from './lines.ts';
import { type Reading, readHead } from './metadata.ts';
import { namedOf } from './named.ts';
import { outlineOf } from './outline.ts';
import { noHints, type PageText } from './page-hints.ts';
import { reportYearOf } from './report-year.ts';
import { sentencesOf } from './sentences.ts';
import { signatureIn } from './signature.ts';
import { titleIn } from './title.ts';
import { unglued } from './unglue.ts';
import { readDateUnderTitle, readUnlabelled } from './unlabelled.ts';

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
  const read = linesOf(text, hints);
  const lines = unglued(read, headEndOf(read));
  const headEnd = headEndOf(lines);
  const head = readHead(text, lines, headEnd);
  const fields = new Map(head.fields);
  const defects = [...head.defects];

  const used = readUnlabelled(lines, headEnd, head.used, fields);
  const title = titleIn(
    { text, lines, headEnd, used, windowTitle: hints.windowTitle },
    fields.get('title')?.value ?? null,
  );
  readDateUnderTitle(lines, title?.lines ?? [], headEnd, fields);
  const start = bodyStart(lines, headEnd, used, title?.lines ?? []);
  if (title && (fields.get('title')?.value ?? '') === '') {
    fields.set('title', { value: title.value, place: title.place, confidence: title.confidence });
  }

  const end = bodyEndOf(lines, start);
  const paragraphs = paragraphsOf(text, lines, start, end);
  readNumberOutsideBlock(text, lines, headEnd, used, fields, defects);

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
    defects: [...defects, ...outline.defects].sort((a, b) => a.place[0] - b.place[0]),
    places: Object.fromEntries([...fields].map(([name, reading]) => [name, reading.place])),
    confidence,
  };
}

/** The body begins behind the last line of the head that is metadata, title or furniture; with prose at the latest. */
function bodyStart(
  lines: readonly Line[],
  headEnd: number,
  used: ReadonlySet<number>,
  title: readonly number[],
): number {
  if (headEnd < lines.length) return headEnd;
  return Math.max(-1, ...title, ...used) + 1;
}

/** A document number above or below the title, at the start of the text or in the title's brackets. */
function readNumberOutsideBlock(
  text: string,
  lines: readonly Line[],
  headEnd: number,
  used: ReadonlySet<number>,
  fields: Map<MetadataField, Reading>,
  defects: { kind: string; place: Place; text: string }[],
): void {
  if ((fields.get('documentNumber')?.value ?? '') !== '') return;
  for (let index = 0; index < Math.min(headEnd + 1, lines.length); index++) {
    const line = lines[index];
    if (!line || used.has(index)) continue;
    const number = wholeDocumentNumber(line.text);
    if (number !== null) {
      const at = line.from + line.text.indexOf(number);
      fields.set('documentNumber', { value: number, place: [at, at + number.length], confidence: 0.9 });
      return;
    }
    if (index < headEnd && isDamagedDocumentNumber(line.text)) {
      const place: Place = [line.from, line.to];
      fields.set('documentNumber', { value: line.text, place, confidence: 0.4 });
      defects.push({ kind: 'damaged-document-number', place, text: line.text });
      return;
    }
  }
  const title = fields.get('title');
  const inTitle = title ? bracketedDocumentNumber(title.value) : null;
  if (!title || inTitle === null) return;
  const at = text.indexOf(inTitle, title.place[0]);
  if (at >= 0 && at < title.place[1])
    fields.set('documentNumber', { value: inTitle, place: [at, at + inTitle.length], confidence: 0.85 });
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
