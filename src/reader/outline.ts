import type { DocumentDefect, OutlineItem, Place } from '../document/model.ts';
import { isBlank } from './lines.ts';
import { type Numbering, type NumberKind, numberingsIn } from './numbering.ts';

export type Outline = { readonly items: readonly OutlineItem[]; readonly defects: readonly DocumentDefect[] };

/** What stands before a number in the middle of a paragraph, where it may begin a run-in heading. */
const sentenceEnd = '。；;：:！!？?”）)】…';
const shiBefore = `${sentenceEnd}，,、“"`;
const reference = /第(?:[一二三四五六七八九十百零〇\d]{1,6}[条款项]?[、和至到及第]?)?$/;
const longestRunInHeading = 40;
/** A paragraph this long may be several whose line breaks were lost. */
const flattenedParagraph = 300;
const fixedHeading =
  /^(?:(?:19|20)\d{2}年?(?:度)?)?(?:推[进荐]法治政府建设(?:工作)?的?(?:主要)?(?:举措|做法|措施|工作)|(?:推[进荐])?法治政府建设(?:工作)?(?:中)?(?:存在|的不足|的?主要问题|面临)|存在的?(?:主要)?(?:不足|问题)|(?:党政)?主要负责人履行|(?:下一?步|下一年度|明年).{0,20}(?:安排|打算|计划|思路)|推进法治政府建设的主要安排|其他需要(?:报告|汇报|说明)的(?:情况|事项))[^。，；]*$/;

/** The outline of the body: numbers at the start of paragraphs and run-in ones, in order. */
export function outlineOf(text: string, paragraphs: readonly Place[]): Outline {
  const items: OutlineItem[] = [];
  const defects: DocumentDefect[] = [];
  const state = new Sequence();
  const decimal = paragraphs.some(([from, to]) =>
    /^1\.1(?:\.1)?[^\d.]/.test(text.slice(from, Math.min(to, from + 8))),
  );
  for (const [from, to] of paragraphs) {
    const plain = decimal ? plainDecimal(text, from, to) : null;
    if (plain) {
      items.push(plain);
      continue;
    }
    const numbers = numberingsIn(text, from, to).filter((number) =>
      state.accepts(text, number, from, to - from > flattenedParagraph),
    );
    if (numbers.length === 0) {
      const lost = lostNumber(text, from, to, items);
      if (lost) {
        items.push(lost);
        defects.push({ kind: 'lost-number', place: lost.place, text: lost.heading });
      }
      continue;
    }
    numbers.forEach((number, index) => {
      const missing = state.gaps.has(number.from);
      const next = numbers[index + 1]?.from;
      const item = itemOf(text, number, {
        to: next ?? to,
        runsOn: next !== undefined,
        flattened: to - from > flattenedParagraph,
      });
      if (!item) return;
      items.push(item);
      if (missing) defects.push({ kind: 'missing-item', place: [number.from, number.to], text: item.number });
      if (number.lostBracket)
        defects.push({ kind: 'lost-bracket', place: [number.from, number.to], text: item.number });
    });
  }
  return { items, defects };
}

/** Remembers which numbers came before, because `（一）` or `1.` within a paragraph is a heading only in its turn. */
class Sequence {
  private readonly last = new Map<NumberKind, number>();
  /** Never reset: some papers number （三） or 4. on through all parts. */
  private readonly ever = new Map<NumberKind, number>();
  private previous: Numbering | null = null;
  /** Where a number stands whose forerunner is missing. */
  readonly gaps = new Set<number>();

  accepts(text: string, number: Numbering, paragraphStart: number, flattened: boolean): boolean {
    if (!this.stands(text, number, paragraphStart, flattened)) return false;
    if (this.skips(number)) this.gaps.add(number.from);
    for (const kind of [...this.last.keys()]) if (deeper(kind, number.kind)) this.last.delete(kind);
    this.last.set(number.kind, number.ordinal);
    this.ever.set(number.kind, number.ordinal);
    this.previous = number;
    return true;
  }

  /** 二是 without 一是, 三、 behind 一、. Articles may be quoted in part, and decimals begin where they like. */
  private skips({ kind, ordinal }: Numbering): boolean {
    if (kind === 'article' || kind === 'decimal' || kind === 'chapter' || kind === 'section' || ordinal === 1)
      return false;
    const last = this.last.get(kind) ?? 0;
    return ordinal > last + 1 && ordinal !== (this.ever.get(kind) ?? 0) + 1;
  }

  private stands(text: string, number: Numbering, paragraphStart: number, flattened: boolean): boolean {
    const before = text.charAt(number.from - 1);
    const after = text.charAt(number.to);
    if (
      number.kind === 'part' &&
      /^[一二三四五六七八九十]{1,2}[、产]/.test(text.slice(number.to, number.to + 3))
    )
      return false;
    const atStart = number.from === paragraphStart;
    const goesOn = (so: ReadonlyMap<NumberKind, number>) => number.ordinal === (so.get(number.kind) ?? 0) + 1;
    const expected = goesOn(this.last) || goesOn(this.ever);
    if (number.kind === 'shi') return this.shiStands(text, number, atStart, expected);
    if (atStart) return this.startStands(number, after);
    if (reference.test(text.slice(Math.max(0, number.from - 8), number.from))) return false;
    if (
      number.lostBracket ||
      number.kind === 'decimal' ||
      number.kind === 'chapter' ||
      number.kind === 'section'
    ) {
      return number.kind === 'chapter' && expected && (sentenceEnd.includes(before) || isBlank(before));
    }
    if (!expected || after === '' || '、，。；)）'.includes(after)) return false;
    if (number.kind === 'circle') return true;
    if (sentenceEnd.includes(before) || (isBlank(before) && number.kind !== 'point')) return true;
    return flattened && this.gluedStands(text, number);
  }

