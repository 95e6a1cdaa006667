/** Choices that come out the same for the same seed, so that a false answer can be looked at again. */
export type Random = {
  /** 0 up to and without 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  one<Value>(values: readonly Value[]): Value;
  /** `count` different values in their order. */
  some<Value>(values: readonly Value[], count: number): Value[];
  chance(share: number): boolean;
};

/** Mulberry32. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const one = <Value>(values: readonly Value[]): Value => {
    const found = values[whole(0, values.length - 1)];
    if (found === undefined) throw new RangeError('nothing to choose from');
    return found;
  };
  return {
    next,
    whole,
    one,
    some(values, count) {
      const left = values.map((value, index) => ({ value, index }));
      while (left.length > count) left.splice(whole(0, left.length - 1), 1);
      return left.map(({ value }) => value);
    },
    chance: (share) => next() < share,
  };
}
