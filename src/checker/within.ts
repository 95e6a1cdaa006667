import type { Place } from '../document/model.ts';

type Placed = { readonly place: Place };

/**
 * Those of a list in the order of the text that begin in a place. By halving: a long paper has thousands of sentences
 * and rules ask for each of thousands of items.
 */
export function beginningIn<Value extends Placed>(
  sorted: readonly Value[],
  [from, to]: Place,
): readonly Value[] {
  return sorted.slice(firstFrom(sorted, from), firstFrom(sorted, to));
}

/** Index of the first that begins at `offset` or later. */
export function firstFrom(sorted: readonly Placed[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.place[0] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
