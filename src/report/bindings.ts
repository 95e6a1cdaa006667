import type { Fact } from '../matters/kind.ts';
import type { Binding, ReportSentence, ReportState } from './report.ts';

/** Names written out in a sentence before it says 等. */
export const namesShown = 8;

type Value = Pick<Binding, 'quantity' | 'names'>;

/** How a list of names stands in a sentence: `《甲》、《乙》` or `“甲”“乙”`; longer lists end in 等. */
export function writeNames(
  names: readonly string[],
  quotes: readonly [open: string, close: string, between: string],
): string {
  const [open, close, between] = quotes;
  const shown = names.slice(0, namesShown).map((name) => `${open}${name}${close}`);
  return shown.join(between) + (names.length > namesShown ? '等' : '');
}

const manners = [
  ['《', '》', '、'],
  ['“', '”', ''],
  ['', '', '、'],
] as const;

/** Every way in which a value may be written; the first is the usual one. */
function writtenForms(value: Value): string[] {
  if (value.quantity !== null) return [String(value.quantity)];
  return manners.map((manner) => writeNames(value.names ?? [], manner));
}

const digit = /[\d.]/;

/** Where `shown` stands in the text from `start` on; a number never inside a longer number (4 in 2024, 2 in 2.5). */
function find(text: string, shown: string, start: number): number {
  for (let at = text.indexOf(shown, start); at >= 0; at = text.indexOf(shown, at + 1)) {
    if (!digit.test(shown[0] ?? '')) return at;
    const before = text[at - 1] ?? '';
    const after = text[at + shown.length] ?? '';
    if (!digit.test(before) && !digit.test(after)) return at;
  }
  return -1;
}

export type BoundPlace = { readonly binding: Binding; readonly from: number; readonly to: number };

/** Where the bound values stand in the sentence, in reading order. A value that is no longer there is left out. */
export function boundPlaces(sentence: Pick<ReportSentence, 'text' | 'bindings'>): readonly BoundPlace[] {
  const places: BoundPlace[] = [];
  let cursor = 0;
  for (const binding of sentence.bindings) {
    const ahead = find(sentence.text, binding.shown, cursor);
    const from = ahead >= 0 ? ahead : find(sentence.text, binding.shown, 0);
    const to = from + binding.shown.length;
    if (from < 0 || places.some((other) => from < other.to && other.from < to)) continue;
    places.push({ binding, from, to });
    cursor = to;
  }
  return places.sort((a, b) => a.from - b.from);
}

/** The bindings whose value still stands in the text, in reading order. */
export function bindingsStanding(text: string, bindings: readonly Binding[]): readonly Binding[] {
  return boundPlaces({ text, bindings }).map((place) => place.binding);
}

/**
 * The sentence's bindings with one to the fact; `null` where the sentence does not say the value that the records
 * hold. A number is looked for first, then the names.
 */
export function bindTo(
  sentence: Pick<ReportSentence, 'text' | 'bindings'>,
  fact: Fact,
): readonly Binding[] | null {
  const values: readonly Value[] = [
    { quantity: fact.quantity, names: null },
    ...(fact.names.length > 0 ? [{ quantity: null, names: fact.names }] : []),
  ];
  for (const value of values) {
    for (const shown of writtenForms(value)) {
      const binding: Binding = { fact: fact.id, year: fact.year, ...value, shown };
      const bound = bindingsStanding(sentence.text, [...sentence.bindings, binding]);
      if (bound.length === sentence.bindings.length + 1) return bound;
    }
  }
  return null;
}

function sameValue(binding: Binding, value: Value): boolean {
  return JSON.stringify([binding.quantity, binding.names]) === JSON.stringify([value.quantity, value.names]);
}

/** The value of today in the words of the binding: a number for a number, names in the same quotation marks. */
function rewritten(binding: Binding, value: Value): string {
  if (value.quantity !== null) return String(value.quantity);
  const manner =
    manners.find((candidate) => binding.shown === writeNames(binding.names ?? [], candidate)) ?? manners[0];
  return writeNames(value.names ?? [], manner);
}

function valueNow(binding: Binding, facts: readonly Fact[]): Value | null {
  const fact = facts.find((candidate) => candidate.id === binding.fact && candidate.year === binding.year);
  if (!fact) return null;
  return binding.names === null
    ? { quantity: fact.quantity, names: null }
    : { quantity: null, names: fact.names };
}

/** The sentence with today's values in place of the bound ones; every other character stays as it was written. */
export function refreshed(sentence: ReportSentence, facts: readonly Fact[]): ReportSentence {
  let text = '';
  let cursor = 0;
  const bindings: Binding[] = [];
  for (const { binding, from, to } of boundPlaces(sentence)) {
    const value = valueNow(binding, facts);
    const shown = value ? rewritten(binding, value) : binding.shown;
    text += sentence.text.slice(cursor, from) + shown;
    cursor = to;
    bindings.push(value ? { ...binding, ...value, shown } : binding);
  }
  return { ...sentence, text: text + sentence.text.slice(cursor), bindings };
}

/** A bound value that the records no longer support. `now` is `null` where no record is left. */
export type Stale = {
  readonly sentence: string;
  readonly fact: string;
  readonly was: string;
  readonly now: string | null;
};

/** Sentences whose bound values differ from the records of today. */
export function staleBindings(
  state: Pick<ReportState, 'sections'>,
  facts: readonly Fact[],
): readonly Stale[] {
  return state.sections
    .flatMap((section) => section.paragraphs)
    .flatMap((paragraph) => paragraph.sentences)
    .flatMap((sentence) =>
      sentence.bindings.flatMap((binding): Stale[] => {
        const value = valueNow(binding, facts);
        if (value && sameValue(binding, value)) return [];
        const now = value ? rewritten(binding, value) : null;
        return [{ sentence: sentence.id, fact: binding.fact, was: binding.shown, now }];
      }),
    );
}
