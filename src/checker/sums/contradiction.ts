import type { Figure, Place } from '../../document/model.ts';

/** Figures that cannot all be right: where, and what was reckoned. */
export type Contradiction = {
  readonly place: Place;
  readonly also: readonly Place[];
  readonly message: string;
  /** One may count twice: 女性 and 党员 among persons. */
  readonly atMost?: 'advice';
};

export function contradiction(of: Figure, with_: readonly Figure[], message: string): Contradiction {
  return { place: of.place, also: with_.map(({ place }) => place), message };
}

export function sumOf(figures: readonly Figure[]): number {
  // 0.1 + 0.2: figures are given with few decimals.
  return Number(figures.reduce((sum, { value }) => sum + value, 0).toFixed(6));
}

/** 约200件, 20余件, 不少于3次: not exact, so nothing can be reckoned with it. */
export function isRough(text: string, { place: [from, to], text: words }: Figure): boolean {
  return (
    /[余多几近约]/.test(words) ||
    /(?:约|近|超过?|不少于|不低于|至少|达到?|突破|以上|逾|第)$/.test(
      text.slice(Math.max(0, from - 3), from),
    ) ||
    /^(?:以上|左右|余|多|以内|以下|[-—－~～至])/.test(text.slice(to, to + 2))
  );
}
