import { fromChineseNumeral, toChineseNumeral } from '../../base/chinese-numerals.ts';
import type { OutlineItem } from '../../document/model.ts';
import { aReport } from '../example-report.ts';
import { type CheckRule, type Draft, judged } from '../rule.ts';
import type { Subject } from '../subject.ts';

export const numbering: CheckRule = {
  id: 'D24',
  says: '序号和层次错误',
  basis: 'GW-7-3-3',
  weight: 'warning',
  about: 'any',
  reason: '结构层次序数依次用“一、”“（一）”“1.”“（1）”，并且连续',
  mend: '按规定的层次改写序号，补上缺少的一项',
  judge(subject) {
    // Forms, lists of attachments and plans have their own ways; only a report is held to the order of levels.
    const isReport = subject.document.docType === 'annual-report';
    return judged([
      ...gaps(subject, isReport),
      ...(isReport ? [...commaAfterDigit(subject), ...skippedLevel(subject)] : []),
      ...lostBrackets(subject),
    ]);
  },
  examples: [
    { page: aReport(), is: 'met' },
    { page: aReport({ other: '统计口径如下。二是突出重点，增强实效。' }), is: 'found', at: ['二是'] },
    { page: aReport({ other: '一是突出重点。二是增强实效。三是形成合力。' }), is: 'met' },
    { page: aReport({ other: '一是突出重点。三是增强实效。' }), is: 'found', at: ['三是'] },
    { page: aReport({ other: '（一）第一项工作。\n（三）第三项工作。' }), is: 'found', at: ['（三）'] },
    {
      shows: '全文连续编号',
      page: aReport({
        head: '（一）第一项。\n（二）第二项。',
        plans: '（三）由办公室负责。\n（四）由法规科负责。',
      }),
      is: 'met',
    },
    { page: aReport({ other: '1、第一项工作。\n2、第二项工作。' }), is: 'found', at: ['1、'] },
    {
      shows: '前一项写在行文中间',
      page: aReport({ other: '主要把握以下两点，一是突出重点。\n二是增强实效。' }),
      is: 'met',
    },
    {
      shows: '引用的项和表的编号',
      page: aReport({ other: '（5）-1统计表\n（5）-2台账\n（三）（四）项所列情形另行处理。' }),
      is: 'met',
    },
    { page: aReport().replace('三、2025', '四、2025'), is: 'found', at: ['四、', '四、'] },
  ],
};

type Form = {
  readonly name: 'part' | 'item' | 'point' | 'subpoint' | 'shi';
  readonly rank: number;
  readonly pattern: RegExp;
};

const forms: readonly Form[] = [
  { name: 'shi', rank: 5, pattern: /^([一二三四五六七八九十]{1,3})是$/ },
  { name: 'part', rank: 1, pattern: /^([一二三四五六七八九十]{1,3})[、.．]$/ },
  { name: 'item', rank: 2, pattern: /^[（(]\s?([一二三四五六七八九十]{1,3})\s?[)）][、.．]?$/ },
  { name: 'point', rank: 3, pattern: /^(\d{1,2})\s?[、.．]$/ },
  { name: 'subpoint', rank: 4, pattern: /^[（(]?(\d{1,2})[)）]$/ },
];

type Numbered = { readonly form: Form; readonly ordinal: number; readonly item: OutlineItem };

function numbered({ document }: Subject): Numbered[] {
  return document.outline.flatMap((item) => {
    if (namesAnItem(document.text, item)) return [];
    for (const form of forms) {
      const digits = form.pattern.exec(item.number)?.[1];
      if (digits === undefined) continue;
      const ordinal = /\d/.test(digits) ? Number(digits) : fromChineseNumeral(digits);
      return ordinal === null ? [] : [{ form, ordinal, item }];
    }
    return [];
  });
}

