import type { DocumentDefect, MetadataField, Place } from '../document/model.ts';
import { bracketedDocumentNumber, isDamagedDocumentNumber, wholeDocumentNumber } from './document-number.ts';
import type { Line } from './lines.ts';
import { type Reading, readHead } from './metadata.ts';
import type { PageHints } from './page-hints.ts';
import { type PageHead, titleIn, wholeTitle } from './title.ts';
import { readDateUnderTitle, readIssuerUnderTitle, readUnlabelled } from './unlabelled.ts';

type Fields = Map<MetadataField, Reading>;

export type ReadPageHead = {
  readonly fields: Fields;
  readonly defects: DocumentDefect[];
  /** Number of the body's first line. */
  readonly bodyStart: number;
};

/** Everything a page says of its paper before the body: labelled block, unlabelled lines, title, document number. */
export function readPageHead(
  text: string,
  lines: readonly Line[],
  headEnd: number,
  hints: PageHints,
): ReadPageHead {
  const block = readHead(text, lines, headEnd);
  const fields: Fields = new Map(block.fields);
  const defects = [...block.defects];
  const used = readUnlabelled(lines, headEnd, block.used, fields);
  const head: PageHead = { text, lines, headEnd, used, windowTitle: hints.windowTitle };
  const titleLines = readTitle(head, fields);
  readIssuerUnderTitle(lines, titleLines, headEnd, fields);
  readDateUnderTitle(lines, titleLines, headEnd, fields);
  readNumberOutsideBlock(head, fields, defects);
  return { fields, defects, bodyStart: bodyStart(head, titleLines) };
}

/** Sets the title where the block has none or only a part of it; answers the lines it stands on. */
function readTitle(head: PageHead, fields: Fields): number[] {
  const labelled = fields.get('title');
  const known = labelled?.value ?? '';
  const title = titleIn(head, known);
  if (known === '') {
    if (title) fields.set('title', { value: title.value, place: title.place, confidence: title.confidence });
    return [...(title?.lines ?? [])];
  }
  const whole = labelled ? wholeTitle(head, title, known, labelled.place[0]) : null;
  if (!whole) return [...(title?.lines ?? [])];
  fields.set('title', { value: whole.value, place: whole.place, confidence: 0.85 });
  return [...(title?.lines ?? []), ...(whole.line >= 0 ? [whole.line] : [])];
}

/** The body begins behind the last line of the head that is metadata, title or furniture; with prose at the latest. */
function bodyStart({ lines, headEnd, used }: PageHead, title: readonly number[]): number {
  if (headEnd < lines.length) return headEnd;
  return Math.max(-1, ...title, ...used) + 1;
}

/** A document number above or below the title, at the start of the text or in the title's brackets. */
function readNumberOutsideBlock(head: PageHead, fields: Fields, defects: DocumentDefect[]): void {
  const { text, lines, headEnd, used } = head;
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

const tailLines = 8;
const otherPages = /^[【[（(]?(?:相关|上一|下一|推荐|热门|最新|主办|承办|版权|友情链接|网站)/;

/** Some portals print source and time under the body. Only labelled values count, and only what the head did not show. */
export function readPageTail(text: string, lines: readonly Line[], bodyEnd: number, fields: Fields): void {
  const tail = lines.slice(bodyEnd, bodyEnd + tailLines);
  const stop = tail.findIndex((line) => otherPages.test(line.text));
  const own = stop < 0 ? tail : tail.slice(0, stop);
  if (own.length === 0) return;
  for (const [field, reading] of readHead(text, own, own.length).fields) {
    if (field !== 'title' && reading.value !== '' && !fields.has(field))
      fields.set(field, { ...reading, confidence: 0.7 });
  }
}
