import type { Sentence } from '../../document/model.ts';
import { aReport, vague } from '../example-report.ts';
import { type CheckRule, type Draft, judged, notApplicable } from '../rule.ts';
import type { Subject } from '../subject.ts';

/** Phrases that fit every unit and every year. */
const phrases =
  /高度重视|(?:不断|进一步|持续|切实|着力|努力|全面|大力|有效|深入|扎实|积极|稳步|有力|有序)(?:提高|提升|加强|增强|推进|推动|深化|强化|健全|完善|规范|优化|巩固|落实|开展|做好|履行|更新)|认真贯彻(?:落实)?|贯彻落实|抓好(?:贯彻)?落实|落到实处|落实落细|走深走实|统一思想|提高认识|加强(?:组织)?领导|落实责任|提高(?:政治)?站位|夯实.{0,8}基础|奠定.{0,8}基础|提供.{0,12}保障|充分(?:发挥|认识)|紧紧(?:抓住|围绕)|牢固树立|严格(?:按照|执行|落实|依法)|增强.{0,10}(?:意识|责任感|紧迫感|自觉性)|责任感和紧迫感|取得.{0,6}(?:成效|成绩|进展)|齐抓共管|重要议事日程|贯穿.{0,10}(?:始终|全过程)|把握时代脉搏|高质量发展|做到有权必有责/;
/** What makes a sentence say something: a number, a document, a date, a named meeting or body. */
const substance =
  /[\d０-９]|《|[一二三四五六七八九十百两几](?:次|件|人次?|名|个|场|项|家|份|期|起|批|条|户|所|天|处)|常务会|办公会|党组会|专题会|联席会/;
/** Share of empty sentences above which the report is general throughout (a choice of ours). */
const tooMany = 0.35;

/** The eight subjects of the content guide, each by the words that show it. */
const areas: readonly (readonly [string, RegExp])[] = [
  ['组织领导', /党组|党委|领导小组|第一责任人|组织领导|议事日程/],
  ['政府职能依法履行', /政务服务|审批|行政许可|放管服|营商环境|权责清单|权力清单|职能/],
  ['依法行政制度', /规范性文件|合法性审[查核]|备案|清理|制度建设|立法/],
  ['科学民主依法决策', /决策|公众参与|专家论证|风险评估|集体讨论/],
  ['严格规范公正文明执法', /执法|行政处罚|行政检查|双随机|裁量/],
  ['权力制约和监督', /监督|政务公开|信息公开|复议|应诉|诉讼|建议提案|审计/],
  ['带动法治社会', /普法|法治宣传|法律宣传|宣讲|调解|法律援助|信访|矛盾纠纷/],
  ['数字法治政府', /数字|信息化|互联网|一网通办|大数据|智慧|平台/],
];
const fewestAreas = 4;

export const generalities: CheckRule = {
  id: 'D07',
  says: '事项遗漏、内容泛化',
  basis: 'PG-generalities',
  weight: 'warning',
  about: 'annual-report',
  reason: '没有对象、没有数字的套话任何单位、任何年份都适用，看不出做了什么',
  mend: '写明做了哪件事、依据什么文件、办了多少；没有做的不写',
  judge(subject) {
    const sentences = subject.sentencesIn(subject.body).filter(({ text }) => text.length > 8);
    if (sentences.length < 5) return notApplicable('正文不足五句');
    return judged([...tooGeneral(sentences), ...leftOut(subject)]);
  },
  examples: [
    { page: aReport(), is: 'met' },
    { page: aReport({ achievements: vague, plans: vague }), is: 'found' },
  ],
};

function tooGeneral(sentences: readonly Sentence[]): Draft[] {
  const empty = sentences.filter(({ text }) => phrases.test(text) && !substance.test(withoutNumber(text)));
  const [first, ...others] = empty;
  if (!first || empty.length / sentences.length < tooMany) return [];
  const share = Math.round((empty.length / sentences.length) * 100);
  return [
    {
      place: first.place,
      also: others.map(({ place }) => place),
      message: `全文${sentences.length}句，其中${empty.length}句（${share}%）是没有对象和数字的套话`,
    },
  ];
}

/** The number of an item and the year at its head say nothing about the work. */
function withoutNumber(text: string): string {
  return text.replace(/^\s*[（(]?\d{1,2}[)）、.．]?/, '').replace(/20\d{2}年度?/g, '');
}

function leftOut(subject: Subject): Draft[] {
  const section = subject.section('achievements');
  if (!section) return [];
  const own = subject.sections
    .filter(({ kind }) => kind === 'achievements')
    .map(({ content }) => subject.textAt(content))
    .join('');
  const absent = areas.filter(([, words]) => !words.test(own)).map(([name]) => name);
  if (areas.length - absent.length >= fewestAreas) return [];
  return [
    {
      place: section.heading.place,
      basis: 'SZ-report-items',
      message: `举措和成效没有提到：${absent.join('、')}`,
      atMost: 'advice',
      reason: '可参照的事项指引列八个方面，防止遗漏；确无此项职责的可以不写',
      mend: '对照八个方面，补写本单位做了而没有写的',
    },
  ];
}
