import type { Place } from '../../document/model.ts';
import { aReport } from '../example-report.ts';
import { type CheckRule, type Draft, judged } from '../rule.ts';
import type { Subject } from '../subject.ts';

const legal =
  /法治|依法|法律|法规|法制|法定|合法|守法|普法|学法|执法|司法|立法|释法|违法|合规|规范性文件|决策程序|重大行政决策|复议|诉讼|应诉|听证|公证|调解|仲裁|监督|问责|追究|权力|职责|责任|审查|备案|公开|公示|许可|审批|处罚|检查|裁量|权益|信访|宪法|民法典|条例|办法|制度|清单|证据|程序/g;
const business =
  /金融|信贷|融资|招商|项目建设|产业|产值|技术攻关|核心技术|成果转化|创新平台|创新驱动|创新主体|科技(?:型)?企业|高新技术|科技体制|科技创新|专精特新|企业培育|企业落地|优质.{0,4}企业|惠企|经济(?:高质量)?发展|经济社会|高质量发展|重点工程|基础设施|粮食|播种|养殖|种植|农业生产|供水工程|防汛|绿化|旅游|文旅|消费|就业岗位|教学质量|升学|中考|高考|招生|医疗服务|床位|疫苗|税收|投资|出口|销售|市场开拓/g;
const fewestWords = 3;

export const unrelatedBusiness: CheckRule = {
  id: 'D28',
  says: '以业务工作代替法治工作',
  basis: 'YD-unrelated',
  weight: 'advice',
  about: 'annual-report',
  reason: '这一段主要写业务工作，与法治政府建设没有直接关系',
  mend: '改写这项业务中的法治工作：依据、程序、审查、公开、监督；其余删去',
  judge(subject) {
    return judged(units(subject).flatMap((place) => draftFor(subject, place)));
  },
  examples: [
    { page: aReport(), is: 'met' },
    {
      page: aReport({
        other:
          '围绕创新驱动，抓好核心技术攻关、成果转化和科技型企业培育，推动经济高质量发展。积极对接金融机构，扩大信贷投放。',
      }),
      is: 'found',
    },
    {
      shows: '业务中的法治工作',
      page: aReport({ other: '对惠企政策开展合法性审查和公平竞争审查12件，依法公开，接受监督。' }),
      is: 'met',
    },
  ],
};

/** Items of parts one, four and five, else the part itself. */
function units(subject: Subject): Place[] {
  return subject.sections
    .filter(({ kind }) => kind !== 'shortcomings' && kind !== 'head')
    .flatMap(({ content }) => {
      const items = subject.itemsIn(content).map(({ place }) => place);
      return items.length > 0 ? items : [content];
    });
}

function draftFor(subject: Subject, place: Place): Draft[] {
  const lawWords = subject.findAll(legal, place).length;
  const businessWords = subject.findAll(business, place).length;
  if (businessWords < fewestWords) return [];
  const sentences = subject.sentencesIn(place).filter(({ text }) => text.length > 8);
  const foreign = sentences.filter(({ text }) => text.search(legal) < 0 && text.search(business) >= 0);
  const mostly = businessWords > lawWords;
  if (!mostly && foreign.length < 2) return [];
  return [
    {
      place,
      message: mostly
        ? `这一段提到业务${businessWords}处，法治只有${lawWords}处`
        : `这一段${sentences.length}句中有${foreign.length}句只写业务工作`,
    },
  ];
}
