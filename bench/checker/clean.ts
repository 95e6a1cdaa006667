import type { Draft } from './draft.ts';
import type { Random } from './random.ts';

/*
 * Reports without fault, of made-up places, each with things that only look like faults: years of plans and
 * comparisons, partners with the same function, a published telephone number, numbers of eighteen digits.
 */

const places = ['云桥', '青溪', '兰渚', '石渡', '柳湾', '鹤汀', '南陂', '星塘'] as const;
const bureaus = [
  { name: '水务局', field: '水行政', matter: '取水许可', law: '水法' },
  { name: '教育局', field: '教育行政', matter: '民办学校设立', law: '义务教育法' },
  { name: '民政局', field: '民政行政', matter: '社会组织登记', law: '慈善法' },
  { name: '农业农村局', field: '农业行政', matter: '种子生产经营许可', law: '种子法' },
  { name: '交通运输局', field: '交通运输行政', matter: '道路运输许可', law: '公路法' },
  { name: '应急管理局', field: '安全生产行政', matter: '危险化学品经营许可', law: '安全生产法' },
  { name: '市场监督管理局', field: '市场监管行政', matter: '食品经营许可', law: '食品安全法' },
  { name: '卫生健康局', field: '卫生行政', matter: '医疗机构执业登记', law: '传染病防治法' },
] as const;

type Bureau = (typeof bureaus)[number];
type Maker = (random: Random, bureau: Bureau, year: number) => string;

const months = (random: Random) => random.whole(2, 11);

const achievements: readonly Maker[] = [
  (r, _b, y) =>
    `组织领导。局党组全年${r.whole(2, 6)}次研究法治建设工作，${y}年${months(r)}月印发年度要点，分解任务${r.whole(8, 30)}项。`,
  (r, b) =>
    `依法决策。${b.matter}权限调整事项经公众参与、专家论证、风险评估、合法性审查和集体讨论决定，收到意见${r.whole(12, 60)}条，采纳${r.whole(3, 11)}条并说明理由。`,
  (r) =>
    `规范性文件。制定行政规范性文件${r.whole(1, 3)}件，清理${r.whole(4, 12)}件，废止${r.whole(1, 3)}件，全部报区司法局备案。`,
  (r, b) => {
    const [kept, changed] = [r.whole(2, 6), r.whole(1, 3)];
    return `${b.field}执法。办理行政处罚案件${r.whole(8, 60)}件，开展行政检查${r.whole(30, 200)}次；被申请行政复议${kept + changed}件，其中维持${kept}件、终止${changed}件。`;
  },
  (r, b) =>
    `普法。围绕${b.law}开展法治宣传${r.whole(3, 15)}场，到场群众${r.whole(200, 900)}人次，制作短视频${r.whole(2, 9)}条。`,
  (r) =>
    `监督和公开。答复人大代表建议${r.whole(2, 9)}件、政协提案${r.whole(2, 9)}件，公开政府信息${r.whole(40, 200)}条，答复依申请公开${r.whole(1, 9)}件。`,
  (r) =>
    `政务服务。承接许可事项${r.whole(8, 30)}项，全年办件${r.whole(200, 900)}件，一网通办率${r.whole(90, 99)}%。`,
  (r) => `数字赋能。接入省执法监督平台，上传案件${r.whole(20, 90)}件，归集电子证照${r.whole(100, 900)}份。`,
  (r) => `学法培训。组织集体学法${r.whole(4, 12)}次，${r.whole(10, 40)}名执法人员参加考试，全部合格。`,
];

