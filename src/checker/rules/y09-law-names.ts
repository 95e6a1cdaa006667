import { chineseDay } from '../../base/day.ts';
import type { Place } from '../../document/model.ts';
import { findInstrument, nearestInstrument, type Repeal, repealOf } from '../../law/instruments.ts';
import type { Law } from '../../law/law.ts';
import { aReport } from '../example-report.ts';
import { type CheckRule, type Draft, judged } from '../rule.ts';
import { editDistance } from '../words/edit-distance.ts';

/** Shorter names are too near to each other. */
const shortest = 9;

export const lawNames: CheckRule = {
  id: 'Y09',
  says: '引用的法规文件名称有误或者已经废止',
  basis: 'YD-law-names',
  weight: 'warning',
  about: 'any',
  reason: '引用的名称与已知的文件名称只差一两个字',
  mend: '核对文件全称',
  judge({ document, law, judgedOn }) {
    const names = namesOf(law);
    return judged(
      document.citations.flatMap(({ title, place }): Draft[] => {
        const repeal = judgedOn === null ? null : repealOf(title, judgedOn);
        if (repeal) return speaksOfRepeal(document.text, place) ? [] : [repealedDraft(title, place, repeal)];
        if (findInstrument(title)) return [];
        const meant = nearest(normalised(title), names) ?? nearestInstrument(title);
        return meant === null ? [] : [{ place, message: `《${title}》可能有误，应为《${meant}》` }];
      }),
    );
  },
  examples: [
    { page: aReport(), is: 'met' },
    {
      page: aReport({ other: '落实《法治政府建设与责任落实督查工作规定》。' }),
      is: 'found',
      at: ['《法治政府建设与责任落实督查工作规定》'],
    },
    { page: aReport({ other: '落实《法治政府建设与责任落实督察工作规定》。' }), is: 'met' },
    {
      page: aReport({ other: '学习《中华人民共和国合同法》。' }),
      is: 'found',
      at: ['《中华人民共和国合同法》'],
    },
    {
      page: aReport({ other: '学习《执业医师法》2次，落实《个体工商户条例》。' }),
      is: 'found',
      at: ['《执业医师法》', '《个体工商户条例》'],
    },
    {
      shows: '说的就是废止，或者写明是原来的法',
      page: aReport({ other: '《中华人民共和国合同法》同时废止。依据原《合同法》签订的合同3件继续履行。' }),
      is: 'met',
    },
    {
      page: aReport({ other: '宣传《固体废弃物污染环境防治法》3场。' }),
      is: 'found',
      at: ['《固体废弃物污染环境防治法》'],
    },
    { page: aReport({ other: '宣传《固体废物污染环境防治法》《安全生产法》3场。' }), is: 'met' },
    {
      shows: '地方条例',
      page: aReport({ other: '落实《青海省优化营商环境条例》《青海优化营商环境条例》。' }),
      is: 'met',
    },
  ],
};

function repealedDraft(title: string, place: Place, { by, on, article }: Repeal): Draft {
  const civil = by === '民法典';
  return {
    place,
    ...(civil ? { basis: 'MF-1260' } : {}),
    message: `《${title}》已经废止`,
    reason: civil
      ? '民法典自2021年1月1日起施行，该法同时废止'
      : `《${by}》${article}：自${chineseDay(on)}起废止该文件`,
    mend: `改引《${by}》的相应条文；叙述历史情况的可以保留`,
    atMost: 'advice',
  };
}

/** 《甲法》同时废止, 原《甲法》, 《甲法》施行期间: told as history. */
function speaksOfRepeal(text: string, [from, to]: Place): boolean {
  return (
    /(?:原|旧|废止|废止的|修改|修订|替代|取代)$/.test(text.slice(Math.max(0, from - 4), from)) ||
    /^[^。\n]{0,80}(?:废止|失效|修改为|修订为)|^[^。；\n]{0,6}(?:施行期间|时期)/.test(text.slice(to, to + 90))
  );
}

const genre =
  /(?:条例|规定|办法|纲要|意见|通知|细则|方案|规则|决定|规划|计划|指引|标准|清单|要点|制度|程序|法)$/;
const known = new WeakMap<Law, ReadonlyMap<string, string>>();

/** The instruments of the packs, by their names without what is often left out. */
function namesOf(law: Law): ReadonlyMap<string, string> {
  let names = known.get(law);
  if (!names) {
    const instruments = law.packs.flatMap((pack) =>
      Object.values(pack.topics).flatMap((topic) => topic.instruments),
    );
    names = new Map(
      instruments.filter(({ level }) => level !== '实务').map(({ title }) => [normalised(title), title]),
    );
    known.set(law, names);
  }
  return names;
}

function normalised(title: string): string {
  return title
    .replace(/^中华人民共和国/, '')
    .replace(/[（(](?:试行|草案|暂行)[)）]$/, '')
    .replace(/[^\p{L}\p{N}]|至|年/gu, '');
}

function nearest(own: string, names: ReadonlyMap<string, string>): string | null {
  if (own.length < shortest || names.has(own)) return null;
  for (const [name, title] of names) {
    if (name.length < shortest) continue;
    // 条例 and its 办法 are two instruments; 条列 is none.
    if (name.slice(-2) !== own.slice(-2) && genre.test(own)) continue;
    // 青海省 for 山东省: another place's instrument.
    if (name.slice(3) === own.slice(3)) continue;
    // A place in front makes another instrument and no mistake.
    if (name.endsWith(own) || own.endsWith(name)) continue;
    if (editDistance(own, name, 2) <= 2) return title;
  }
  return null;
}
