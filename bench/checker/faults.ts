import { day } from '../../src/base/day.ts';
import type { CheckContext, RuleId } from '../../src/checker/finding.ts';
import { readText } from '../../src/reader/index.ts';
import { pairs } from './clean.ts';
import { type Draft, written } from './draft.ts';
import type { Random } from './random.ts';

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

const vagueSentences = [
  '坚持以习近平法治思想为指导，高度重视法治建设工作，不断提高思想认识。',
  '进一步加强组织领导，切实履行工作职责，扎实推进各项任务。',
  '认真贯彻上级部署，深入推进依法治理，持续优化发展环境。',
  '着力提升干部素质，全面加强队伍建设，提供坚强有力的保障。',
  '统一思想、提高认识，抓好贯彻落实，增强责任感和紧迫感。',
  '充分发挥职能作用，推动工作取得明显成效，夯实法治建设基础。',
];
const vagueItems = (random: Random, count: number) =>
  Array.from({ length: count }, () => random.some(vagueSentences, 3).join(''));

const withMetadata = (draft: Draft, change: (label: string, value: string) => string | null): Draft | null =>
  draft.metadata === null
    ? null
    : {
        ...draft,
        metadata: draft.metadata.flatMap(([label, value]): [string, string][] => {
          const changed = change(label.replace(/\s/g, ''), value);
          return changed === null ? [] : [[label, changed]];
        }),
      };
const replaced = <Value>(values: readonly Value[], index: number, value: Value): Value[] =>
  values.map((old, at) => (at === index ? value : old));
