import type { NamedThing, Place } from '../document/model.ts';

const provinces =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门';
const bodyEnding =
  '人民政府办公室|人民政府办公厅|人民政府|委员会办公室|委员会|办公室|办公厅|管理局|监督局|服务局|分局|总局|司法所|派出所|街道办事处|办事处|管委会|人民法院|人民检察院|法院|检察院|党组|党委|指挥部|领导小组|服务中心|中心|总队|支队|大队|局|厅|委';
const run = /[\u4e00-\u9fa5]{2,40}/g;
/** Words that cannot be part of a name: what follows one begins afresh. */
const cut =
  /的|和|与|及|在|由|对|向|将|把|被|等|为|以|经|按照|按|从|了|是|有|不|会同|配合|协同|联合|根据|依据|通过|围绕|坚持|落实|贯彻|组织|开展|加强|推进|参加|邀请|报送|报告|报请|提请|接受|支持|主动|积极|严格|认真|全面|深入|进一步|依托|依靠|成立|设立|召开|印发|制定|建立|健全|完善|提高|发挥|强化|学习|现将|关于|明确|指导|督促|协调|负责|牵头|本|该|各|我|全/g;
const bodyAtEnd = new RegExp(`^[\\u4e00-\\u9fa5]{1,18}?(?:${bodyEnding})(?![员会长])`);
const placeAtStart = new RegExp(
  `^(?:(?:${provinces})(?:省|市|自治区|壮族自治区|回族自治区|维吾尔自治区)?|[\\u4e00-\\u9fa5]{2,3}?市)?(?:[\\u4e00-\\u9fa5]{1,4}?(?:市|区|县|旗))?(?:[\\u4e00-\\u9fa5]{1,4}?(?:镇|乡|街道))?`,
);
const commonRegion =
  /^(?:全|本|我|各|城|社|园|小|片|景|厂|校|辖|地|战|灾|山|林|新|市|老|矿|库|营|特|专|功能|开发|示范|保护|自贸试验|试验|实验|居民小)+(?:市|区|县|镇|乡|旗)$/;
const commonBody =
  /^(?:[市区县镇乡省州]?(?:人民)?政府|[区市县省]?委|党委|党组|各.*|委员会|办公室|局|中心|分局|大队|支队|领导小组|.{0,3}服务中心|党群服务中心|人才|.*(?:布局|格局|结局|全局|大局|破局|开局|核心|当局|时局))$/;

/** Bodies (机关、机构) and places named in the body. Found by form, without a gazetteer, so names of people's making too. */
export function namedOf(text: string, paragraphs: readonly Place[]): NamedThing[] {
  const named: NamedThing[] = [];
  for (const [from, to] of paragraphs) {
    for (const match of text.slice(from, to).matchAll(run)) {
      let offset = from + match.index;
      for (const piece of match[0].split(cut)) {
        const at = text.indexOf(piece, offset);
        if (piece.length >= 2 && at >= 0) named.push(...namesIn(piece, at));
        offset = at + piece.length;
      }
    }
  }
  return named;
}

function namesIn(piece: string, at: number): NamedThing[] {
  const body = bodyAtEnd.exec(piece)?.[0];
  if (body !== undefined && body.length >= 3 && !commonBody.test(body)) {
    const within = namesIn(body.slice(0, body.length - 1), at).filter((each) => each.kind === 'place');
    return [{ text: body, kind: 'body', place: [at, at + body.length] }, ...within];
  }
  const place = placeAtStart.exec(piece)?.[0] ?? '';
  return place.length >= 3 && !commonRegion.test(place)
    ? [{ text: place, kind: 'place', place: [at, at + place.length] }]
    : [];
}