/** 第（三）（四）项, （5）-1: numbers of others that stand at the beginning of a line. */
function namesAnItem(text: string, { place, number }: OutlineItem): boolean {
  const end = place[0] + number.length;
  return (
    /第$/.test(text.slice(place[0] - 1, place[0])) ||
    /^(?:[-－—]\d|项|[（(][一二三四五六七八九十\d])/.test(text.slice(end, end + 3))
  );
}

function gaps(subject: Subject, isReport: boolean): Draft[] {
  const { text, docType } = subject.document;
  const last = new Map<Form, number>();
  // （十八） after （十七） of the part before: numbered through the whole paper, as plans often are.
  const lastAnywhere = new Map<Form, { readonly ordinal: number; readonly end: number }>();
  return numbered(subject).flatMap(({ form, ordinal, item }): Draft[] => {
    // The statutory form of the other yearly report numbers the rows of its table like its parts.
    if (docType === 'disclosure-report' && form.name === 'part') return [];
    for (const deeper of forms) if (deeper.rank > form.rank) last.delete(deeper);
    const previous = last.get(form) ?? 0;
    const before = lastAnywhere.get(form) ?? { ordinal: 0, end: 0 };
    const through = form.name !== 'shi' && ordinal === before.ordinal + 1;
    last.set(form, ordinal);
    lastAnywhere.set(form, { ordinal, end: item.place[0] + item.number.length });
    if (ordinal === previous + 1 || ordinal === 1 || through) return [];
    if (
      ordinal !== previous &&
      writtenBetween(text, before.end, item.place[0], form, item.number, ordinal - 1)
    )
      return [];
    const draft = { place: numberPlace(item), message: gapWords(form, item.number, ordinal, previous) };
    return [isReport ? draft : { ...draft, atMost: 'advice' }];
  });
}

/** The number before stands in the running text, where it was not read as an item: `附件：1.`, `23.2022年`, `二、主要把握一是`. */
function writtenBetween(
  text: string,
  from: number,
  to: number,
  form: Form,
  number: string,
  ordinal: number,
): boolean {
  const words = like(form, number, ordinal).replace(/[\s、.．]/g, '');
  const glued = form.name === 'point' ? /\d/ : /[一二三四五六七八九十]/;
  for (let at = text.indexOf(words, from); at >= 0 && at < to; at = text.indexOf(words, at + 1)) {
    const after = text.slice(at + words.length, at + words.length + 2);
    if (glued.test(text.charAt(at - 1))) continue;
    if (/[是）)]$/.test(words) || /^\s?[、.．]/.test(after)) return true;
  }
  return false;
}

function gapWords(form: Form, number: string, ordinal: number, previous: number): string {
  if (ordinal === previous) return `序号“${number}”重复`;
  if (ordinal < previous) return `序号“${number}”次序颠倒`;
  if (previous === 0) return `有“${number}”而没有“${like(form, number, 1)}”`;
  return `序号不连续，“${number}”之前缺少“${like(form, number, previous + 1)}”`;
}

/** The same number with another ordinal. */
function like(form: Form, number: string, ordinal: number): string {
  return form.name === 'point' || form.name === 'subpoint'
    ? number.replace(/\d+/, String(ordinal))
    : number.replace(/[一二三四五六七八九十]+/, toChineseNumeral(ordinal));
}

function numberPlace({ place, number }: OutlineItem): readonly [number, number] {
  return [place[0], place[0] + number.length];
}

/** `1、`: Arabic digits take a point. Said once, with the other places. */
function commaAfterDigit(subject: Subject): Draft[] {
  const all = numbered(subject).filter(({ item }) => /^\d{1,2}\s?、$/.test(item.number));
  const [first, ...more] = all.map(({ item }) => numberPlace(item));
  if (!first) return [];
  const under = underParts(subject).some((item) => /、$/.test(item.number));
  return [
    {
      place: first,
      also: more,
      message: `阿拉伯数字序号后用了顿号（共${all.length}处）${under ? '，“一、”的下一层应为“（一）”' : '，应为“1.”'}`,
    },
  ];
}

/** `1.` right under `一、`, the level of （一） left out. */
function skippedLevel(subject: Subject): Draft[] {
  const [first, ...more] = underParts(subject).filter((item) => !/、$/.test(item.number));
  if (!first) return [];
  const message = `“一、”之下直接用“${first.number}”，缺少“（一）”一层`;
  return [{ place: numberPlace(first), also: more.map(numberPlace), message, atMost: 'advice' }];
}

function underParts(subject: Subject): OutlineItem[] {
  let open: Form['name'] | null = null;
  return numbered(subject).flatMap(({ form, item }) => {
    if (form.name === 'part' || form.name === 'item') open = form.name;
    return form.name === 'point' && open === 'part' ? [item] : [];
  });
}

function lostBrackets({ document }: Subject): Draft[] {
  return document.defects
    .filter(({ kind }) => kind === 'lost-bracket')
    .map(({ place, text }) => ({
      place,
      message: text.length > 1 ? `序号“${text}”缺少一个括号` : `“${text}”没有与它成对的括号`,
    }));
}
