import { readText } from '../../../src/reader/index.ts';
import { pairs } from '../clean.ts';
import type { Random } from '../random.ts';
import { type Fault, headingsWith, replaced } from './fault.ts';

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

/** What the report says and leaves out. */
export const contentFaults: readonly Fault[] = [
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
];

/** Everything a year back. */
function earlier(text: string, year: number): string {
  return text.replaceAll(String(year), String(year - 1)).replaceAll(String(year + 1), String(year));
}
