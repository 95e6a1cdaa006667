import type { MetadataField, Place } from '../document/model.ts';
import { afterClock, dateAt, firstDate, hasWeekday, type ReadDate } from './dates.ts';
import type { Line } from './lines.ts';
import type { Reading } from './metadata.ts';
import { isOrgan } from './organ.ts';
import { isWholeDate, looksLikeIndexNumber } from './values.ts';

type Fields = Map<MetadataField, Reading>;

const between = /^[\s\u3000|｜│/·,，;；:：-]*$/;
/** Without a label `YLDR-2025-0020001` is a registration number; an index number has its slash or says 信息公开. */
const bareIndexNumber = /[/／]|XXGK/i;
const sure = 0.75;
const likely = 0.65;

/**
 * Values without labels: an index number by its shape; issuer and date on one line; the list of bare values some portals
 * print. Adds what no label gave and returns the lines that are so explained.
 */
export function readUnlabelled(
  lines: readonly Line[],
  headEnd: number,
  used: ReadonlySet<number>,
  fields: Fields,
): Set<number> {
  const explained = new Set(used);
  for (let index = 0; index < headEnd; index++) {
    const line = lines[index];
    if (!line || used.has(index)) continue;
    if (bareIndexNumber.test(line.text) && looksLikeIndexNumber(line.text) && !fields.has('indexNumber')) {
      put(fields, 'indexNumber', line.text, [line.from, line.to], sure);
      explained.add(index);
      bareList(lines, index, headEnd, explained, fields);
    } else if (issuerAndDate(line, fields) || timeAlone(line, fields)) explained.add(index);
  }
  return explained;
}

function put(fields: Fields, field: MetadataField, value: string, place: Place, confidence: number): void {
  if (!fields.has(field)) fields.set(field, { value, place, confidence });
}

function putDate(fields: Fields, line: Line, date: ReadDate, confidence: number): void {
  if (date.day)
    put(fields, 'publishedDate', date.day, [line.from + date.from, line.from + date.to], confidence);
}

/** `2026-01-19 17:01 | 云桥区水务局` and `云桥区水务局 2026年01月19日`. */
function issuerAndDate(line: Line, fields: Fields): boolean {
  const { text } = line;
  if (text.length > 80) return false;
  const date = firstDate(text);
  if (!date?.day || hasWeekday(text, date.to) || !/^\d/.test(text.slice(date.from))) return false;
  const before = text.slice(0, date.from).replace(/[\s\u3000|｜│/·-]+$/, '');
  const after = text.slice(afterClock(text, date.to));
  const behind = after.replace(/^[\s\u3000|｜│/·-]+/, '').trimEnd();
  const issuer = before !== '' ? before : behind;
  if ((before !== '' && !between.test(after)) || !isOrgan(issuer)) return false;
  const at = line.from + (before !== '' ? 0 : text.lastIndexOf(behind));
  put(fields, 'source', issuer, [at, at + issuer.length], likely);
  putDate(fields, line, date, likely);
  return true;
}

/** A date with hours and minutes is the time of publication, wherever it stands; a date alone may be the site's own. */
function timeAlone(line: Line, fields: Fields): boolean {
  const date = isWholeDate(line.text) ? dateAt(line.text, 0) : null;
  if (!date?.day || afterClock(line.text, date.to) === date.to) return false;
  putDate(fields, line, date, likely);
  return true;
}

/** The bare values behind a bare index number: issuer, category, dates. The category has no name, so it is left out. */
function bareList(
  lines: readonly Line[],
  from: number,
  headEnd: number,
  explained: Set<number>,
  fields: Fields,
): void {
  for (let index = from + 1; index < Math.min(headEnd, from + 8); index++) {
    const line = lines[index];
    if (!line || explained.has(index)) return;
    const bullet = line.bullet === lines[from]?.bullet;
    if (!bullet || line.text.length > 40) return;
    if (isWholeDate(line.text)) {
      const date = dateAt(line.text, 0);
      const nextIsDate = isWholeDate(lines[index + 1]?.text ?? '');
      // Of two dates the second is the publication; the first has no name.
      if (date && !nextIsDate) putDate(fields, line, date, likely);
    } else if (isOrgan(line.text)) put(fields, 'source', line.text, [line.from, line.to], likely);
    else if (line.text.length > 12) return;
    explained.add(index);
  }
}

/** A date alone under the title is the site's publication time; in Chinese numerals or brackets it is the paper's own. */
export function readDateUnderTitle(
  lines: readonly Line[],
  title: readonly number[],
  headEnd: number,
  fields: Fields,
): void {
  const below = Math.max(-1, ...title) + 1;
  const line = title.length > 0 && below < headEnd ? lines[below] : undefined;
  if (!line || !isWholeDate(line.text) || !/^\d/.test(line.text)) return;
  const date = dateAt(line.text, 0);
  if (date && !hasWeekday(line.text, date.to)) putDate(fields, line, date, likely);
}

/** The issuer alone on the line under the title. */
export function readIssuerUnderTitle(
  lines: readonly Line[],
  title: readonly number[],
  headEnd: number,
  fields: Fields,
): void {
  const below = Math.max(-1, ...title) + 1;
  const line = title.length > 0 && below < headEnd ? lines[below] : undefined;
  if (line && line.text.length <= 24 && isOrgan(line.text))
    put(fields, 'source', line.text, [line.from, line.to], 0.55);
}