const headingsWith = (draft: Draft, index: number, heading: string): Draft['headings'] => {
  const [a, b, c, d, e] = replaced(draft.headings, index, heading);
  return [a ?? '', b ?? '', c ?? '', d ?? '', e ?? ''];
};
const addedTo = (draft: Draft, sentence: string): Draft => ({ ...draft, other: [...draft.other, sentence] });
const inserted = (
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

const publication = {
  contentHash: 'a',
  currentHash: 'a',
  changes: 0,
  changeNotes: 0,
  column: '法治政府建设年度报告',
};

export const faults: readonly Fault[] = [
  {
    rule: 'D01',
    says: 'published in April or in the last days of March',
    put: (draft, random) => {
      const date = `${draft.year + 1}年${random.one(['03月28日', '04月02日', '04月16日', '05月08日'])}`;
      const late = withMetadata(draft, (label, value) => (label === '发文时间' ? date : value));
      return late && { draft: late, at: date };
    },
  },
  {
    rule: 'D02',
    says: 'sent to one recipient in March or not at all',
    put: (draft, random) => ({
      draft,
      context: () => ({
        submissions: [
          { recipient: '区委', on: day(`${draft.year + 1}-02-20`) },
          {
            recipient: '区政府',
            on: random.chance(0.5) ? null : day(`${draft.year + 1}-03-0${random.whole(1, 9)}`),
          },
        ],
      }),
    }),
  },
  {
    rule: 'D03',
    says: 'not published a month before the deadline',
    put: (draft, random) => ({
      draft: { ...draft, metadata: null },
      context: () => ({ today: day(`${draft.year + 1}-03-${random.whole(10, 30)}`) }),
    }),
  },
  {
    rule: 'D04',
    says: 'a part is missing',
    also: ['D05', 'D11', 'D12', 'D06', 'D07'],
    put: (draft, random) => {
      const gone = random.whole(1, 4);
      return { draft: { ...draft, order: draft.order.filter((part) => part !== gone) } };
    },
  },
  {
    rule: 'D04',
    says: 'a part is empty',
    also: ['D11', 'D05', 'D12'],
    put: (draft) => ({ draft: { ...draft, head: [] }, at: draft.headings[2].slice(0, 20) }),
  },
  {
    rule: 'D04',
    says: 'plans before shortcomings',
    put: (draft) => ({ draft: { ...draft, order: [0, 3, 1, 2, 4] }, at: '存在的不足和原因' }),
  },
  {
    rule: 'D05',
    says: 'the part on the head has no act of the head',
    put: (draft) => ({
      draft: {
        ...draft,
        head: ['全局上下法治氛围浓厚，干部职工依法办事的自觉性明显增强，法治工作责任体系完整。'],
      },
      at: draft.headings[2].slice(0, 20),
    }),
  },
  {
    rule: 'D06',
    says: 'no figures',
    also: ['D07', 'D11', 'D12', 'Y01', 'D05'],
    put: (draft, random) => ({
      draft: {
        ...draft,
        achievements: vagueItems(random, 6),
        shortcomings: ['执法人员力量不足，原因是招录岗位偏少。'],
        head: ['定期听取工作汇报，及时研究解决问题。'],
        plans: ['充实执法力量，招录法学专业人员。'],
      },
    }),
  },
  {
    rule: 'D07',
    says: 'sentences that say nothing',
    also: ['D06', 'D12', 'D11'],
    put: (draft, random) => ({
      draft: {
        ...draft,
        achievements: [...draft.achievements.slice(0, 4), ...vagueItems(random, 5)],
        plans: vagueItems(random, 3),
      },
    }),
  },
  {
    rule: 'D07',
    says: 'few of the eight subjects',
    put: (draft) => ({
      draft: {
        ...draft,
        achievements: [
          '学法培训。组织集体学法6次，24名人员参加考试。',
          '普法。开展法治宣传9场，到场620人次。',
          '走访。走访企业18家，办结诉求11件。',
        ],
      },
    }),
  },
  {
    rule: 'D08',
    says: "last year's report with other years",
    also: ['D09'],
    put: (draft) => ({ draft, context: (text) => ({ previous: readText(earlier(text, draft.year)) }) }),
  },
  {
    rule: 'D09',
    says: "several of last year's figures",
    also: ['D08'],
    put: (draft) => ({ draft, context: (text) => ({ previous: readText(earlier(text, draft.year)) }) }),
  },
  ...[0, 1, 2, 3].map(
    (part): Fault => ({
      rule: 'D10',
      says: `another year in the heading of part ${part + 1}`,
      put: (draft) => {
        const right = part === 3 ? draft.year + 1 : draft.year;
        const heading = (draft.headings[part] ?? '').replace(String(right), String(right - 1));
        return { draft: { ...draft, headings: headingsWith(draft, part, heading) }, at: `${right - 1}年` };
      },
    }),
  ),
  {
    rule: 'D10',
    says: 'another year at the beginning',
    put: (draft) => ({
      draft: { ...draft, preamble: draft.preamble.replace(`${draft.year}年，`, `${draft.year - 1}年，`) },
      at: `${draft.year - 1}年`,
    }),
  },
  {
    rule: 'D11',
    says: 'a shortcoming without cause',
    put: (draft, random) => {
      const index = random.whole(0, draft.shortcomings.length - 1);
      const bare = `${(draft.shortcomings[index] ?? '').split('，').slice(0, -1).join('，')}。`;
      return {
        draft: { ...draft, shortcomings: replaced(draft.shortcomings, index, bare) },
        at: bare.slice(0, 8),
      };
    },
  },
  {
    rule: 'D11',
    says: 'a shortcoming without a measure',
    put: (draft, random) => {
      const plan = pairs[1]?.plan(random) ?? '';
      return {
        draft: {
          ...draft,
          shortcomings: [
            '法律顾问参与重大合同审核不够，原因是合同没有约定列席会议。',
            '法治宣传形式单一，由于没有安排专门经费。',
          ],
          plans: [plan, '做好宣传报道。由办公室负责，全年报送信息12篇。'],
        },
        at: '法律顾问参与',
      };
    },
  },
  {
    rule: 'D12',
    says: 'a plan without owner, date and number',
    put: (draft, random) => {
      const item = random.one([
        '加强学习。深入学习法律法规，提高依法办事能力。',
        '强化监督。健全监督机制，规范权力运行，主动接受社会监督。',
        '做好普法。创新宣传方式，营造良好法治氛围。',
      ]);
      return { draft: { ...draft, plans: [...draft.plans, item] }, at: item.slice(0, 8) };
    },
  },
  {
    rule: 'D13',
    says: 'the page shows another date than the server recorded',
    put: (draft) =>
      draft.metadata && {
        draft,
        context: () => ({ publication: { ...publication, publishedAt: day(`${draft.year + 1}-03-05`) } }),
      },
  },
  {
    rule: 'D14',
    says: 'the page is no longer what was published',
    put: (draft, random) => ({
      draft: { ...draft, metadata: null },
      context: () => ({
        publication: {
          ...publication,
          publishedAt: day(`${draft.year + 1}-03-05`),
          ...(random.chance(0.5) ? { currentHash: 'b' } : { changes: 2 }),
        },
      }),
    }),
  },
  {
    rule: 'D15',
    says: 'another version on another platform',
    put: (draft) => ({
      draft: { ...draft, metadata: null },
      context: () => ({
        publication: { ...publication, publishedAt: day(`${draft.year + 1}-03-05`) },
        copies: [{ platform: '局公众号', contentHash: 'b' }],
      }),
    }),
  },
  {
    rule: 'D16',
    says: 'not found by search',
    put: (draft) => ({
      draft,
      context: () => ({ access: { inColumn: true, foundBySearch: false, opensWithoutSignIn: true } }),
    }),
  },
  {
    rule: 'D17',
    says: 'a unit is not shown',
    put: (draft) => ({
      draft,
      context: () => ({
        collective: [
          { unit: '教育局', shown: false },
          { unit: '水务局', shown: true },
        ],
      }),
    }),
  },
  {
    rule: 'D18',
    says: 'an irregular title',
    put: (draft, random) => {
      const unit = `${draft.place}${draft.level}${draft.bureau}`;
      const title = random.one([
        `${unit}${draft.year}年法治政府建设工作总结`,
        `${unit}法治政府建设情况报告`,
        `${unit}${draft.year}年法治政府建设情况`,
      ]);
      return {
        draft: {
          ...(withMetadata(draft, (label, value) => (label === '标题' ? title : value)) ?? draft),
          title,
        },
      };
    },
  },
  inserted('D19', 'a wrong character in a fixed phrase', [
    ['全面推进依法制国。', '依法制国'],
    ['向区人民代表大人常委会报告工作1次。', '人民代表大人'],
    ['开展公平竟争审查3件。', '公平竟争'],
    ['认真学习党十九大精神。', '党十九大'],
    ['推进双随即、一公开监管。', '双随即'],
    ['落实区委决策布署。', '决策布署'],
    ['履行推进法治建设第一责任入职责。', '第一责任入'],
    ['优化营商坏境。', '营商坏境'],
  ]),
  {
    rule: 'D20',
    says: 'an attachment that does not open',
    put: (draft) => ({
      draft,
      context: () => ({ links: [{ text: '附件1', opens: false, why: '文件不存在' }] }),
    }),
  },
  {
    rule: 'D21',
    says: 'nothing to download',
    put: (draft) => ({
      draft,
      context: () => ({ forms: { page: true, download: false, accessible: true } }),
    }),
  },
  {
    rule: 'D22',
    says: 'a subordinate unit is not spoken of',
    put: (draft) => ({ draft, context: () => ({ units: ['质量监测站'] }) }),
  },
  {
    rule: 'D23',
    says: 'no secrecy review',
    put: (draft) => ({ draft, context: () => ({ reviews: { secrecy: false, privacy: true } }) }),
  },
  inserted('D24', 'a number is missing or twice', [
    ['统计口径如下。二是突出重点，增强实效。', '二是'],
    ['一是突出重点。三是增强实效。', '三是'],
    ['1、突出重点，办结案件6件。\n2、增强实效，回访企业9家。', '1、'],
  ]),
  {
    rule: 'D24',
    says: 'a part has the number of the next',
    put: (draft) => ({ draft, page: (text) => text.replace('\n三、', '\n四、'), at: '四、' }),
  },
  inserted('D25', 'the four duties misquoted', [
    ['对重要工作亲自部署、重大问题亲自解决、重点环节亲自把控、重要任务亲自督办。', '亲自解决'],
    ['重要工作亲自安排、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办。', '亲自安排'],
    ['切实履行推进法治政府建设第一责任人职责。', '推进法治政府建设第一责任人'],
  ]),
  {
    rule: 'D26',
    says: 'an item of the catalogue is missing or empty',
    put: (draft, random) => {
      const label = random.one(['内容概述', '索引号', '文号']);
      const without = withMetadata(draft, (name, value) =>
        name !== label ? value : label === '文号' ? '' : null,
      );
      return without && { draft: without };
    },
  },
  {
    rule: 'D27',
    says: 'a column that was not updated for seven months',
    put: (draft) => ({
      draft,
      context: () => ({
        today: day('2026-08-01'),
        columns: [{ name: '政策文件', updatedOn: day('2026-01-01') }],
      }),
    }),
  },
  {
    rule: 'D28',
    says: 'business in place of law',
    also: ['D12', 'D07'],
    put: (draft, random) => {
      const item = random.one([
        '推动产业发展。抓好招商引资和项目建设12个，扩大投资，培育高新技术企业6家，推动经济高质量发展。',
        '服务企业。对接金融机构，扩大信贷投放，支持科技企业融资，推动成果转化8项。',
        '稳定粮食生产。落实播种面积2万亩，发展养殖和种植业，带动消费。',
      ]);
      return { draft: { ...draft, plans: [...draft.plans, item] }, at: item.slice(0, 6) };
    },
  },
  {
    rule: 'Y01',
    says: 'acts of the head without date, meeting and number',
    put: (draft) => ({
      draft: { ...draft, head: ['定期听取法治建设工作汇报，及时研究解决重大问题，带头学习法律法规。'] },
      at: draft.headings[2].slice(0, 20),
    }),
  },
  inserted('Y02', 'steps of a decision under other names', [
    ['按照公众参与、决策咨询、合法性审查、集体讨论等程序作出决定。', '公众参与、决策咨询'],
    ['经公众参与、专家评审、风险评估、合法性审核、集体讨论决定。', '专家评审'],
    ['严格履行专家论证、合法性审查、集体讨论等程序。', '专家论证'],
  ]),
  inserted('Y03', 'words of the template', [
    ['××局全年办理案件12件。', '××'],
    ['全年开展检查____次。', '____'],
    ['XX局依法履行职责。', 'XX'],
  ]),
  {
    rule: 'Y04',
    says: "another place's unit",
    put: (draft) => {
      const name = `${draft.place === '南陂' ? '柳湾' : '南陂'}${draft.level}${draft.bureau}`;
      return { draft: addedTo(draft, `${name}将继续推进依法行政。`), at: name };
    },
  },
  inserted('Y05', 'parts that exceed the sum', [
    ['办理行政复议案件5件，其中维持4件、撤销2件。', '5件'],
    ['全年检查企业20家，其中合格15家、不合格8家。', '20家'],
  ]),
  inserted('Y06', 'an identity or card number', [
    ['当事人身份证号11010519491231002X。', '11010519491231002X'],
    ['罚款缴至卡号4111111111111111。', '4111111111111111'],
  ]),
  inserted('Y07', 'a private mobile number', [['联系人张某，手机13900005678。', '13900005678']]),
  {
    rule: 'Y08',
    says: 'a mark of secrecy',
    put: (draft, random) => {
      const mark = random.one(['机密★5年', '秘密★1年', '内部资料，注意保存', '（此件不公开）']);
      return { draft: addedTo(draft, mark), at: mark.slice(0, 2) };
    },
  },
  inserted('Y09', 'a law by a wrong or repealed name', [
    ['落实《法治政府建设与责任落实督查工作规定》。', '督查'],
    ['学习《中华人民共和国合同法》2次。', '合同法'],
    ['执行《重大行政决策程序暂行条列》。', '条列'],
  ]),
  {
    rule: 'Y10',
    says: 'formed after it was published',
    put: (draft) => {
      const date = `${draft.year + 1}年03月20日`;
      const reversed = withMetadata(draft, (label, value) => (label === '成文时间' ? date : value));
      return reversed && { draft: reversed, at: date };
    },
  },
];

/** Everything a year back. */
function earlier(text: string, year: number): string {
  return text.replaceAll(String(year), String(year - 1)).replaceAll(String(year + 1), String(year));
}

/** Page and context of a faulty draft. */
export function pageOf({ draft, page, context }: Faulty): { text: string; context: CheckContext } {
  const plain = written(draft);
  const text = page ? page(plain) : plain;
  return { text, context: context?.(text) ?? {} };
}
