import type { Comparable, NamedDocument, SameAs } from '../finding.ts';
import { linePositions } from '../output/lines.ts';
import { compare } from './compare.ts';

/** A report compared with others, the words of both at hand so that they can be shown side by side. */
export function likenesses(own: Comparable, others: readonly NamedDocument[]): readonly SameAs[] {
  return others.map(({ name, file, document }) => {
    const { same, counted, passages } = compare(own, document);
    const lineOf = linePositions(document.text);
    return {
      name,
      ...(file === undefined ? {} : { file }),
      same,
      counted,
      passages: passages
        .map(({ place, otherPlace }) => ({
          place,
          otherPlace,
          otherLine: lineOf(otherPlace[0]).line,
          otherWords: document.text.slice(...otherPlace),
        }))
        .sort((a, b) => a.place[0] - b.place[0]),
    };
  });
}

/** Share of the characters that count, 0 to 1. */
export function shareOf({ same, counted }: Pick<SameAs, 'same' | 'counted'>): number {
  return counted === 0 ? 0 : same / counted;
}
