import type { AgendaCategory } from '../matters/meeting/index.ts';
import type { StudyForm } from '../matters/study/index.ts';

/** What the sample units do in a year, in words of our own; dates are laid over each year by the loader. */
export type SampleStudy = {
  /** `MM-DD`. */
  readonly on: string;
  readonly form: StudyForm;
  readonly topic: string;
  readonly laws: readonly string[];
  readonly hours: number;
};
export type SampleItem = {
  readonly title: string;
  readonly category: AgendaCategory;
  readonly outcome: string;
};
export type SampleMeeting = { readonly on: string; readonly items: readonly SampleItem[] };
export type SampleDuty = {
  readonly on: string;
  readonly kind: '部署' | '过问' | '协调' | '督办';
  readonly matter: string;
  readonly outcome: string;
  /** The meeting of the same year (by its place) and the agenda item at which it happened. */
  readonly at: { readonly meeting: number; readonly item: string } | null;
};
export type SampleShortcoming = {
  readonly text: string;
  readonly cause: string;
  readonly measure: string;
  readonly owner: string;
  readonly dueMonth: string;
};
export type SampleWork = {
  readonly meetingKind: '党组会' | '党工委会' | '主任办公会';
  /** Field of work as it fills sentences: 科技项目管理. */
  readonly field: string;
  readonly laws: readonly string[];
  readonly decision: string;
  readonly document: string;
  readonly dispute: string;
  readonly problem: string;
  readonly office: string;
  readonly shortcomings: readonly SampleShortcoming[];
};

export const sampleWork: Readonly<Record<string, SampleWork>> = {
  kjj: {
    meetingKind: '党组会',
    field: '科技项目管理',
    laws: ['中华人民共和国科学技术进步法', '中华人民共和国促进科技成果转化法', '公平竞争审查条例'],
    decision: '区级科技创新券发放办法',
    document: '云桥区科技计划项目管理细则',
    dispute: '一起科技项目验收异议',
    problem: '项目验收材料反复补正',
    office: '政策法规科',
    shortcomings: [
      {
        text: '懂科技又懂法律的人手偏少，疑难合同审查主要依靠外聘律师',
        cause: '主要原因是近三年没有招录法律专业岗位，内部轮训也没有形成制度',
        measure: '选派2名业务骨干参加公职律师培训，建立合同审查一案一复盘制度',
        owner: '政策法规科',
        dueMonth: '06',
      },
      {
        text: '部分科室对项目验收程序掌握不够，出现材料反复补正',
        cause: '由于验收指南多年没有更新，事前告知不清楚',
        measure: '修订验收指南并向项目单位宣讲不少于3次',
        owner: '高新技术科',
        dueMonth: '09',
      },
    ],
  },
  sfj: {
    meetingKind: '党组会',
    field: '行政执法监督',
    laws: ['中华人民共和国行政复议法', '中华人民共和国行政处罚法', '中华人民共和国法律援助法'],
    decision: '公共法律服务站点布局方案',
    document: '云桥区行政执法案卷评查工作规则',
    dispute: '一起跨街道的土地权属争议',
    problem: '执法案卷归档不齐',
    office: '法治督察科',
    shortcomings: [
      {
        text: '对街道执法的日常指导不够经常',
        cause: '因监督力量集中在案卷评查，平时走访安排偏少',
        measure: '按季度到各街道驻点指导，每次形成问题清单',
        owner: '法治督察科',
        dueMonth: '11',
      },
    ],
  },
  jyj: {
    meetingKind: '党组会',
    field: '校园安全管理',
    laws: ['中华人民共和国教育法', '中华人民共和国未成年人保护法', '中华人民共和国家庭教育促进法'],
    decision: '义务教育学校招生片区调整方案',
    document: '云桥区校外培训机构日常管理办法',
    dispute: '一起民办园退费争议',
    problem: '校外培训机构退费慢',
    office: '政策法规科',
    shortcomings: [
      {
        text: '学校法治副校长作用发挥不平衡',
        cause: '原因在于到校时间没有刚性安排，考核办法不明确',
        measure: '制定法治副校长到校工作清单，每学期公布到校次数',
        owner: '政策法规科',
        dueMonth: '09',
      },
    ],
  },
  swj: {
    meetingKind: '党组会',
    field: '水资源管理',
    laws: ['中华人民共和国水法', '中华人民共和国防洪法', '地下水管理条例'],
    decision: '城区河道综合整治方案',
    document: '云桥区取水口规范化管理规定',
    dispute: '一起取水许可延续争议',
    problem: '取水计量设施维护不及时',
    office: '水政科',
    shortcomings: [
      {
        text: '涉水执法全过程记录不够规范',
        cause: '由于执法记录设备老旧，使用培训没有跟上',
        measure: '更新执法记录仪12台并开展2次实操培训',
        owner: '水政科',
        dueMonth: '05',
      },
    ],
  },
  qingxi: {
    meetingKind: '党工委会',
    field: '街道综合行政执法',
    laws: ['中华人民共和国行政处罚法', '中华人民共和国行政强制法', '信访工作条例'],
    decision: '老旧小区停车管理方案',
    document: '青溪街道物业矛盾调处工作规则',
    dispute: '一起楼道占用引发的邻里纠纷',
    problem: '占道经营反复出现',
    office: '司法所',
    shortcomings: [
      {
        text: '赋权执法事项承接还不够熟练',
        cause: '主要原因是持证执法人员只有6名，跟班学习时间不足',
        measure: '安排执法人员到区直部门跟班学习不少于10天',
        owner: '综合行政执法队',
        dueMonth: '08',
      },
    ],
  },
  dsj: {
    meetingKind: '主任办公会',
    field: '政务数据管理',
    laws: ['中华人民共和国网络安全法', '中华人民共和国数据安全法', '中华人民共和国个人信息保护法'],
    decision: '公共数据共享目录调整方案',
    document: '云桥区政务数据分类分级管理办法',
    dispute: '一起系统建设合同履行争议',
    problem: '数据共享需求答复超期',
    office: '数据规则科',
    shortcomings: [
      {
        text: '数据共享申请的答复不够及时',
        cause: '由于申请分散在三个系统中流转，没有统一提醒',
        measure: '统一共享申请入口，超过5个工作日未答复的自动提醒',
        owner: '数据规则科',
        dueMonth: '04',
      },
    ],
  },
};

