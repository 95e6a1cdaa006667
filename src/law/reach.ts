import type { Provision } from './provision.ts';

/** Whether a provision addresses a unit (适用), reaches it by reference (参照), or speaks to others. */
export type Reach = 'applies' | 'by-reference' | 'not-addressed';

/** Kinds of unit as the law's addressees see them; the same words as the units of the product. */
const everyOrgan = ['区政府', '区政府部门', '街道'];
const everyUnit = [...everyOrgan, '事业单位'];

/** Parts in a procedure and bodies outside the district: they mean no kind of unit by themselves. */
const roles = [
  ...[
    '决策承办单位',
    '决策执行单位',
    '合法性审查部门',
    '论证专家和专业机构',
    '起草单位',
    '督查对象',
    '受托方',
  ],
  ...['申请人', '第三方', '公民、法人或者其他组织', '网络产品、服务提供者', '关键信息基础设施运营者'],
  ...[
    '司法行政部门',
    '市场监督管理部门',
    '行政执法监督机关',
    '行政复议机关',
    '人民法院',
    '录用机关',
    '有关主管部门',
  ],
  ...[
    '上一级行政机关',
    '党委法治建设议事协调机构的办事机构',
    '法规、规章制定机关',
    '省级人民政府',
    '乡级人民政府',
  ],
  ...['全国法治政府建设示范地区', '深圳市的报告单位', '威海市的部门', '高青县的行政机关'],
];

/**
 * Which kinds of unit each addressee means. A misspelt one would quietly reach nobody, so a test holds the packs to
 * this table and the roles above.
 * A 街道办事处 is a 派出机关 and not a 乡级人民政府, so what names only the latter does not address it.
 */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
  各级人民政府: ['区政府'],
  地方各级人民政府: ['区政府'],
  县级以上人民政府: ['区政府'],
  县级以上地方人民政府: ['区政府'],
  县级以上人民政府部门: ['区政府部门'],
  县级以上人民政府及其部门: ['区政府', '区政府部门'],
  派出机关: ['街道'],
  行政机关: everyOrgan,
  国家机关: everyOrgan,
  党政机关: everyOrgan,
  机关事业单位: everyUnit,
  单位: everyUnit,
};

/** Every addressee that a pack may name. */
export const knownAddressees: readonly string[] = [...Object.keys(kindsOf), ...roles];

/** `role` is the part the unit plays in the procedure; `null` for a unit that is not known counts as addressed. */
export function reachOf(
  provision: Pick<Provision, 'appliesTo' | 'byReference'>,
  unitKind: string | null,
  role?: string,
): Reach {
  if (unitKind === null) return 'applies';
  const names = (addressees: readonly string[]) =>
    addressees.some((addressee) => addressee === role || (kindsOf[addressee] ?? []).includes(unitKind));
  if (names(provision.appliesTo)) return 'applies';
  return names(provision.byReference) ? 'by-reference' : 'not-addressed';
}
