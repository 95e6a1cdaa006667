import type { CheckContext, RuleId } from '../../../src/checker/finding.ts';
import { type Draft, written } from '../draft.ts';
import type { Random } from '../random.ts';

/** What a fault makes of a clean draft. `at`: characters that the finding's places must touch. */
export type Faulty = {
  readonly draft: Draft;
  readonly at?: string;
  /** Changes the written page where the draft cannot say it. */
  readonly page?: (text: string) => string;
  readonly context?: (text: string) => CheckContext;
};

export type Fault = {
  readonly rule: RuleId;
  readonly says: string;
  /** Rules that rightly speak up as well. */
  readonly also?: readonly RuleId[];
  /** `null` where this draft cannot have the fault. */
  readonly put: (draft: Draft, random: Random) => Faulty | null;
};

export const withMetadata = (
  draft: Draft,
  change: (label: string, value: string) => string | null,
): Draft | null =>
  draft.metadata === null
    ? null
    : {
        ...draft,
        metadata: draft.metadata.flatMap(([label, value]): [string, string][] => {
          const changed = change(label.replace(/\s/g, ''), value);
          return changed === null ? [] : [[label, changed]];
        }),
      };
export const replaced = <Value>(values: readonly Value[], index: number, value: Value): Value[] =>
  values.map((old, at) => (at === index ? value : old));
export const headingsWith = (draft: Draft, index: number, heading: string): Draft['headings'] => {
  const [a, b, c, d, e] = replaced(draft.headings, index, heading);
  return [a ?? '', b ?? '', c ?? '', d ?? '', e ?? ''];
};
export const addedTo = (draft: Draft, sentence: string): Draft => ({
  ...draft,
  other: [...draft.other, sentence],
});
export const inserted = (
  rule: RuleId,
  says: string,
  sentences: readonly (readonly [sentence: string, at: string])[],
): Fault => ({
  rule,
  says,
  put: (draft, random) => {
    const [sentence, at] = random.one(sentences);
    return { draft: addedTo(draft, sentence), at };
  },
});

/** Page and context of a faulty draft. */
export function pageOf({ draft, page, context }: Faulty): { text: string; context: CheckContext } {
  const plain = written(draft);
  const text = page ? page(plain) : plain;
  return { text, context: context?.(text) ?? {} };
}
