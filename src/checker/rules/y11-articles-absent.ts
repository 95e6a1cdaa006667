import { toChineseNumeral } from '../../base/chinese-numerals.ts';
import { chineseDay } from '../../base/day.ts';
import { type ArticleAnswer, articleExists, registerSnapshot } from '../../law/instruments.ts';
import { aReport } from '../example-report.ts';
import { type CheckRule, type Draft, judged } from '../rule.ts';
import { shortNamesOf } from '../short-names.ts';

export const articlesAbsent: CheckRule = {
  id: 'Y11',
  says: '引用的法规没有这一条',
  basis: 'YD-law-articles',
  weight: 'warning',
  about: 'any',
  reason: `按截至${chineseDay(registerSnapshot)}收录的文本核对；此后的修改没有收录，未收录的文件不核对`,
  mend: '对照公布的现行文本，改正条号或者法规名称',
  judge({ document, judgedOn }) {
    if (judgedOn === null) return judged([]);
    const shortNames = shortNamesOf(document);
    const told = new Set<number>();
    return judged(
      document.citations.flatMap(({ title, article, place }): Draft[] => {
        if (article === '' || told.has(place[0])) return [];
        const answer = articleExists(shortNames.get(title) ?? title, article, judgedOn);
        if (answer.is !== 'absent') return [];
        told.add(place[0]);
        const draft = { place, message: messageOf(article, answer) };
        return [answer.afterSnapshot ? { ...draft, atMost: 'advice' } : draft];
      }),
    );
  },
  examples: [
    { page: aReport(), is: 'met' },
    {
      page: inYear('2023', '依据《中华人民共和国行政处罚法》第一百条作出决定2件。'),
      is: 'found',
      at: ['《中华人民共和国行政处罚法》第一百条'],
    },
    { page: inYear('2023', '依据《行政处罚法》第八十六条第一款作出决定2件。'), is: 'met' },
    {
      shows: '范围的末条',
      page: inYear('2023', '学习《行政处罚法》第八十条至第九十条。'),
      is: 'found',
      at: ['《行政处罚法》第八十条至第九十条'],
    },
    {
      shows: '报告自定的简称',
      page: inYear('2023', '《政府信息公开条例》（以下简称《条例》）第二十七条和《条例》第六十条。'),
      is: 'found',
      at: ['《条例》第六十条'],
    },
    {
      shows: '只有被取代的文本有这一条',
      page: inYear('2024', '贯彻《对外贸易法》第七十条。'),
      is: 'found',
      at: ['《对外贸易法》第七十条'],
    },
    {
      shows: '只有以后的文本有这一条',
      page: inYear('2021', '贯彻《行政复议法》第九十条。'),
      is: 'found',
      at: ['《行政复议法》第九十条'],
    },
    { shows: '旧法当时有这一条', page: inYear('2021', '贯彻《会计法》第五十二条。'), is: 'met' },
    { shows: '没有收录当时的文本', page: inYear('2018', '贯彻《行政处罚法》第九十条。'), is: 'met' },
    {
      shows: '地方性法规没有收录',
      page: inYear('2023', '贯彻《云桥省水土保持条例》第九十九条。'),
      is: 'met',
    },
  ],
};

/** The clean report of another year with a sentence added. */
function inYear(year: string, other: string): string {
  const next = String(Number(year) + 1);
  return aReport({ other }).replaceAll('2026', next).replaceAll('2025', year);
}

function messageOf(
  cited: string,
  { title, version, highest, onlyIn, afterSnapshot }: Extract<ArticleAnswer, { is: 'absent' }>,
): string {
  const article = /^第[^条]+条/.exec(cited)?.[0] ?? cited;
  const last = `${chineseDay(version)}的文本最后一条是第${toChineseNumeral(highest)}条`;
  const later = afterSnapshot ? `（截至${chineseDay(registerSnapshot)}；此后是否修改请核对）` : '';
  if (onlyIn === null) return `《${title}》没有${article}：${last}${later}`;
  return onlyIn.later
    ? `《${title}》${article}只见于${chineseDay(onlyIn.version)}的文本，当时施行的${last}`
    : `《${title}》${article}只见于${chineseDay(onlyIn.version)}的文本，该文本已被取代：${last}${later}`;
}
