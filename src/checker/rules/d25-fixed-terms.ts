import { aReport } from '../example-report.ts';
import { type CheckRule, type Draft, judged } from '../rule.ts';
import type { Subject } from '../subject.ts';

const exact = ['部署', '过问', '协调', '督办'];
const personally = /亲自([一-龥]{2})/g;

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
    const met = findAll(personally, place);
    const words = met.map(({ groups }) => groups[1] ?? '');
    if (met.length < 3 || words.filter((word) => exact.includes(word)).length < 2) return [];
    const unused = exact.filter((word) => !words.includes(word));
    return met
      .filter(({ groups }) => !exact.includes(groups[1] ?? ''))
      .map(
        ({ text, place: at }): Draft => ({
          place: at,
          message: `“${text}”不是规定的用语，应为亲自${unused.join('、亲自')}`,
        }),
      );
  });
}

function dutyName({ findAll }: Subject): Draft[] {
  return findAll(/推进法[治制]政府建设第一责任人/g).map(({ place }) => ({
    place,
    message: '规定的名称是“推进法治建设第一责任人职责”',
    reason: '规定的名称中没有“政府”二字',
  }));
}
