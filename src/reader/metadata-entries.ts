import type { Place } from '../document/model.ts';
import { isDamagedDocumentNumber, meansNoNumber, wholeDocumentNumber } from './document-number.ts';
import { type Hit, labelsIn, type Mark } from './label-scan.ts';
import type { LabelField } from './labels.ts';
import type { Line } from './lines.ts';
import { isOrgan } from './organ.ts';
import { endsLikeTitle } from './title.ts';
import { cell, isValidity, isWholeDate, looksLikeIndexNumber, type Value } from './values.ts';

/** A label of the page's head with the value that belongs to it, raw and not yet judged. */
export type Entry = {
  readonly field: LabelField;
  readonly word: string;
  readonly mark: Mark;
  /** Where the label itself begins in the text. */
  readonly labelFrom: number;
  readonly value: Value;
  readonly line: number;
  /** The line the value stands on: the label's own or a later one. */
  readonly valueLine: number;
};

const dateFields: readonly LabelField[] = ['formed', 'issued', 'published', 'time'];

/** All labels of the head and their values, whatever the layout: inline, in cells, alternating lines, glued. */
export function entriesOf(text: string, lines: readonly Line[], headEnd: number): Entry[] {
  const found = lines.slice(0, headEnd).map((line) => labelsIn(line.text));
  const accepted = acceptedHits(lines, found);
  const open: { entry: Entry; bullet: boolean }[] = [];
  const entries: Entry[] = [];
  accepted.forEach((hits, index) => {
    const line = lines[index];
    if (!line) return;
    hits.forEach((hit, k) => {
      const to = hits[k + 1]?.start ?? boundaryAfter(found[index] ?? [], hit, line.text.length);
      const value = cell(text, line.from + hit.end, line.from + to);
      const entry = {
        field: hit.label.field,
        word: hit.label.word,
        mark: hit.mark,
        labelFrom: line.from + hit.start,
        value,
        line: index,
        valueLine: index,
      };
      const last = k === hits.length - 1;
      if (value.text === '' && last && to === line.text.length) open.push({ entry, bullet: line.bullet });
      entries.push(entry);
    });
  });
  return fromLinesBelow(
    lines,
    accepted,
    entries,
    open.map((each) => each.entry),
  );
}

/** A firm label without a colon ends the value before it even where it is not read itself. */
function boundaryAfter(found: readonly Hit[], hit: Hit, end: number): number {
  const next = found.find((other) => other.start >= hit.end && other.label.firm && !other.glued);
  return next?.start ?? end;
}

/** A colon, brackets, or a table cell of its own. */
const isMarked = (hit: Hit) =>
  hit.mark === 'colon' || hit.mark === 'bracket' || (hit.mark === 'cell' && hit.ownCell && hit.label.firm);

/** Labels without a colon count only in a block of their own kind: ordinary words of a title must not become labels. */
function acceptedHits(lines: readonly Line[], found: readonly (readonly Hit[])[]): Hit[][] {
  const firmOf = (marked: boolean) =>
    new Set(
      found.flatMap((hits) =>
        hits
          .filter((hit) => hit.label.firm && !hit.glued && isMarked(hit) === marked)
          .map((hit) => hit.label.word),
      ),
    );
  const bare = firmOf(false).size;
  const cells = found.flatMap((hits, index) =>
    hits.some((hit) => hit.mark === 'cell' && isMarked(hit)) ? [index] : [],
  );
  /** The last cell of a row may be empty, so that nothing stands behind its label. */
  const endsRow = (hit: Hit, index: number) =>
    hit.mark === 'end' &&
    hit.ownCell &&
    hit.label.firm &&
    index >= (cells[0] ?? Infinity) - 3 &&
    index <= (cells.at(-1) ?? -9) + 3;
  if (bare < 2 || bare < firmOf(true).size) {
    return found.map((hits, index) => hits.filter((hit) => isMarked(hit) || endsRow(hit, index)));
  }
  const firmLines = found.flatMap((hits, index) =>
    hits.some((hit) => hit.label.firm && !isMarked(hit)) ? [index] : [],
  );
  const first = (firmLines[0] ?? 0) - 4;
  const last = (firmLines.at(-1) ?? 0) + 2;
  const alternating = firmLines.filter((index) => isLabelLine(lines[index], found[index])).length >= 2;
  return found.map((hits, index) => {
    const inBlock = index >= first && index <= last;
    return hits.filter(
      (hit, k) => isMarked(hit) || (inBlock && bareHitCounts(lines[index], hits, k, alternating)),
    );
  });
}

function isLabelLine(line: Line | undefined, hits: readonly Hit[] | undefined): boolean {
  const hit = hits?.[0];
  return line !== undefined && hit !== undefined && hit.start === 0 && hit.mark === 'end';
}

