import type { Provision } from './provision.ts';

/** Whether a provision addresses a unit (适用), reaches it by reference (参照), or speaks to others. */
export type Reach = 'applies' | 'by-reference' | 'not-addressed';

/** Kinds of unit as the law's addressees see them; the same words as the units of the product. */
const everyOrgan = ['区政府', '区政府部门', '街道'];
const everyUnit = [...everyOrgan, '事业单位'];

/**
 * Which kinds of unit each addressee means. An addressee that is not listed is a role in a procedure (决策承办单位,
 * 申请人) or a body outside the district: it means no kind of unit by itself.
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

/** The addressees that have a meaning here, for the tests and the generated page. */
export const knownAddressees: readonly string[] = Object.keys(kindsOf);

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