  /** Line breaks were lost: `一、扩大供给（一）加强培养。`: the heading before has no full stop of its own. */
  private gluedStands(text: string, number: Numbering): boolean {
    const { previous } = this;
    if (previous === null || number.from - previous.to > longestRunInHeading) return false;
    const heading = text.slice(previous.to, number.from);
    if (
      /[，。；]/.test(heading) ||
      heading.length < 4 ||
      !/^[\u4e00-\u9fa5“《]{2}/.test(text.slice(number.to, number.to + 2))
    )
      return false;
    if (number.kind === 'item') return previous.kind === 'part';
    if (number.kind === 'point') return previous.kind === 'part' || previous.kind === 'item';
    return (
      number.kind === 'part' && previous.kind === 'part' && !/[一二三四五六七八九十第周初]$/.test(heading)
    );
  }

  private startStands(number: Numbering, after: string): boolean {
    if (after === '' && number.kind !== 'chapter') return false;
    if (number.kind === 'item' && number.lostBracket) return !'、，。'.includes(after);
    return !'，。、'.includes(after) || after === '';
  }

  private shiStands(text: string, number: Numbering, atStart: boolean, expected: boolean): boolean {
    const before = text.charAt(number.from - 1);
    if (atStart) return number.ordinal <= 20;
    if (!shiBefore.includes(before) && !isBlank(before)) return false;
    if (/^[一二三四五六七八九十][，,、。]/.test(text.slice(number.to, number.to + 2))) return false;
    return expected || '。；;：:'.includes(before);
  }
}

const order: readonly NumberKind[] = [
  'chapter',
  'section',
  'part',
  'item',
  'article',
  'decimal',
  'point',
  'subpoint',
  'circle',
  'shi',
];

function deeper(kind: NumberKind, than: NumberKind): boolean {
  // Articles are numbered through the whole paper, whatever chapter they stand in; so are parts in some (G of formats).
  if (kind === 'article' || kind === 'part') return false;
  return order.indexOf(kind) > order.indexOf(than);
}

/** How far a heading may reach: to the end of its paragraph or to the next number in it (`runsOn`). */
type Reach = { readonly to: number; readonly runsOn: boolean; readonly flattened: boolean };

function itemOf(text: string, number: Numbering, { to, runsOn, flattened }: Reach): OutlineItem | null {
  let from = number.to;
  while (from < to && isBlank(text[from])) from++;
  const stop = text.slice(from, to).indexOf('。');
  let end = stop >= 0 ? from + stop : to;
  if (end - from > 60 || (flattened && number.kind === 'part')) end = cutAtGap(text, from, end);
  const joints = end < to || runsOn || number.kind === 'shi' ? '；;，,' : '';
  while (end > from && (isBlank(text[end - 1]) || joints.includes(text.charAt(end - 1)))) end--;
  if (end === from) return null;
  return {
    level: number.level,
    number: text.slice(number.from, number.to).trim(),
    heading: text.slice(from, end),
    place: [number.from, end],
  };
}

/** The fixed headings of the disclosure report (政府信息公开工作年度报告格式), run into the tables under them. */
const disclosureHeading =
  /^(?:总体情况|主动公开政府信息情况|收到和处理政府信息公开申请情况|(?:因)?政府信息公开(?:工作)?(?:被申请)?行政复议、(?:提起)?行政诉讼情况|(?:政府信息公开工作)?存在的主要问题及改进情况|其他需要报告的事项)(?=.{10})/;

/** Heading and first sentence in one paragraph, parted by white space alone. */
function cutAtGap(text: string, from: number, end: number): number {
  const fixed = disclosureHeading.exec(text.slice(from, end))?.[0];
  if (fixed !== undefined) return from + fixed.length;
  const gap = /^([^\s\u3000，,；;]{6,50})[\s\u3000]+(?=[^\s\u3000]{8})/.exec(text.slice(from, end));
  return gap ? from + (gap[1]?.length ?? 0) : end;
}

/** `1 总则` above `1.1 编制目的`: the first level of decimal numbering has no mark. */
function plainDecimal(text: string, from: number, to: number): OutlineItem | null {
  const match = /^(\d{1,2})[ \u00a0\u3000]{0,4}([\u4e00-\u9fa5][\u4e00-\u9fa5、和与及 \u3000]{1,24})$/.exec(
    text.slice(from, Math.min(to, from + 40)),
  );
  if (!match || to - from > 36) return null;
  const heading = match[2] ?? '';
  return { level: 1, number: match[1] ?? '', heading, place: [from, to] };
}

/** One of the five statutory headings that has lost its number between numbered ones. */
function lostNumber(
  text: string,
  from: number,
  to: number,
  items: readonly OutlineItem[],
): OutlineItem | null {
  if (to - from > 70 || to - from < 8 || !items.some((item) => item.level === 1)) return null;
  const heading = text.slice(from, to);
  if (!fixedHeading.test(heading)) return null;
  return { level: 1, number: '', heading, place: [from, to] };
}
