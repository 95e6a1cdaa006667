import { aReport } from '../example-report.ts';
import { type CheckRule, type Draft, judged } from '../rule.ts';
import { fixedPhrases, misspellings } from '../words/misspellings.ts';
import { wordFinder } from '../words/word-finder.ts';

const known = new Map(misspellings);
const wordsIn = wordFinder([...known.keys()]);

export const wrongCharacters: CheckRule = {
  id: 'D19',
  says: '错别字、固定表述写错',
  basis: 'TB-characters',
  weight: 'error',
  about: 'any',
  reason: '错别字和政治性表述错误在检查通报中单独列出',
  mend: '改正后由另一人复核',
  judge({ document, findAll }) {
    return judged([
      ...document.paragraphs.flatMap(([from, to]) =>
        wordsIn(document.text, from, to).map(
          ({ word, at }): Draft => ({
            place: [at, at + word.length],
            message: `“${word}”应为“${known.get(word) ?? ''}”`,
          }),
        ),
      ),
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
    {
      page: aReport({ other: '加强执法案券评查，履行职责，抓好动员布署，营造良好法冶环境。' }),
      is: 'found',
      at: ['执法案券', '动员布署'],
    },
    {
      shows: '相近而正确的词',
      page: aReport({ other: '人民检察院提出检察建议2件，检查组检查部属单位3家，在职则依法履职。' }),
      is: 'met',
    },
  ],
};
