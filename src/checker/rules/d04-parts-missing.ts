import { aReport } from '../example-report.ts';
import { type CheckRule, type Draft, judged, needs } from '../rule.ts';
import { type SectionKind, sectionKinds, sectionNames } from '../sections.ts';
import type { Subject } from '../subject.ts';

export const partsMissing: CheckRule = {
  id: 'D04',
  says: '五部分不全或者结构不统一',
  basis: 'FZDC-25',
  weight: 'error',
  about: 'annual-report',
  reason:
    '年度报告应当包括五方面内容：主要举措和成效、不足和原因、主要负责人履职情况、下一年度主要安排、其他需要报告的情况',
  mend: '补写缺少的部分；第五部分没有内容的写“无”',
  judge(subject) {
    if (subject.sections.length === 0) return needs('能够读出的一级标题');
    return judged([...missing(subject), ...empty(subject), ...twice(subject), ...outOfOrder(subject)]);
  },
  examples: [
    { page: aReport(), is: 'met' },
    { shows: '第五部分写“无”', page: aReport({ other: '无。' }), is: 'met' },
    { shows: '第三部分移到最前，允许', page: aReport({ order: [2, 0, 1, 3, 4] }), is: 'met' },
    { shows: '缺第三部分', page: aReport({ order: [0, 1, 3, 4] }), is: 'found' },
    { shows: '缺第五部分', page: aReport({ order: [0, 1, 2, 3] }), is: 'found' },
    {
      shows: '第二部分是空的',
      page: aReport({ shortcomings: '' }),
      is: 'found',
      at: ['二、2025年度推进法治政府建设存在的不足和原因'],
    },
    {
      shows: '安排写在不足之前',
      page: aReport({ order: [0, 3, 2, 1, 4] }),
      is: 'found',
      at: ['四、2025年度推进法治政府建设存在的不足和原因'],
    },
  ],
};

function missing(subject: Subject): Draft[] {
  const present = new Set(subject.sections.flatMap(({ kind, alsoKinds }) => [kind, ...alsoKinds]));
  const place = subject.sections.at(-1)?.heading.place ?? null;
  return sectionKinds
    .filter((kind) => !present.has(kind))
    .map((kind) => ({ place, message: `没有“${sectionNames[kind]}”部分` }));
}

function empty({ sections, textAt }: Subject): Draft[] {
  return sections
    .filter(({ content }) => !/[^\s\p{P}]/u.test(textAt(content)))
    .map(({ heading }) => ({ place: heading.place, message: '只有标题，没有内容' }));
}

function twice({ sections }: Subject): Draft[] {
  const seen = new Set<string>();
  return sections
    .filter(({ heading: { heading } }) => {
      const again = seen.has(heading);
      seen.add(heading);
      return again;
    })
    .map(({ heading }) => ({
      place: heading.place,
      message: '同一个标题出现了两次',
      mend: '删去重复的标题，合并内容',
      atMost: 'warning',
    }));
}

/** The head's part may stand in front; the others keep their order. */
function outOfOrder({ sections }: Subject): Draft[] {
  const order = (kind: SectionKind) => sectionKinds.indexOf(kind);
  const rest = sections.filter(({ kind }) => kind !== 'head' && kind !== 'achievements');
  let reached = -1;
  const early = rest.filter(({ kind }) => {
    const before = order(kind) < reached;
    reached = Math.max(reached, order(kind));
    return before;
  });
  return early.map(({ kind, heading }) => ({
    place: heading.place,
    message: `“${sectionNames[kind]}”部分的次序不对`,
    mend: '按举措和成效、不足和原因、主要负责人履职、下一年度安排、其他情况的次序排列',
    atMost: 'warning',
  }));
}
