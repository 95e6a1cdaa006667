import { aReport } from '../example-report.ts';
import { type CheckRule, type Draft, judged } from '../rule.ts';
import type { Subject } from '../subject.ts';

const exact = ['部署', '过问', '协调', '督办'];
const personally = /亲自([一-龥]{1,6}?)(?=[、，,。；;：:和及并]|$)/g;

export const fixedTerms: CheckRule = {
  id: 'D25',
  says: '固定用语引用不准',
  basis: 'FRP-4',
  weight: 'advice',
  about: 'any',
  reason: '规定的表述是：重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办',
  mend: '改为规定的表述，或者改用自己的话写清做了什么',
  judge(subject) {
    return judged([...fourPersonally(subject), ...dutyName(subject)]);
  },
  examples: [
    {
      page: aReport({ other: '重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办。' }),
      is: 'met',
    },
    {
      page: aReport({ other: '重要工作亲自部署、重大问题亲自解决、重点环节亲自把控、重要任务亲自督办。' }),
      is: 'found',
      at: ['亲自解决', '亲自把控'],
    },
    { shows: '自己的说法', page: aReport({ other: '局长亲自谋划、亲自过问、亲自推动。' }), is: 'met' },
    { shows: '不是引用四个亲自', page: aReport({ other: '局长亲自带队走访企业。' }), is: 'met' },
    {
      page: aReport({ other: '履行推进法治政府建设第一责任人职责。' }),
      is: 'found',
      at: ['推进法治政府建设第一责任人'],
    },
  ],
};

/** Only where the four are quoted: three and more 亲自 in one sentence, two of them the exact ones. */
function fourPersonally({ findAll, sentencesIn, body }: Subject): Draft[] {
  return sentencesIn(body).flatMap(({ place }) => {
    const met = findAll(personally, place).map((each) => ({ ...each, term: termOf(each.groups[1] ?? '') }));
    const used = new Set(met.flatMap(({ term }) => term ?? []));
    if (met.length < 3 || used.size < 2) return [];
    const unused = exact.filter((term) => !used.has(term));
    const should = unused.length === 0 ? '规定的四项之外没有这一项' : `应为亲自${unused.join('、亲自')}`;
    return met
      .filter(({ term }) => term === null)
      .map(({ text, place: at }): Draft => ({ place: at, message: `“${text}”不是规定的用语，${should}` }));
  });
}

/** 督办落实 begins with the exact term and is none of the misquoted. */
function termOf(words: string): string | null {
  return exact.find((term) => words.startsWith(term)) ?? null;
}

function dutyName({ findAll }: Subject): Draft[] {
  return findAll(/推进法[治制]政府建设第一责任人/g).map(({ place }) => ({
    place,
    message: '规定的名称是“推进法治建设第一责任人职责”',
    reason: '规定的名称中没有“政府”二字',
  }));
}