/** What only looks like a fault. */
const traps: readonly Maker[] = [
  (r, _b, y) => `案件数比${y - 1}年减少${r.whole(2, 9)}件，自${y - 4}年以来逐年下降。`,
  (r) => `落实《法治政府建设实施纲要（2021—2025年）》重点任务${r.whole(6, 20)}项。`,
  (r, b) => `会同星塘区${b.name}开展联合执法${r.whole(2, 5)}次，查处跨界案件${r.whole(1, 4)}件。`,
  () => '公布举报电话：13800001234，接到举报9件，全部办结。',
  () => '上传案件编号110105194912310021等6件案卷接受评查。',
  (r) =>
    `主要负责人对法治建设重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办，全年批示${r.whole(3, 9)}件。`,
  (r) => `深入学习党的二十大精神和习近平法治思想，组织研讨${r.whole(2, 6)}次。`,
  (r) => `局长亲自带队走访企业${r.whole(3, 9)}家，解决诉求${r.whole(2, 8)}件。`,
  (r, _b, y) => `按照云政发〔${y - 2}〕4号文件完成整改${r.whole(2, 9)}项。`,
  (r) => `配合完成营商环境评价，向${r.whole(20, 60)}家企业发放合规指引。`,
  (r) => {
    const [done, all] = [r.whole(90, 118), 120];
    return `受理投诉${all}件，办结${done}件，办结率${((done / all) * 100).toFixed(1)}%。`;
  },
  (r) => {
    const [a, b] = [r.whole(3, 20), r.whole(3, 20)];
    return `审核合同${a}份、协议${b}份，共${a + b}份。`;
  },
  (r) => `检查企业${r.whole(20, 40)}家、商户${r.whole(20, 40)}家，共发现问题${r.whole(3, 15)}个。`,
  (r) =>
    `全年评查执法案卷${r.whole(30, 60)}份，上半年评查${r.whole(10, 25)}份，三科全年评查${r.whole(3, 9)}份。`,
  (r) => `依据《政府信息公开条例》第五十四条和《行政许可法》第六十九条答复申请${r.whole(2, 5)}件。`,
  (r) => `继续履行依据原《合同法》签订的合同${r.whole(2, 5)}件。`,
  (r) => `公文标明“此件公开发布”“此件不公开”等属性，全年标注${r.whole(20, 60)}件。`,
  (r) => `请各区有关单位参加案卷评查，评查案卷${r.whole(10, 30)}份，在职则依法履职。`,
];

type Pair = {
  readonly short: (random: Random) => string;
  readonly cause: readonly string[];
  readonly plan: (random: Random) => string;
};

export const pairs: readonly Pair[] = [
  {
    short: (r) => `执法人员力量不足，持证人员只有${r.whole(6, 12)}名`,
    cause: ['原因是近三年招录岗位以工程技术为主', '主要因编制多年没有调整'],
    plan: (r) => `充实法治人才。由人事科牵头，${r.whole(5, 9)}月底前招录法学专业人员${r.whole(1, 3)}名。`,
  },
  {
    short: () => '法治宣传形式单一，线上内容少',
    cause: ['由于没有安排专门经费', '原因是缺少懂新媒体的人员'],
    plan: (r) => `改进法治宣传。由政策法规科负责，${r.whole(3, 6)}月起制作短视频${r.whole(6, 15)}条。`,
  },
  {
    short: (r) => `规范性文件评估不够及时，${r.whole(2, 4)}件到期文件尚未评估`,
    cause: ['原因在于科室没有建立到期提醒', '主要是由于评估标准没有明确'],
    plan: (r) =>
      `清理规范性文件。由政策法规科负责，${r.whole(6, 10)}月底前完成${r.whole(3, 8)}件文件的后评估。`,
  },
  {
    short: () => '执法案卷质量不高，文书说理不充分',
    cause: ['根源在于培训以条文讲解为主、案例偏少', '因新进人员较多、实践不足'],
    plan: (r) => `提高执法质量。由执法大队承办，每季度评查案卷${r.whole(5, 20)}份，通报结果。`,
  },
  {
    short: () => '行政应诉工作机制不健全，科室之间衔接不畅',
    cause: ['原因是没有明确牵头科室', '主要由于历史案件分散在各科室'],
    plan: (r) =>
      `完善复议应诉制度。由办公室牵头，${r.whole(3, 8)}月印发应诉工作规则，年内开展旁听庭审${r.whole(1, 3)}次。`,
  },
];

