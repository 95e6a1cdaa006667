import type { Figure } from '../../document/model.ts';
import { type Contradiction, contradiction, isRough } from './contradiction.ts';

/** 受理120件，办结114件，办结率95%: the share is named after the part, and there is one total before it. */
export function shares(text: string, figures: readonly Figure[]): Contradiction[] {
  return figures.flatMap((share, index): Contradiction[] => {
    if (share.unit !== '%' || isRough(text, share)) return [];
    const before = figures.slice(0, index);
    const part = before.at(-1);
    if (!part || part.unit === '%' || isRough(text, part)) return [];
    const between = text.slice(part.place[1], share.place[0]);
    const name = /^[，,]([一-龥]{2,6})率(?:为|是|达|达到)?$/.exec(between)?.[1];
    // The part must be called by the share's name: 办结114件，办结率.
    if (
      name === undefined ||
      !new RegExp(`${name}了?$`).test(text.slice(Math.max(0, part.place[0] - 8), part.place[0]))
    )
      return [];
    const totals = before.slice(0, -1).filter(({ unit }) => unit === part.unit);
    const [total] = totals;
    if (!total || totals.length !== 1 || isRough(text, total) || total.value === 0) return [];
    const reckoned = (part.value / total.value) * 100;
    if (Math.abs(reckoned - share.value) < lastPlace(share)) return [];
    return [
      contradiction(
        share,
        [total, part],
        `${part.value}${part.unit}占${total.value}${total.unit}的${Number(reckoned.toFixed(1))}%，写的是${share.text}`,
      ),
    ];
  });
}

/** One of the last figure given: rounding up and cutting off are both usual. */
function lastPlace({ text }: Figure): number {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return 10 ** -decimals;
}
