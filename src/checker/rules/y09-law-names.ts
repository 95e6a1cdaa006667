import { day } from '../../base/day.ts';
import type { Law } from '../../law/law.ts';
import { aReport } from '../example-report.ts';
import { type CheckRule, type Draft, judged } from '../rule.ts';
import { editDistance } from '../words/edit-distance.ts';

/** Repealed when the Civil Code came into force. */
const repealed = new Set([
  '婚姻法',
  '继承法',
  '民法通则',
  '收养法',
  '担保法',
  '合同法',
  '物权法',
  '侵权责任法',
  '民法总则',
]);
const civilCodeFrom = day('2021-01-01');
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
        const own = normalised(title);
        if (repealed.has(own) && judgedOn !== null && judgedOn >= civilCodeFrom) {
          return [
            {
              place,
              basis: 'MF-1260',
              message: `《${title}》已经废止`,
              reason: '民法典自2021年1月1日起施行，该法同时废止',
              mend: '改引民法典的相应条文；叙述历史情况的可以保留',
              atMost: 'advice',
            },
          ];
        }
        const meant = nearest(own, names);
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
      shows: '地方条例',
      page: aReport({ other: '落实《青海省优化营商环境条例》《青海优化营商环境条例》。' }),
      is: 'met',
    },
  ],
};

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
