import type { DocType } from '../document/model.ts';

export type DocTypeReading = { readonly docType: DocType; readonly confidence: number };

type Clue = { readonly docType: DocType; readonly words: RegExp };

/** By title, first match wins: an interpretation of a report is no report, and a notice that asks for one is none. */
const titleClues: readonly Clue[] = [
  {
    docType: 'interpretation',
    words: /解读|图解|一图读懂|政策问答|图说|答记者问|起草说明|编制说明|名词解释/,
  },
  {
    docType: 'disclosure-report',
    words:
      /(?:政府)?信息公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:报告|年报|总结)|政务公开(?:工作)?(?:年度)?(?:工作)?(?:报告|总结|年报)/,
  },
  {
    docType: 'consultation',
    words:
      /征求.{0,40}意见|意见征集|征集.{0,30}(?:意见|建议)|听证(?:会)?(?:的)?(?:公告|通知)|征求意见稿|公开征集|意见.{0,8}反馈|采纳情况/,
  },
  {
    docType: 'decision-catalogue',
    words: /(?:重大|行政)(?:行政)?决策.{0,8}(?:事项)?.{0,6}(?:目录|清单)|决策事项(?:目录|清单)/,
  },
  {
    docType: 'annual-report',
    words:
      /(?:法治政府|依法行政|法治建设|推进依法治).{0,40}(?:报告|情况|总结|年报|工作汇报)|(?:报告|情况|总结).{0,6}法治政府/,
  },
  {
    docType: 'normative-document',
    words:
      /(?:条例|规定|办法|细则|规则|规范|规程|通告|公告|决定|命令|意见|通知|批复|函|方案|规划|计划|措施|制度|标准|要点|指引|纲要|清单|目录|公布|预案|令)(?:[（(][^（）()]{1,20}[）)])?$/,
  },
];
/** Papers about reports, not reports: a notice that asks for them, a plan for the work. */
const aboutReports =
  /(?:通知|方案|要点|计划|办法|规定|通报|意见|函|批复|评估报告|会|会议|培训班?|座谈会|推进会)$/;

/** What kind of paper it is: by its title, and where it has none by its first sentence and headings. */
export function docTypeOf(title: string | null, body: string, headings: readonly string[]): DocTypeReading {
  if (title !== null && title !== '') {
    const plain = title.replace(/[\s\u3000]+/g, '');
    for (const clue of titleClues) {
      if (!clue.words.test(plain)) continue;
      if (clue.docType === 'annual-report' && aboutReports.test(plain)) continue;
      if (clue.docType === 'disclosure-report' && aboutReports.test(plain)) continue;
      return { docType: clue.docType, confidence: 0.97 };
    }
    // A title that names no consultation or catalogue is none, whatever words its first sentences use.
    const told = byBody(body, headings);
    const fits = told && told.docType !== 'consultation' && told.docType !== 'decision-catalogue';
    return fits ? told : { docType: 'other', confidence: 0.7 };
  }
  return byBody(body, headings) ?? { docType: 'other', confidence: 0.5 };
}

const opening = 600;

function byBody(body: string, headings: readonly string[]): DocTypeReading | null {
  const start = body.slice(0, opening);
  const all = headings.join('\n');
  if (
    /(?:政府)?信息公开.{0,20}(?:年度报告|年报)/.test(start) ||
    /主动公开政府信息情况|收到和处理政府信息公开申请/.test(all)
  ) {
    return { docType: 'disclosure-report', confidence: 0.85 };
  }
  if (/现.{0,24}解读如下|作(?:出)?如下解读/.test(start))
    return { docType: 'interpretation', confidence: 0.85 };
  if (/法治政府建设.{0,30}(?:报告|汇报|总结).{0,10}如下/.test(start) || headingScore(all) >= 2)
    return { docType: 'annual-report', confidence: 0.9 };
  if (/公开征求意见|征求.{0,20}意见/.test(start) && /反馈|邮箱|电话/.test(body.slice(0, 3000)))
    return { docType: 'consultation', confidence: 0.7 };
  if (/重大行政决策事项目录/.test(start)) return { docType: 'decision-catalogue', confidence: 0.7 };
  if (
    /(?:^|\n)第一条/.test(body) ||
    /(?:通知如下|现印发给你们|制定本(?:办法|规定|细则|条例|方案|意见|措施)|提出(?:以下|如下).{0,4}意见|制定(?:以下|如下).{0,2}(?:方案|措施))/.test(
      start,
    )
  ) {
    return { docType: 'normative-document', confidence: 0.7 };
  }
  if (/法治政府建设|法治建设/.test(start) && /(?:报告|情况)如下/.test(start))
    return { docType: 'annual-report', confidence: 0.75 };
  return headingScore(all) >= 1 && /法治政府/.test(start)
    ? { docType: 'annual-report', confidence: 0.7 }
    : null;
}

function headingScore(headings: string): number {
  return [
    /法治政府建设.{0,12}(?:举措|成效|做法|情况)/,
    /(?:不足|问题).{0,6}(?:原因)?/,
    /第一责任人职责/,
    /法治政府建设.{0,8}(?:主要安排|工作安排|打算|计划)/,
  ].filter((each) => each.test(headings)).length;
}