/** Study sessions of one year: one a quarter and a lecture, topics moving with the year. */
export function studiesOf(work: SampleWork, year: number): SampleStudy[] {
  const law = (index: number) => work.laws[(index + year) % work.laws.length] ?? '';
  return [
    { on: '02-24', form: '中心组', topic: '习近平法治思想专题学习', laws: ['中华人民共和国宪法'], hours: 2 },
    { on: '05-19', form: '集体', topic: `${work.field}中的法律责任`, laws: [law(0), law(1)], hours: 1.5 },
    { on: '08-25', form: '讲座', topic: '从案例看行政程序', laws: ['中华人民共和国行政处罚法'], hours: 2 },
    {
      on: '09-22',
      form: '旁听庭审',
      topic: '旁听一起行政诉讼案件庭审',
      laws: ['中华人民共和国行政诉讼法'],
      hours: 3,
    },
    {
      on: '11-18',
      form: '集体',
      topic: `${work.field}常用法律法规复习`,
      laws: [law(2), '中华人民共和国民法典'],
      hours: 1.5,
    },
  ].filter((study) => year % 2 === 0 || study.form !== '旁听庭审') as SampleStudy[];
}

/** Meetings of one year with their agenda items on legal work. */
export function meetingsOf(work: SampleWork, year: number): SampleMeeting[] {
  return [
    {
      on: '03-05',
      items: [
        {
          title: `部署${year}年度法治政府建设工作`,
          category: '部署法治工作',
          outcome: '通过年度法治工作要点，明确任务分工和完成时限',
        },
        {
          title: '听取上一年度法治工作情况汇报',
          category: '听取法治工作汇报',
          outcome: '原则同意汇报，要求补齐短板',
        },
      ],
    },
    {
      on: '06-11',
      items: [
        {
          title: `研究${work.decision}`,
          category: '研究重大决策',
          outcome: '经合法性审查和集体讨论，同意实施',
        },
        { title: `审议《${work.document}》`, category: '研究规范性文件', outcome: '修改完善后按程序报备' },
      ],
    },
    {
      on: '10-15',
      items: [
        {
          title: '听取前三季度法治工作进展汇报',
          category: '听取法治工作汇报',
          outcome: '对未完成事项逐项限期',
        },
        {
          title: `研究${work.dispute}处置`,
          category: '研究执法与争议案件',
          outcome: '依法调解并书面答复当事人',
        },
        {
          title: `整改${work.problem}问题`,
          category: '整改督办',
          outcome: `由${work.office}牵头，一个月内完成整改`,
        },
      ],
    },
  ];
}

/** What the head did in person in one year, at least once of each of the four kinds. */
export function dutiesOf(work: SampleWork, year: number): SampleDuty[] {
  return [
    {
      on: '03-05',
      kind: '部署',
      matter: `部署${year}年度法治政府建设重点任务`,
      outcome: '印发任务清单，分工到科室',
      at: { meeting: 0, item: 'i1' },
    },
    {
      on: '04-21',
      kind: '过问',
      matter: `过问${work.problem}的原因和整改安排`,
      outcome: '要求一周内提出整改方案',
      at: null,
    },
    {
      on: '06-11',
      kind: '协调',
      matter: `协调${work.decision}的部门意见分歧`,
      outcome: '相关部门达成一致意见',
      at: { meeting: 1, item: 'i1' },
    },
    {
      on: '10-15',
      kind: '督办',
      matter: `督办${work.problem}整改`,
      outcome: '整改按期完成并公开结果',
      at: { meeting: 2, item: 'i3' },
    },
  ];
}
