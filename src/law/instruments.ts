import { fromChineseNumeral } from '../base/chinese-numerals.ts';
import { addDays, type Day, day } from '../base/day.ts';
import { nameKey } from './instrument-name.ts';
import { register } from './packs/instruments.generated.ts';

/** Day it was made, day it came into force (`null`: its text does not say), highest article (`null`: text not held). */
export type VersionRow = readonly [made: string, inForce: string | null, articles: number | null];
/** Book of a code with its first and last article. */
export type BookRow = readonly [name: string, first: number, last: number];
/** Name of what was repealed, from which day, by which article. */
export type RepealRow = readonly [name: string, on: string, article: string];
export type InstrumentRow = {
  readonly title: string;
  /** In order of making. */
  readonly versions: readonly VersionRow[];
  readonly books?: readonly BookRow[];
  readonly repeals?: readonly RepealRow[];
};
export type InstrumentRegister = {
  readonly source: string;
  /** Last day that the collection knows of. */
  readonly snapshot: string;
  readonly instruments: readonly InstrumentRow[];
};

/** 法规名录截止日: later amendments are not known here, so every answer from the register has to name this day. */
export const registerSnapshot: Day = day(register.snapshot);

/** Without a day in its text a version is taken to be in force a year after it was made at the latest. */
const longestWait = 366;

export type Repeal = { readonly by: string; readonly on: Day; readonly article: string };

/**
 * Whether an instrument has an article. `unknown`: not in the register, or the version of that day is not held.
 * `absent` names the version looked at and the one that does have the article, where there is such a one.
 */
export type ArticleAnswer =
  | { readonly is: 'exists' }
  | { readonly is: 'unknown' }
  | {
      readonly is: 'absent';
      readonly title: string;
      readonly version: Day;
      readonly highest: number;
      readonly onlyIn: { readonly version: Day; readonly later: boolean } | null;
      /** The day asked for lies behind what the register knows. */
      readonly afterSnapshot: boolean;
    };

/** Real instruments that the register does not hold and that differ by one character from one that it holds. */
const alsoReal = [
  '陆生野生动物保护实施条例',
  '货物进出口管理条例',
  '失业保险条例',
  '盐业管理条例',
  '兽药管理条例',
];

let byKey: ReadonlyMap<string, InstrumentRow> | undefined;
let repealed: ReadonlyMap<string, Repeal> | undefined;
let byOneLess: ReadonlyMap<string, readonly string[]> | undefined;

/** By full name, without 中华人民共和国, inside 〈〉, with a year in brackets; a book of the code is the code. */
export function findInstrument(name: string): InstrumentRow | null {
  byKey ??= new Map(
    register.instruments.flatMap((instrument): [string, InstrumentRow][] => {
      const key = nameKey(instrument.title);
      const books = (instrument.books ?? []).flatMap(([book]) => [`${key}${book}`, `${key}·${book}`]);
      return [key, ...books].map((each) => [each, instrument]);
    }),
  );
  return byKey.get(nameKey(name)) ?? null;
}

/**
 * The instrument whose name differs by one character from a name that is none: 固体废弃物污染环境防治法. Laws from five
 * characters on, others from ten; `null` where the name is real or nothing is as near.
 */
export function nearestInstrument(name: string): string | null {
  const key = nameKey(name);
  const isLaw = /[^办]法$/.test(key);
  if (key.length < (isLaw ? 5 : 10)) return null;
  if (findInstrument(name) || repeals().has(key) || alsoReal.includes(key)) return null;
  byOneLess ??= shortened(register.instruments.map(({ title }) => nameKey(title)));
  const near = new Set([key, ...oneLess(key)].flatMap((each) => byOneLess?.get(each) ?? []));
  for (const each of near) {
    const sameKind = each.slice(-2) === key.slice(-2) || (isLaw && each.endsWith('法'));
    // 河北省 for 山东省 is two characters; one stands for 省 itself and makes another place's instrument.
    if (sameKind && each.slice(3) !== key.slice(3) && isOneApart(each, key)) return each;
  }
  return null;
}

function shortened(keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const key of keys) {
    for (const each of [key, ...oneLess(key)]) found.set(each, [...(found.get(each) ?? []), key]);
  }
  return found;
}

/** Everything that is left when one character is taken away. */
function oneLess(key: string): string[] {
  return Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1));
}

/** One character more, less or other. */
function isOneApart(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

/** What repealed an instrument of that name in whole, where a text of the register says so; `null` before that day. */
export function repealOf(name: string, on: Day): Repeal | null {
  const found = repeals().get(nameKey(name));
  return found && found.on <= on ? found : null;
}

function repeals(): ReadonlyMap<string, Repeal> {
  repealed ??= new Map(
    register.instruments.flatMap(({ title, repeals: rows = [] }) =>
      rows.map(([old, from, article]): [string, Repeal] => [
        nameKey(old),
        { by: nameKey(title), on: day(from), article },
      ]),
    ),
  );
  return repealed;
}

/** Asks for `第八十六条第二款` in the version that may have been in force on `on`. */
export function articleExists(name: string, article: string, on: Day): ArticleAnswer {
  const instrument = findInstrument(name);
  const number = articleNumber(article);
  if (!instrument || number === null) return { is: 'unknown' };
  const current = versionsOn(instrument.versions, on);
  const newest = current.at(-1);
  if (!newest) return { is: 'unknown' };
  let highest = 0;
  for (const [, , articles] of current) {
    if (articles === null) return { is: 'unknown' };
    highest = Math.max(highest, articles);
  }
  if (number <= highest) return { is: 'exists' };
  const other = instrument.versions.findLast(([, , articles]) => articles !== null && articles >= number);
  return {
    is: 'absent',
    title: nameKey(instrument.title),
    version: day(newest[0]),
    highest,
    onlyIn: other ? { version: day(other[0]), later: other[0] > newest[0] } : null,
    afterSnapshot: on > registerSnapshot,
  };
}

/** One version, or two from the making of the newer until it is surely in force: papers prepare for what is made. */
function versionsOn(versions: readonly VersionRow[], on: Day): VersionRow[] {
  return versions.filter(([made], index) => {
    const next = versions[index + 1];
    return made <= on && (next === undefined || surelyInForce(next) > on);
  });
}

function surelyInForce([made, inForce]: VersionRow): string {
  return inForce ?? addDays(day(made), longestWait);
}

function articleNumber(article: string): number | null {
  const numeral = /^第([^条]+)条/.exec(article)?.[1] ?? '';
  return /^\d+$/.test(numeral) ? Number(numeral) : fromChineseNumeral(numeral);
}
