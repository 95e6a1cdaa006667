import type { Day } from '../base/day.ts';
import type { DocumentDefect, MetadataField, Place } from '../document/model.ts';
import { afterClock, dateAt } from './dates.ts';
import { isDamagedDocumentNumber } from './document-number.ts';
import type { LabelField } from './labels.ts';
import { compact, type Line, trimmed } from './lines.ts';
import { type Entry, entriesOf } from './metadata-entries.ts';
import { isOrgan } from './organ.ts';
import {
  type DateValue,
  dateValue,
  documentNumber,
  indexNumber,
  looksLikeIndexNumber,
  trailingDate,
  type Value,
  words,
} from './values.ts';

/** One field as read: `''` where its label stands alone. */
export type Reading = { readonly value: string; readonly place: Place; readonly confidence: number };

export type Head = {
  readonly fields: ReadonlyMap<MetadataField, Reading>;
  /** Numbers of the lines that belong to labels and their values. */
  readonly used: ReadonlySet<number>;
  readonly entries: readonly Entry[];
  readonly defects: readonly DocumentDefect[];
};

/** `loose`: readings without a label, taken where no label gives the field. */
type Draft = {
  fields: Map<MetadataField, Reading>;
  loose: Map<MetadataField, Reading>;
  defects: DocumentDefect[];
};

/** Reads the labelled metadata of a page's head, lines `0` to `headEnd`. */
export function readHead(text: string, lines: readonly Line[], headEnd: number): Head {
  const entries = entriesOf(text, lines, headEnd);
  const draft: Draft = { fields: new Map(), loose: new Map(), defects: [] };
  const of = (...fields: LabelField[]) => entries.filter((entry) => fields.includes(entry.field));

  readIndexNumber(of('indexNumber'), draft);
  readNumber(of('documentNumber'), draft);
  readWords('title', [of('title')], draft);
  readWords('publisher', [of('publisher'), of('issuer')], draft);
  readSource(text, of('source'), draft);
  readWords('topic', [of('topic')], draft);
  if (!draft.fields.has('topic')) readWords('topic', [of('lesserTopic')], draft);
  readWords('validity', [of('validity')], draft);
  readDates(text, of, draft);
  readBeforeLabels(text, lines, entries, draft);
  for (const [field, reading] of draft.loose) if (!draft.fields.has(field)) draft.fields.set(field, reading);

  const used = new Set(entries.flatMap((entry) => [entry.line, entry.valueLine]));
  return { fields: draft.fields, used, entries, defects: draft.defects };
}

/** The first that has a value; the page may print its block twice, for desktop and phone. */
function firstFilled(values: readonly Value[], draft: Draft): Value | null {
  const filled = values.filter((value) => value.text !== '');
  const other = filled.find((value) => compact(value.text) !== compact(filled[0]?.text ?? ''));
  if (other) draft.defects.push({ kind: 'differing-fields', place: other.place, text: other.text });
  return values.find((value) => value.text !== '') ?? values[0] ?? null;
}

function put(field: MetadataField, value: Value | null, confidence: number, draft: Draft): void {
  if (value)
    draft.fields.set(field, {
      value: value.text,
      place: value.place,
      confidence: value.text === '' ? 0.9 : confidence,
    });
}

function readIndexNumber(entries: readonly Entry[], draft: Draft): void {
  const value = firstFilled(
    entries.map((entry) => indexNumber(entry.value)),
    draft,
  );
  put('indexNumber', value, value && looksLikeIndexNumber(value.text) ? 0.99 : 0.7, draft);
  if (value && value.text !== '' && !looksLikeIndexNumber(value.text)) {
    draft.defects.push({ kind: 'unusual-index-number', place: value.place, text: value.text });
  }
}

function readNumber(entries: readonly Entry[], draft: Draft): void {
  const value = firstFilled(
    entries.map((entry) => documentNumber(entry.value)),
    draft,
  );
  const damaged = value !== null && isDamagedDocumentNumber(value.text);
  put('documentNumber', value, damaged ? 0.5 : 0.98, draft);
  if (value && damaged)
    draft.defects.push({ kind: 'damaged-document-number', place: value.place, text: value.text });
}

