import type { NamedThing, Place } from '../document/model.ts';

const provinces =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门';
const bodyEnding =
  '人民政府办公室|人民政府办公厅|人民政府|委员会办公室|委员会|办公室|办公厅|管理局|监督局|服务局|分局|总局|司法所|派出所|街道办事处|办事处|管委会|人民法院|人民检察院|法院|检察院|党组|党委|指挥部|领导小组|服务中心|中心|总队|支队|大队|局|厅|委';
const run = /[\u4e00-\u9fa5]{2,40}/g;
/** 和 within the name of a body: 人力资源和社会保障局, 发展和改革委员会. */
const and =
  '[和与及](?!社会保障|改革|旅游|城乡|体育|信息化|草原|新闻|科技|科学|商务|计划|园林|市政|农村局|医疗保障|大数据|退役|规划|林业|水务|电视|市场|政务|综合)';
/** Words that cannot be part of a name: what follows one begins afresh. */
const cut = new RegExp(
  `${and}|的|由|对|向|将|把|被|等|为|以|经|按照|按|从|了|是|有|不|会同|配合|协同|联合|根据|依据|通过|围绕|坚持|落实|贯彻|组织|开展|加强|推进|参加|邀请|报送|报告|报请|提请|接受|支持|主动|积极|严格|认真|全面|深入|进一步|依托|依靠|成立|设立|召开|印发|制定|建立|健全|完善|提高|发挥|强化|学习|现将|关于|明确|指导|督促|协调|负责|牵头|在|到|赴|前往|来自|本|该|各|我|全|每|个|级|日|月|年度|原`,
  'g',
);
const body = new RegExp(`^[\\u4e00-\\u9fa5]{1,22}?(?:${bodyEnding})(?![员会长部处势面限托派])`);
const level = '(?:省|市|自治区|自治州|盟|地区|区|县|旗|新区|开发区)';
const place = new RegExp(
  `^(?:(?:${provinces})(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)?)?(?:[\\u4e00-\\u9fa5]{2,4}?(?:市|自治州|盟))?(?:[\\u4e00-\\u9fa5]{1,4}?(?:新区|区|县|旗))?(?:[\\u4e00-\\u9fa5]{1,4}?(?:镇|乡|街道|社区|村))?`,
);
/** Stems of ordinary words: 贫困县, 地区, 示范区, 城市, 乡镇 name no place. */
const ordinary =
  /贫困|深度|行政|服务|试点|示范|开发|产业|就业|教育|城市|都市|园|校|社区|片|小区|景区|厂|辖|灾|山|林|老|矿|库|营|特|专|功能|保护|自贸|试验|实验|居民|同地|地区|跨地|东部|西部|中部|边|牧|农|工业|商业|超大|大中|上市|门市|股市|夜市|集市|到市|省市|市县|县市|县区|区县|乡|重点|较大|先进|文明|所在|当地|基层|创建|城区|主城|新城|部分|其他|有关|相关|下辖|或者|资源|培训|适合|直管|设区|技术|所属|大学|乡村|两|三|四|五|十|百|第/;
const own = new RegExp(`^(?:${provinces})|^(?:中共|国务院|国家|中央|中华)`);
const localOrgan = /^[省市区县镇乡州]/;
const commonBody =
  /^(?:[市区县镇乡省州]?(?:人民)?政府|[区市县省]?委|党委|党组|委员会|办公室|分局|大队|支队|领导小组|.{0,3}服务中心|党群服务中心|.{0,2}项?中心|.*(?:布局|格局|结局|全局|大局|破局|开局|核心|当局|时局|中心组)|(?:上|下|当|重|办|同|县|市|村).{0,3}(?:人民政府|党委)|.*(?:重点|办好|培育|建设|打造|以上).*)$/;

/** Bodies (机关、机构) and places named in the body. Found by their form, without a gazetteer: likely, not certain. */
export function namedOf(text: string, paragraphs: readonly Place[]): NamedThing[] {
  const named: NamedThing[] = [];
  for (const [from, to] of paragraphs) {
    for (const match of text.slice(from, to).matchAll(run)) {
      let start = 0;
      const pieces = [...match[0].matchAll(cut)].map(
        (each) => [each.index, each.index + each[0].length] as const,
      );
      for (const [end, next] of [...pieces, [match[0].length, match[0].length] as const]) {
        if (end - start >= 2) named.push(...namesIn(match[0].slice(start, end), from + match.index + start));
        start = next;
      }
    }
  }
  return named;
}

function namesIn(piece: string, at: number): NamedThing[] {
  const where = placeIn(piece);
  const names: NamedThing[] =
    where === '' ? [] : [{ text: where, kind: 'place', place: [at, at + where.length] }];
  const name = body.exec(piece)?.[0];
  if (name === undefined || name.length < 3 || commonBody.test(name)) return names;
  const certain = where !== '' || own.test(name) || localOrgan.test(name) || name.length <= 12;
  return certain ? [{ text: name, kind: 'body', place: [at, at + name.length] }, ...names] : names;
}

/** The place a run of characters begins with, `''` where it begins with none. */
function placeIn(piece: string): string {
  const found = place.exec(piece)?.[0] ?? '';
  if (found.length < 2 || new RegExp(`^${level}$`).test(found)) return '';
  const isProvince = own.test(found);
  if (!isProvince && (found.length < 3 || ordinary.test(found.slice(0, -1)) || ordinary.test(found)))
    return '';
  return found;
}
