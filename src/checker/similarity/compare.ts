import type { Place } from '../../document/model.ts';
import type { Comparable } from '../finding.ts';
import { normalised } from './normalised.ts';

/** A passage that stands in both, with its place in each. */
export type Passage = { readonly place: Place; readonly otherPlace: Place };

/** What counts, how much of it is in the other one, and where. */
export type Comparison = {
  readonly same: number;
  readonly counted: number;
  /** Longest first. */
  readonly passages: readonly Passage[];
};

/** Shorter coincidences are the language's and no copy. */
const shortest = 13;
const gram = 8;
/** Words that stand in the other report more often than this are looked up at the first places only. */
const mostPlaces = 16;

/** Passages of `own` that stand in `other` word for word, punctuation and years aside. */
export function compare(own: Comparable, other: Comparable): Comparison {
  const mine = normalised(own);
  const theirs = normalised(other);
  const where = new Map<string, number[]>();
  for (let i = 0; i + gram <= theirs.characters.length; i++) {
    const key = theirs.characters.slice(i, i + gram);
    const places = where.get(key);
    if (!places) where.set(key, [i]);
    else if (places.length < mostPlaces) places.push(i);
  }
  const passages: (Passage & { length: number })[] = [];
  let same = 0;
  for (let i = 0; i + shortest <= mine.characters.length; ) {
    const best = longestMatch(
      mine.characters,
      i,
      theirs.characters,
      where.get(mine.characters.slice(i, i + gram)) ?? [],
    );
    if (best.length < shortest) {
      i++;
      continue;
    }
    passages.push({
      place: placeOf(mine.at, i, best.length),
      otherPlace: placeOf(theirs.at, best.at, best.length),
      length: best.length,
    });
    same += best.length;
    i += best.length;
  }
  return {
    same,
    counted: mine.characters.length,
    passages: passages
      .sort((a, b) => b.length - a.length)
      .map(({ place, otherPlace }) => ({ place, otherPlace })),
  };
}

function longestMatch(
  own: string,
  from: number,
  other: string,
  candidates: readonly number[],
): { readonly at: number; readonly length: number } {
  let best = { at: 0, length: 0 };
  for (const at of candidates) {
    let length = gram;
    while (from + length < own.length && own[from + length] === other[at + length]) length++;
    if (length > best.length) best = { at, length };
  }
  return best;
}

function placeOf(at: Int32Array, from: number, length: number): Place {
  return [at[from] ?? 0, (at[from + length - 1] ?? 0) + 1];
}
