/** A report before it is written out, so that one fault can be put into it. */
export type Draft = {
  /** 云桥 */
  readonly place: string;
  /** 区, 县 */
  readonly level: string;
  readonly bureau: string;
  readonly year: number;
  readonly metadata: readonly (readonly [label: string, value: string])[] | null;
  readonly title: string;
  readonly preamble: string;
  readonly headings: readonly [string, string, string, string, string];
  readonly achievements: readonly string[];
  readonly shortcomings: readonly string[];
  readonly head: readonly string[];
  readonly plans: readonly string[];
  readonly other: readonly string[];
  /** Which parts, in which order. */
  readonly order: readonly number[];
  /** How items are numbered. */
  readonly numbering: 'bracket' | 'shi' | 'mixed';
  /** Punctuation as portals keep or lose it. */
  readonly halfWidth: boolean;
};

export const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** The page as text. */
export function written(draft: Draft): string {
  const contents = [draft.achievements, draft.shortcomings, draft.head, draft.plans, draft.other];
  const parts = draft.order.flatMap((which, index) => [
    `${numerals[index]}、${draft.headings[which]}`,
    ...itemsOf(contents[which] ?? [], draft, which),
  ]);
  const block = draft.metadata?.map(([label, value]) => `• ${label}：${value}`).join('\n') ?? '';
  const text = [block, draft.title, draft.preamble, parts.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
  return draft.halfWidth
    ? text.replace(
        /[，：；（）]/g,
        (mark) => ({ '，': ',', '：': ':', '；': ';', '（': '(', '）': ')' })[mark] ?? mark,
      )
    : text;
}

function itemsOf(items: readonly string[], { numbering }: Draft, part: number): string[] {
  if (items.length === 1 || part === 4) return [...items];
  const shi = numbering === 'shi' || (numbering === 'mixed' && part % 2 === 1);
  if (shi) return [items.map((item, index) => `${numerals[index]}是${item}`).join('')];
  return items.map((item, index) => `（${numerals[index]}）${item}`);
}
