import { topic } from '../topic.ts';

const reporters = ['地方各级人民政府', '县级以上人民政府部门'];

/**
 * 年度报告的常见问题: what evaluators and inspectors complained about, and the product's own conventions of checking.
 * Duties that stand in an instrument (dates, five contents, secrecy review, catalogue items) are in that topic's file.
 */
export const reportDefects = topic([
  {
    id: 'report-evaluations',
    title: '法治政府建设年度报告评估意见',
    issuer: '第三方评估机构和研究者',
    level: '实务',
    from: '2011-01-01',
    appliesTo: reporters,
    confidence: 'EXCERPT',
    sourceNote:
      '报告制度实证研究（2017）、发布情况第三方评估报告（2019、2020）、信息公开年报评估；起始日为登记用',
    provisions: [
      { id: 'PG-crowding', article: '', says: '多数报告挤在期限前最后五天公布', modality: '一般' },
      { id: 'PG-examples', article: '', says: '报告运用事例少、没有数字，内容不翔实', modality: '一般' },
      { id: 'PG-generalities', article: '', says: '报告事项遗漏、内容泛化', modality: '一般' },
      { id: 'PG-copied', article: '', says: '报告与往年雷同，只改年份', modality: '一般' },
      { id: 'PG-figures', article: '', says: '数据与往年相同或者未经核对，未经负责人审定', modality: '一般' },
      { id: 'PG-year', article: '', says: '正文中残留其他年份，由雷同的报告推出', modality: '一般' },
      { id: 'PG-revised', article: '', says: '报告发布后有变动而没有说明', modality: '一般' },
      { id: 'PG-versions', article: '', says: '多个平台发布的报告版本不一致', modality: '一般' },
      {
        id: 'PG-findable',
        article: '',
        says: '没有专栏、专栏排序混乱、检索不到，可获取性不强',
        modality: '一般',
      },
      { id: 'PG-collective', article: '', says: '集中展示平台的信息不全面', modality: '一般' },
      { id: 'PG-presentation', article: '', says: '报告样式不合理，不能下载', modality: '一般' },
      { id: 'PG-scope', article: '', says: '报告没有反映本地区、本单位的全貌', modality: '一般' },
    ],
  },
  {
    id: 'website-inspection-notices',
    title: '政府网站检查通报',
    issuer: '有关地方政府办公室',
    level: '实务',
    from: '2020-01-01',
    appliesTo: reporters,
    confidence: 'EXCERPT',
    sourceNote: '青海2020年第三季度、永春县2020年第三季度、海南2023年第三季度等通报；起始日为登记用',
    provisions: [
      {
        id: 'TB-title',
        article: '',
        says: '信息标题不规范、栏目选择不当、格式不规范',
        modality: '一般',
      },
      { id: 'TB-characters', article: '', says: '错别字、政治性表述错误', modality: '一般' },
      { id: 'TB-links', article: '', says: '错链、不良链接，打不开的页面，内容与标签不符', modality: '一般' },
    ],
  },
  {
    id: 'civil-code',
    title: '民法典',
    issuer: '全国人民代表大会',
    level: '法律',
    from: '2021-01-01',
    appliesTo: ['单位'],
    confidence: 'FULL',
    sourceNote: 'L',
    provisions: [
      {
        id: 'MF-1260',
        article: '第一千二百六十条',
        says: '自2021年1月1日起施行，婚姻法、继承法、民法通则、收养法、担保法、合同法、物权法、侵权责任法、民法总则同时废止',
        modality: '应当',
      },
    ],
  },
  {
    id: 'checker-conventions',
    title: '本系统检查约定',
    issuer: '本系统',
    level: '实务',
    from: '2011-01-01',
    appliesTo: reporters,
    confidence: 'FULL',
    sourceNote: '产品设计，不是法律规定',
    provisions: [
      { id: 'YD-plan-item', article: '', says: '年度安排的每一项写明责任人、时间或者数量', modality: '约定' },
      { id: 'YD-unrelated', article: '', says: '报告写法治工作，不以业务工作代替', modality: '约定' },
      {
        id: 'YD-personal-acts',
        article: '',
        says: '主要负责人履职部分写明时间、会议、事项和次数',
        modality: '约定',
      },
      { id: 'YD-template-words', article: '', says: '模板中的提示语和空格替换完毕', modality: '约定' },
      { id: 'YD-foreign-names', article: '', says: '借鉴其他单位报告的，单位名称改换完毕', modality: '约定' },
      { id: 'YD-sums', article: '', says: '总数与分项一致，同一数据前后一致', modality: '约定' },
      { id: 'YD-date-order', article: '', says: '成文、签署、发布日期先后合理', modality: '约定' },
      { id: 'YD-law-names', article: '', says: '引用法规文件写准名称', modality: '约定' },
      { id: 'YD-law-articles', article: '', says: '引用条文写准条号', modality: '约定' },
    ],
  },
]);