/** Of several groups of labels the first that has a value: 发布机构 before 发文机构, which may rightly differ. */
function readWords(field: MetadataField, groups: readonly (readonly Entry[])[], draft: Draft): void {
  const values = groups.map((group) =>
    firstFilled(
      group.map((entry) => words(entry.value)),
      draft,
    ),
  );
  put(
    field,
    values.find((value) => value !== null && value.text !== '') ??
      values.find((value) => value !== null) ??
      null,
    0.97,
    draft,
  );
}

const lineFields: readonly LabelField[] = ['source', 'published', 'time', 'control', 'other'];

/** `2025-03-12 09:00 来源：…` and `云桥区司法局 发布时间：…`: what stands before the first label of a line under the title. */
function readBeforeLabels(
  text: string,
  lines: readonly Line[],
  entries: readonly Entry[],
  draft: Draft,
): void {
  const seen = new Set<number>();
  for (const entry of entries) {
    const line = lines[entry.line];
    if (!line || seen.has(entry.line)) continue;
    seen.add(entry.line);
    if (!lineFields.includes(entry.field) || entry.labelFrom === line.from || line.text.length > 200)
      continue;
    const [from, to] = trimmed(text, line.from, entry.labelFrom);
    const before = text
      .slice(from, to)
      .replace(/[|｜·/-]+$/, '')
      .trimEnd();
    const date = dateAt(before, 0);
    if (date?.day && before.slice(afterClock(before, date.to)).trim() === '') {
      draft.loose.set('publishedDate', { value: date.day, place: [from, from + date.to], confidence: 0.75 });
    } else if (isOrgan(before)) {
      draft.loose.set('source', { value: before, place: [from, from + before.length], confidence: 0.65 });
    }
  }
}

/** The source; a date behind it without a label is the time of publication. */
function readSource(text: string, entries: readonly Entry[], draft: Draft): void {
  const values = entries.map((entry) => {
    const date = trailingDate(text, entry.value);
    if (!date?.day) return words(entry.value);
    const place: Place = [date.from, date.to];
    if (!draft.loose.has('publishedDate'))
      draft.loose.set('publishedDate', { value: date.day, place, confidence: 0.7 });
    const end = text
      .slice(0, date.from)
      .trimEnd()
      .replace(/[|｜]$/, '')
      .trimEnd().length;
    return words({ text: text.slice(entry.value.place[0], end), place: [entry.value.place[0], end] });
  });
  put('source', firstFilled(values, draft), 0.97, draft);
}

type Of = (...fields: LabelField[]) => Entry[];

/**
 * 成文/生成 is formed, 发布/公开 is published; 发文 stands for "formed" beside a 发布日期 and for "published" without one.
 */
function readDates(text: string, of: Of, draft: Draft): void {
  const read = (entries: readonly Entry[]) => firstDated(text, entries, draft);
  const formed = read(of('formed'));
  const issued = read(of('issued'));
  const published = read(of('published')) ?? read(of('time'));
  putDate('formedDate', formed ?? (published ? issued : null), formed ? 0.98 : 0.85, draft);
  putDate('publishedDate', published ?? issued, published ? 0.98 : 0.85, draft);
}

function firstDated(text: string, entries: readonly Entry[], draft: Draft): DateValue | null {
  const values = entries.map((entry) => dateValue(text, entry.value, entry.field !== 'time'));
  for (const value of values) {
    if (value.damaged)
      draft.defects.push({ kind: 'damaged-date', place: value.place, text: text.slice(...value.place) });
  }
  return (
    values.find((value) => value.day !== null && value.day !== '') ??
    values.find((value) => value.day === '') ??
    null
  );
}

function putDate(field: MetadataField, value: DateValue | null, confidence: number, draft: Draft): void {
  const day: Day | '' | null = value?.day ?? null;
  if (value && day !== null) draft.fields.set(field, { value: day, place: value.place, confidence });
}
