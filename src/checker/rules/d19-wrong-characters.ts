import { aReport } from '../example-report.ts';
import { type CheckRule, judged } from '../rule.ts';
import { fixedPhrases, misspellings } from '../words/misspellings.ts';

const known = new Map(misspellings);
const pattern = new RegExp([...known.keys()].join('|'), 'g');

export const wrongCharacters: CheckRule = {
  id: 'D19',
  says: '错别字、固定表述写错',
  basis: 'TB-characters',
  weight: 'error',
  about: 'any',
  reason: '错别字和政治性表述错误在检查通报中单独列出',
  mend: '改正后由另一人复核',
  judge({ findAll }) {
    return judged([
      ...findAll(pattern).map(({ text, place }) => ({
        place,
        message: `“${text}”应为“${known.get(text) ?? ''}”`,
      })),
      ...fixedPhrases.flatMap(({ wrong, says }) =>
        findAll(wrong).map(({ text, place }) => ({ place, message: `“${text}”${says}` })),
      ),
    ]);
  },
  examples: [
    { page: aReport(), is: 'met' },
    {
      page: aReport({ other: '认真学习党十九大精神，向人民代表大人报告。' }),
      is: 'found',
      at: ['党十九大', '人民代表大人'],
    },
    { page: aReport({ other: '深入学习党的二十大精神，中国人民团结奋斗。' }), is: 'met' },
    {
      page: aReport({ other: '全面推进依法制国，建设法制政府。' }),
      is: 'found',
      at: ['依法制国', '法制政府'],
    },
  ],
};
