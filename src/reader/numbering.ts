import { fromChineseNumeral } from '../base/chinese-numerals.ts';

export type NumberKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'item'
  | 'point'
  | 'subpoint'
  | 'circle'
  | 'shi'
  | 'decimal';

/** A number of the outline as it stands in the text. */
export type Numbering = {
  readonly kind: NumberKind;
  /** As in `OutlineItem.level`. */
  readonly level: number;
  readonly ordinal: number;
  readonly from: number;
  readonly to: number;
  /** `一)` or `（一、`: a bracket was lost. */
  readonly lostBracket: boolean;
};

const numeral = '[一二三四五六七八九十]{1,3}';
/** One alternative per kind, tried at every character that may begin a number. */
const candidate = new RegExp(
  [
    '(第[ \\u3000]?[一二三四五六七八九十百零〇\\d]{1,5}[ \\u3000]?([编章节条]))',
    `([（(][ \\u3000]?(${numeral})[ \\u3000]?([)）]?)[、.．]?)`,
    '([（(][ \\u3000]?(\\d{1,2})[ \\u3000]?[)）])',
    `((${numeral})[ \\u3000]?([、．.)）]))`,
    `((${numeral})是)`,
    '((\\d{1,2}(?:\\.\\d{1,2}){1,3})(?=[ \\u00a0\\u3000]*[\\u4e00-\\u9fa5]))',
    '((\\d{1,2})[ \\u3000]?([、．.)）])(?!\\d))',
    '([\\u2460-\\u2473])',
  ].join('|'),
  'g',
);
const levels: Readonly<Record<NumberKind, number>> = {
  part: 1,
  chapter: 1,
  section: 2,
  article: 2,
  item: 2,
  point: 3,
  subpoint: 4,
  circle: 5,
  shi: 5,
  decimal: 2,
};
const divisions: Readonly<Record<string, NumberKind>> = {
  编: 'chapter',
  章: 'chapter',
  节: 'section',
  条: 'article',
};

/** Every string in `[from, to)` that has the form of an outline number, whether or not it is one. */
export function numberingsIn(text: string, from: number, to: number): Numbering[] {
  const found: Numbering[] = [];
  for (const match of text.slice(from, to).matchAll(candidate)) {
    const made = numberingOf(match, from);
    if (made) found.push(made);
  }
  return found;
}

function numberingOf(match: RegExpExecArray, offset: number): Numbering | null {
  const from = offset + match.index;
  const make = (
    kind: NumberKind,
    ordinal: number | null,
    whole: string,
    lostBracket = false,
    level = levels[kind],
  ) => (ordinal === null ? null : { kind, level, ordinal, from, to: from + whole.length, lostBracket });
  const [, division, divisionKind, item, itemNumber, itemClose, subpoint, subpointNumber] = match;
  const [
    part,
    partNumber,
    partMark,
    shi,
    shiNumber,
    decimal,
    decimalNumber,
    point,
    pointNumber,
    pointMark,
    circle,
  ] = match.slice(8);
  if (division !== undefined)
    return make(
      divisions[divisionKind ?? ''] ?? 'chapter',
      ordinalOf(division.replace(/[第编章节条\s]/g, '')),
      division,
    );
  if (item !== undefined) return make('item', fromChineseNumeral(itemNumber ?? ''), item, itemClose === '、');
  if (subpoint !== undefined) return make('subpoint', Number(subpointNumber), subpoint);
  if (part !== undefined) {
    const lost = partMark === ')' || partMark === '）';
    return make(lost ? 'item' : 'part', fromChineseNumeral(partNumber ?? ''), part, lost);
  }
  if (shi !== undefined) return make('shi', fromChineseNumeral(shiNumber ?? ''), shi);
  if (decimal !== undefined) {
    const parts = (decimalNumber ?? '').split('.');
    return make('decimal', Number(parts.at(-1)), decimal, false, parts.length);
  }
  if (point !== undefined) {
    const closed = pointMark === ')' || pointMark === '）';
    return make(closed ? 'subpoint' : 'point', Number(pointNumber), point);
  }
  return circle === undefined ? null : make('circle', circle.charCodeAt(0) - 0x245f, circle);
}

function ordinalOf(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : fromChineseNumeral(text);
}

/** The number a line begins with. */
export function leadingNumbering(line: string): Numbering | null {
  const first = numberingsIn(line, 0, Math.min(line.length, 16))[0];
  return first?.from === 0 ? first : null;
}
