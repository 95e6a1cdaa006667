import type { Place } from '../../document/model.ts';
import { aReport } from '../example-report.ts';
import { type CheckRule, type Draft, judged, needs } from '../rule.ts';
import { sectionNames } from '../sections.ts';
import type { Subject } from '../subject.ts';

export const wrongYear: CheckRule = {
  id: 'D10',
  says: '残留其他年份',
  basis: 'PG-year',
  weight: 'error',
  about: 'annual-report',
  reason: '除法规文件名称和回顾、规划以外，报告写的是本年度和下一年度',
  mend: '核对年份，改为报告年度或者下一年度',
  judge(subject) {
    if (subject.year === null) return needs('报告年度');
    return judged([
      ...inTitle(subject, subject.year),
      ...inHeadings(subject, subject.year),
      ...inText(subject, subject.year),
    ]);
  },
  examples: [
    { page: aReport(), is: 'met' },
    {
      shows: '法规名称中的年份',
      page: aReport({ other: '落实《云桥区节水规划（2021—2025年）》和云水发〔2019〕4号文件。' }),
      is: 'met',
    },
    {
      shows: '回顾和对比',
      page: aReport({ other: '案件数比2024年减少3件，自2021年以来连续下降。' }),
      is: 'met',
    },
    {
      shows: '标题里是上上年',
      page: aReport().replace('二、2025年度推进', '二、2024年度推进'),
      is: 'found',
      at: ['2024年'],
    },
    {
      shows: '安排写成报告年度',
      page: aReport().replace('四、2026年度推进', '四、2025年度推进'),
      is: 'found',
      at: ['2025年'],
    },
    {
      shows: '开头是上年',
      page: aReport().replace('\n2025年，云桥区', '\n2023年，云桥区'),
      is: 'found',
      at: ['2023年'],
    },
  ],
};

const years = /(?<![\d〔[（(])((?:19|20)\d{2})年?(?=年|度|[^\d\-—–~至到])/g;

function inTitle({ document: { metadata, places } }: Subject, year: number): Draft[] {
  const place = places.title;
  if (!place || metadata.title === null) return [];
  const shown = [...metadata.title.matchAll(/(20\d{2})(?=年|度|法治)/g)].map((match) => Number(match[1]));
  if (shown.length === 0 || shown.includes(year)) return [];
  return [{ place, message: `标题写${shown[0]}年，正文报告的是${year}年` }];
}

/** Parts one to three are about the year reported on, part four about the next. */
function inHeadings({ sections, document }: Subject, year: number): Draft[] {
  return sections.flatMap(({ kind, alsoKinds, heading }) => {
    const right =
      kind === 'plans'
        ? [year + 1]
        : alsoKinds.includes('plans') || kind === 'other'
          ? [year, year + 1]
          : [year];
    return yearsIn(document.text, heading.place)
      .filter(({ value }) => !right.includes(value))
      .filter(({ place }) => !quoted(document.text, place) && !lookingBack(document.text, place))
      .map(({ value, place }) => ({
        place,
        message: `“${sectionNames[kind]}”部分的标题写${value}年，应为${right.join('年或')}年`,
      }));
  });
}

/** What may stand around the year of a look back, a plan or a comparison. */
const before = /(?:自|从|到|至|截至|与|比|较|同比|对比|上年|以来|[—–\-~])$/;
const after =
  /^(?:年度?)?(?:以来|起|至|到|—|–|-|~|以前|之前|前|底以?前|相比|同期|相较|规划|版|修[订正]|[》”])/;

function inText(subject: Subject, year: number): Draft[] {
  const { document, sections, sentencesIn } = subject;
  const headings = sections.map(({ heading }) => heading.place);
  return document.paragraphs.flatMap((paragraph) =>
    yearsIn(document.text, paragraph)
      .filter(({ value }) => value !== year && value !== year + 1)
      .filter(({ place }) => !headings.some(([from, to]) => place[0] >= from && place[1] <= to))
      .filter(({ place }) => !quoted(document.text, place) && !lookingBack(document.text, place))
      .flatMap(({ value, place }): Draft[] => {
        const message = `出现${value}年，而报告的是${year}年`;
        const opens =
          place[0] - paragraph[0] <= 1 || document.text.slice(paragraph[0], place[0]).trim() === '';
        const announces = /^年?度?(?:的?(?:推进)?法治(?:政府)?建设|工作)[^。]{0,12}(?:报告|汇报|总结)/.test(
          document.text.slice(place[1]),
        );
        if (opens || announces) return [{ place, message }];
        const opensSentence = sentencesIn([place[0] - 2, place[0] + 1]).length > 0;
        // In the middle of a text an earlier year is often right; worth a look where the sentence begins with it.
        return opensSentence ? [{ place, message, atMost: 'advice' }] : [];
      }),
  );
}

function yearsIn(text: string, [from, to]: Place): { value: number; place: Place }[] {
  return [...text.slice(from, to).matchAll(years)].map((match) => ({
    value: Number(match[1]),
    place: [from + match.index, from + match.index + match[0].length] as const,
  }));
}

/** Inside 《…》 or a document number. */
function quoted(text: string, [from, to]: Place): boolean {
  const before = text.slice(Math.max(0, from - 60), from);
  const opened = before.lastIndexOf('《');
  if (opened > before.lastIndexOf('》') && text.slice(to, to + 60).includes('》')) return true;
  return /[〔[（(﹝【]$/.test(before);
}

function lookingBack(text: string, [from, to]: Place): boolean {
  return before.test(text.slice(Math.max(0, from - 4), from)) || after.test(text.slice(to, to + 8));
}
