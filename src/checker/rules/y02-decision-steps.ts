import { aReport } from '../example-report.ts';
import { type CheckRule, type Draft, judged } from '../rule.ts';
import type { Met } from '../subject.ts';

type Step = { readonly name: string; readonly basis: string; readonly exact: RegExp; readonly near: RegExp };

/** The steps as the regulation names them, and the names that stand in their place in reports. */
const steps: readonly Step[] = [
  {
    name: '公众参与',
    basis: 'MD-14',
    exact: /公众参与/,
    near: /(?:群众参与|社会参与|公众咨询)/,
  },
  {
    name: '专家论证',
    basis: 'MD-19-1',
    exact: /专家论证/,
    near: /(?:决策咨询|专家咨询|专家评审|专家评估|咨询论证|专家审查)/,
  },
  {
    name: '风险评估',
    basis: 'MD-22-1',
    exact: /风险评估/,
    near: /(?:风险论证|风险分析|风险审查)/,
  },
  {
    name: '合法性审查',
    basis: 'MD-25',
    exact: /合法性审查/,
    near: /(?:合法性审核|法制审核|合法合规审查|合法性论证|法律审查)/,
  },
  {
    name: '集体讨论决定',
    basis: 'MD-30-1',
    exact: /集体讨论(?:决定)?/,
    near: /(?:集体研究|集体决策|集体审议|民主讨论|集体决定|党组决策)/,
  },
];
const anyStep = new RegExp(steps.flatMap(({ exact, near }) => [exact.source, near.source]).join('|'), 'g');
/** Steps that stand in one list: joined by 、 or 和, with few words between. */
const joined = /^[^，。；,;]{0,14}[、和及][^，。；,;]{0,14}$/;

export const decisionSteps: CheckRule = {
  id: 'Y02',
  says: '决策步骤的名称与规定不一致',
  basis: 'MD-25',
  weight: 'advice',
  about: 'any',
  reason:
    '规定的步骤是公众参与、专家论证、风险评估、合法性审查、集体讨论决定；其中专家论证、风险评估视决策事项而定',
  mend: '改用规定的名称；确不需要的步骤写明理由',
  judge(subject) {
    const names = subject.findAll(anyStep);
    return judged(listsOf(names, subject.document.text).flatMap(draftFor));
  },
  examples: [
    { page: aReport(), is: 'met' },
    {
      page: aReport({ other: '按照公众参与、决策咨询、合法性审查、集体讨论等程序制定。' }),
      is: 'found',
      at: ['公众参与、决策咨询、合法性审查、集体讨论'],
    },
    {
      shows: '不是步骤的列举',
      page: aReport({ other: '做好公开公示、听证会场、会议记录等工作。' }),
      is: 'met',
    },
  ],
};

function listsOf(names: readonly Met[], text: string): Met[][] {
  const lists: Met[][] = [];
  for (const name of names) {
    const list = lists.at(-1);
    const previous = list?.at(-1);
    if (list && previous && joined.test(text.slice(previous.place[1], name.place[0]))) list.push(name);
    else lists.push([name]);
  }
  return lists;
}

function draftFor(list: readonly Met[]): Draft[] {
  const exact = steps.filter((step) => list.some(({ text }) => step.exact.test(text)));
  const near = steps.flatMap((step) => {
    const used = list.find(({ text }) => step.near.test(text));
    return used && !exact.includes(step) ? [{ step, used: used.text }] : [];
  });
  if (exact.length < 2 || exact.length + near.length < 3) return [];
  const absent = steps.filter((step) => !exact.includes(step) && !near.some((each) => each.step === step));
  const [worst] = [...near.map(({ step }) => step), ...absent];
  const [first, last] = [list[0], list.at(-1)];
  if (!worst || !first || !last) return [];
  const words = [
    ...near.map(({ step, used }) => `“${used}”不是规定的步骤名称，应为“${step.name}”`),
    ...(absent.length === 0 ? [] : [`没有提到${absent.map(({ name }) => name).join('、')}`]),
  ];
  return [{ place: [first.place[0], last.place[1]], basis: worst.basis, message: words.join('；') }];
}
