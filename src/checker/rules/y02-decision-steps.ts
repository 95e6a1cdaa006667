import type { Place } from '../../document/model.ts';
import { aReport } from '../example-report.ts';
import { type CheckRule, type Draft, judged } from '../rule.ts';

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
const list = /[一-龥]{3,14}(?:(?:、|和|以及|及)[一-龥]{3,14}){2,}/g;

export const decisionSteps: CheckRule = {
  id: 'Y02',
  says: '决策步骤的名称与规定不一致',
  basis: 'MD-25',
  weight: 'advice',
  about: 'any',
  reason:
    '规定的步骤是公众参与、专家论证、风险评估、合法性审查、集体讨论决定；其中专家论证、风险评估视决策事项而定',
  mend: '改用规定的名称；确不需要的步骤写明理由',
  judge({ findAll }) {
    return judged(findAll(list).flatMap(({ text, place }) => draftFor(text, place)));
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

function draftFor(text: string, [from]: Place): Draft[] {
  const exact = steps.flatMap((step) => metBy(step, step.exact, text));
  const near = steps
    .filter((step) => !exact.some((met) => met.step === step))
    .flatMap((step) => metBy(step, step.near, text));
  const met = [...exact, ...near];
  if (exact.length < 2 || met.length < 3) return [];
  const absent = steps.filter((step) => !met.some((each) => each.step === step));
  const [first] = [...near.map(({ step }) => step), ...absent];
  if (!first) return [];
  const words = [
    ...near.map(({ step, used }) => `“${used}”不是规定的步骤名称，应为“${step.name}”`),
    ...(absent.length === 0 ? [] : [`没有提到${absent.map(({ name }) => name).join('、')}`]),
  ];
  const place: Place = [
    from + Math.min(...met.map(({ at }) => at)),
    from + Math.max(...met.map(({ at, used }) => at + used.length)),
  ];
  return [{ place, basis: first.basis, message: words.join('；') }];
}

function metBy(step: Step, pattern: RegExp, text: string): { step: Step; used: string; at: number }[] {
  const match = pattern.exec(text);
  return match ? [{ step, used: match[0], at: match.index }] : [];
}