const headActs: readonly ((random: Random) => string)[] = [
  (r) => `局长于${r.whole(1, 3)}月${r.whole(5, 25)}日主持局党组会，部署年度法治建设任务${r.whole(8, 20)}项。`,
  (r) =>
    `局长${r.whole(4, 6)}月和${r.whole(8, 10)}月两次听取执法工作汇报，协调解决装备和经费问题${r.whole(2, 5)}个。`,
  (r) => `对群众反映集中的问题督办${r.whole(2, 6)}次，均在${r.whole(9, 11)}月底前办结。`,
  (r) => `在年度述法会议上口头述法，讲授法治课${r.whole(1, 3)}次，出庭应诉${r.whole(1, 3)}次。`,
];

export function cleanDraft(random: Random): Draft {
  const place = random.one(places.filter((name) => name !== '星塘'));
  const level = random.one(['区', '县']);
  const bureau = random.one(bureaus);
  const year = random.whole(2020, 2025);
  const unit = `${place}${level}${bureau.name}`;
  const title = random.one([
    `${unit}${year}年度法治政府建设报告`,
    `${unit}${year}年法治政府建设情况报告`,
    `${unit}关于${year}年度法治政府建设工作情况的报告`,
    `${unit}${year}年法治政府建设年度报告`,
  ]);
  const chosen = random.some(pairs, random.whole(2, 4));
  const made = random
    .some(achievements, random.whole(6, achievements.length))
    .map((maker) => maker(random, bureau, year));
  const trapped = random.some(traps, 3).map((maker) => maker(random, bureau, year));
  const published = `${year + 1}年0${random.whole(2, 2)}月${random.whole(10, 27)}日`;
  return {
    place,
    level,
    bureau: bureau.name,
    year,
    metadata: random.chance(0.8) ? metadataOf(random, unit, title, year, published) : null,
    title,
    preamble: `${year}年，${unit}在${level}委、${level}政府领导下，依法履行${bureau.field}职责，现将${year}年度法治政府建设情况报告如下：`,
    headings: [
      `${year}年度推进法治政府建设的主要举措和成效`,
      `${year}年度推进法治政府建设存在的不足和原因`,
      `${year}年度党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况`,
      `${year + 1}年度推进法治政府建设的主要安排`,
      random.one(['其他需要报告的情况', '其他需要报告的事项']),
    ],
    achievements: [
      ...made,
      ...trapped.map((sentence) => `${random.one(['其他工作', '重点工作', '特色做法'])}。${sentence}`),
    ],
    shortcomings: chosen.map(({ short, cause }) => `${short(random)}，${random.one(cause)}。`),
    head: random.some(headActs, random.whole(2, 4)).map((maker) => maker(random)),
    plans: chosen.map(({ plan }) => plan(random)),
    other: [random.one(['无。', '没有其他需要报告的情况。', '全年没有发生因违法行政引发的群体性事件。'])],
    order: [0, 1, 2, 3, 4],
    numbering: random.one(['bracket', 'shi', 'mixed']),
    halfWidth: random.chance(0.4),
  };
}

function metadataOf(
  random: Random,
  unit: string,
  title: string,
  year: number,
  published: string,
): [string, string][] {
  return [
    ['索 引 号', `11379990004567890A/${year + 1}-${String(random.whole(1, 99_999)).padStart(5, '0')}`],
    ['主题分类', '法治政府建设'],
    ['发布机构', unit],
    ['成文时间', `${year + 1}年02月0${random.whole(1, 8)}日`],
    ['文  号', `云法字〔${year + 1}〕${random.whole(1, 30)}号`],
    ['发文时间', published],
    ['标  题', title],
    ['内容概述', `${unit}${year}年法治政府建设的举措、不足和安排`],
    ['效力状态', '有效'],
  ];
}