function bareHitCounts(
  line: Line | undefined,
  hits: readonly Hit[],
  k: number,
  alternating: boolean,
): boolean {
  const hit = hits[k];
  if (!hit || !line) return false;
  if (hit.glued) return alternating && hit.mark === 'end';
  if (alternating) return hit.mark === 'end' && (hit.start === 0 || hit.label.firm);
  if (hit.label.firm) return true;
  return (
    hit.start === 0 || hits[k - 1]?.end === hit.start || /[|｜\t]\s*$/.test(line.text.slice(0, hit.start))
  );
}

/**
 * Values on the line below their label. A page keeps one style: where typed values (index number, date) stand beside
 * their labels, an empty label is empty and the next line belongs to something else.
 */
function fromLinesBelow(
  lines: readonly Line[],
  accepted: readonly (readonly Hit[])[],
  entries: readonly Entry[],
  open: readonly Entry[],
): Entry[] {
  if (open.length === 0) return [...entries];
  const free = (index: number) => {
    const hits = accepted[index];
    return hits === undefined || hits.length === 0 || (hits[0]?.start ?? 0) > 0;
  };
  const candidates = new Map<Entry, Value>();
  for (const entry of open) {
    const below = lines[entry.line + 1];
    if (!below || !free(entry.line + 1)) continue;
    const glued = accepted[entry.line + 1]?.[0];
    const to = glued ? below.from + glued.start : below.to;
    candidates.set(entry, { text: below.text.slice(0, to - below.from).trimEnd(), place: [below.from, to] });
  }
  const belowStyle = new Map<Mark, boolean>();
  for (const mark of new Set(open.map((entry) => entry.mark)))
    belowStyle.set(mark, isBelowStyle(mark, entries, candidates));
  return entries.map((entry) => {
    const value = candidates.get(entry);
    if (!value) return entry;
    const fit = fits(entry.field, value);
    const below = belowStyle.get(entry.mark) ?? false;
    const takes =
      fit === 'surely'
        ? below || entry.field !== 'documentNumber'
        : below && fit === 'maybe' && (isFollowed(accepted, entry) || closesBlock(entry.field, value.text));
    const place: Place = [value.place[0], value.place[0] + value.text.length];
    return takes ? { ...entry, value: { ...value, place }, valueLine: entry.line + 1 } : entry;
  });
}

/** Labels of one kind (with brackets, with colons, bare) keep one style within a page. */
function isBelowStyle(mark: Mark, entries: readonly Entry[], candidates: ReadonlyMap<Entry, Value>): boolean {
  const last = Math.max(
    ...[...candidates.keys()].filter((entry) => entry.mark === mark).map((entry) => entry.line),
  );
  const inline = entries.filter(
    (entry) =>
      entry.mark === mark && entry.line <= last && entry.value.text !== '' && entry.field !== 'control',
  );
  const typed = [...candidates].filter(
    ([entry, value]) => entry.mark === mark && fits(entry.field, value) === 'surely',
  );
  return typed.length > 0 && typed.length >= inline.length;
}

/** Behind the line below comes the next label of the same kind: the line between them is a value. */
function isFollowed(accepted: readonly (readonly Hit[])[], entry: Entry): boolean {
  const next = accepted[entry.line + 2]?.[0];
  if (accepted[entry.line + 1]?.[0]?.glued) return true;
  return next !== undefined && next.start === 0 && next.mark === entry.mark;
}

/** The last value of a block must not be the title that follows an empty label. */
function closesBlock(field: LabelField, text: string): boolean {
  if (field === 'other' || field === 'column')
    return text.length <= 8 && !isOrgan(text) && !/[:：，,]/.test(text);
  return (
    field !== 'title' &&
    text.length <= 20 &&
    (!endsLikeTitle(text) || text.length <= 6) &&
    !/[:：，,]$/.test(text)
  );
}

/** Whether a line can be this field's value: a date only for a date, a short line for words. */
function fits(field: LabelField, value: Value): 'surely' | 'maybe' | 'no' {
  const text = value.text;
  if (dateFields.includes(field)) return isWholeDate(text) ? 'surely' : 'no';
  switch (field) {
    case 'indexNumber':
      return looksLikeIndexNumber(text) ? 'surely' : /^[A-Za-z0-9/_-]{5,40}$/.test(text) ? 'maybe' : 'no';
    case 'documentNumber':
      return wholeDocumentNumber(text) !== null || isDamagedDocumentNumber(text)
        ? 'surely'
        : meansNoNumber(text)
          ? 'maybe'
          : 'no';
    case 'validity':
      return isValidity(text) ? 'surely' : 'no';
    case 'title':
      return text.length <= 120 && !text.includes('。') ? 'maybe' : 'no';
    case 'control':
    case 'siteDate':
      return 'no';
    default:
      return text.length <= 40 && !/[。；]/.test(text) && !(text.length > 12 && endsLikeTitle(text))
        ? 'maybe'
        : 'no';
  }
}
