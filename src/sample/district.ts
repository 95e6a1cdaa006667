import type { PersonId, Role, Unit, UnitId } from '../org/actor.ts';

/** The sample district 云桥区: a place, people and numbers that do not exist. */
export type SamplePerson = {
  readonly id: PersonId;
  readonly name: string;
  /** 职务 as shown to people. */
  readonly title: string;
  readonly unit: UnitId;
  /** Posts in Yifa; colleagues without one are there to be listed as attending. */
  readonly roles: readonly Role[];
  /** Account name for those who sign in. */
  readonly account: string | null;
};

function unit(
  id: string,
  name: string,
  shortName: string,
  kind: Unit['kind'],
  siteCode: string,
  parent: string | null = 'yqq',
): Unit {
  return {
    id: id as UnitId,
    name,
    shortName,
    kind,
    parent: parent as UnitId | null,
    indexPrefix: `379999${siteCode}`,
  };
}

export const sampleUnits: readonly Unit[] = [
  unit('yqq', '云桥区人民政府', '区政府', '区政府', '3799990001', null),
  unit('kjj', '云桥区科学技术局', '区科技局', '区政府部门', '3799990021'),
  unit('sfj', '云桥区司法局', '区司法局', '区政府部门', '3799990022'),
  unit('jyj', '云桥区教育局', '区教育局', '区政府部门', '3799990023'),
  unit('swj', '云桥区水务局', '区水务局', '区政府部门', '3799990024'),
  unit('qingxi', '云桥区青溪街道办事处', '青溪街道', '街道', '3799990031'),
  unit('dsj', '云桥区大数据中心', '区大数据中心', '事业单位', '3799990041'),
];

function person(
  unitId: string,
  id: string,
  name: string,
  title: string,
  roles: readonly Role[] = [],
): SamplePerson {
  return {
    id: `${unitId}-${id}` as PersonId,
    name,
    title,
    unit: unitId as UnitId,
    roles,
    account: roles.length > 0 ? `${unitId}.${id}` : null,
  };
}

export const samplePeople: readonly SamplePerson[] = [
  person('kjj', 'zhoumingyuan', '周明远', '党组书记、局长', ['head']),
  person('kjj', 'linruoxi', '林若溪', '党组成员、副局长'),
  person('kjj', 'duanchengzhi', '段承志', '党组成员、副局长'),
  person('kjj', 'chensiqi', '陈思齐', '政策法规科科长', ['reviewer']),
  person('kjj', 'xujingyi', '许静怡', '办公室科员', ['clerk']),
  person('kjj', 'heyutong', '何雨桐', '办公室副主任', ['editor']),
  person('kjj', 'laiwenbo', '赖文博', '高新技术科科长'),
  person('kjj', 'pengxiaolan', '彭晓岚', '成果转化科科长'),
  person('kjj', 'yuhaoran', '于浩然', '企业服务科科员'),
  person('kjj', 'baozhen', '鲍臻', '办公室主任'),
  person('sfj', 'qinliheng', '秦立衡', '党组书记、局长', ['head']),
  person('sfj', 'sunjiahe', '孙嘉禾', '法治督察科科长', ['supervisor']),
  person('sfj', 'mengfanyi', '孟凡一', '办公室科员', ['clerk']),
  person('sfj', 'qiaoanran', '乔安然', '行政复议科科长', ['reviewer']),
  person('sfj', 'taoweimin', '陶为民', '办公室副主任', ['editor']),
  person('sfj', 'wuyue', '吴越', '普法科科长'),
  person('jyj', 'luoshaoqing', '骆少卿', '党组书记、局长', ['head']),
  person('jyj', 'fangxinyu', '方欣雨', '办公室科员', ['clerk']),
  person('jyj', 'shenzhiwei', '沈志伟', '政策法规科科长', ['reviewer']),
  person('jyj', 'tianle', '田乐', '办公室副主任', ['editor']),
  person('jyj', 'guomanli', '郭曼丽', '基础教育科科长'),
  person('swj', 'jiangheping', '江和平', '党组书记、局长', ['head']),
  person('swj', 'wenjing', '闻静', '办公室科员', ['clerk']),
  person('swj', 'kangjian', '康健', '水政科科长', ['reviewer']),
  person('swj', 'yanyu', '严宇', '办公室副主任', ['editor']),
  person('swj', 'shuiyi', '税毅', '河湖科科长'),
  person('qingxi', 'denggang', '邓刚', '党工委副书记、办事处主任', ['head']),
  person('qingxi', 'maoyuting', '毛雨婷', '党政办公室科员', ['clerk']),
  person('qingxi', 'zouping', '邹平', '司法所所长', ['reviewer']),
  person('qingxi', 'shiqian', '石倩', '党政办公室主任', ['editor']),
  person('qingxi', 'gongdawei', '龚大伟', '综合行政执法队队长'),
  person('dsj', 'xiahan', '夏涵', '主任', ['head']),
  person('dsj', 'leiming', '雷鸣', '综合科科员', ['clerk']),
  person('dsj', 'puyun', '蒲云', '数据规则科科长', ['reviewer']),
  person('dsj', 'danfei', '单菲', '综合科副科长', ['editor']),
  person('dsj', 'fangke', '方可', '系统运维岗', ['systemAdministrator']),
  person('dsj', 'luoyi', '罗毅', '安全管理岗', ['securityAdministrator']),
  person('dsj', 'tangning', '汤宁', '审计岗', ['auditAdministrator']),
];

/** What the portal of 云桥区 says of itself; all values are made up. */
export const sampleSite = {
  name: '云桥区人民政府',
  district: '云桥区',
  domain: 'www.yunqiao.example.cn',
  siteCode: '3799990001',
  sponsor: '云桥区人民政府办公室',
  contentBy: '各街道、区直各部门',
  builtBy: '云桥区大数据中心',
  address: '云桥区云桥大道1号',
  postcode: '279999',
  reportPhone: '（0999）5550100',
  reportEmail: 'portal@yunqiao.example.cn',
  icp: '鲁ICP备00000000号-1',
  policeRecord: '37999902000001',
  hant: true,
  operatorUnit: 'dsj',
} as const;
