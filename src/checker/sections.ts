import type { OutlineItem, Place, PublishedDocument } from '../document/model.ts';

/** The five contents of an annual report, in the order the rules name them. */
export const sectionKinds = ['achievements', 'shortcomings', 'head', 'plans', 'other'] as const;
export type SectionKind = (typeof sectionKinds)[number];

export const sectionNames: Readonly<Record<SectionKind, string>> = {
  achievements: '主要举措和成效',
  shortcomings: '不足和原因',
  head: '主要负责人履行第一责任人职责情况',
  plans: '下一年度主要安排',
  other: '其他需要报告的情况',
};

/** 部分: a heading of the first level with what stands under it. */
export type Section = {
  readonly kind: SectionKind;
  /** Kinds that the same heading announces as well: 存在的问题和下一步打算. */
  readonly alsoKinds: readonly SectionKind[];
  readonly heading: OutlineItem;
  /** What stands after the heading, up to the next one. */
  readonly content: Place;
};

const announces: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'other',
    /^其[他它]|需要?.{0,6}(?:报告|汇报|说明)的其?[他它]?(?:情况|事项|问题)|其[他它](?:情况|事项|工作)$/,
  ],
  ['head', /第一责任人|主要负责人|负责同志.{0,6}职责/],
  ['shortcomings', /不足|问题|短板|差距|薄弱环节|困难/],
  ['plans', /安排|计划|打算|思路|下一步|下步|明年|工作重点|努力方向/],
  ['achievements', /举措|成效|做法|措施|成绩|(?:工作|开展|推进|落实|建设|基本|主要)情况/],
];

/** The report's parts. Headings of the first level that announce none of the five count as 举措和成效. */
export function sectionsOf(document: PublishedDocument): readonly Section[] {
  const headings = document.outline.filter(({ level }) => level === 1);
  const end = document.paragraphs.at(-1)?.[1] ?? document.text.length;
  return headings.map((heading, index) => {
    const [kind = 'achievements', ...alsoKinds] = kindsOf(heading.heading);
    return {
      kind,
      alsoKinds,
      heading,
      content: contentAfter(document.text, heading, headings[index + 1]?.place[0] ?? end),
    };
  });
}

function kindsOf(heading: string): SectionKind[] {
  const found = announces.filter(([, pattern]) => pattern.test(heading)).map(([kind]) => kind);
  if (found[0] === 'other') return ['other'];
  // 履行职责、加强法治政府建设的有关情况 is about the head alone; 2025年工作安排 is no achievement.
  if (found.includes('head')) return ['head'];
  return found.includes('plans') || found.includes('shortcomings')
    ? found.filter((kind) => kind !== 'achievements')
    : found;
}

function contentAfter(text: string, heading: OutlineItem, end: number): Place {
  let from = heading.place[1];
  while (from < end && /[\s\u3000。：:]/.test(text.charAt(from))) from++;
  let to = end;
  while (to > from && /[\s\u3000]/.test(text.charAt(to - 1))) to--;
  return [from, to];
}
