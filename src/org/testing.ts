import type { Store } from '../storage/store.ts';
import { createAccount, handOutLink } from './accounts.ts';
import type { PersonId, Role, Unit, UnitId } from './actor.ts';
import { installer } from './change.ts';
import { createPerson } from './people.ts';
import { grantRole } from './rights.ts';
import { createUnit } from './units.ts';

const unit = (id: string, name: string, kind: Unit['kind'], parent: string | null): Unit => ({
  id: id as UnitId,
  name: `云桥区${name}`,
  shortName: name,
  kind,
  parent: parent as UnitId | null,
  indexPrefix: `37999900${id.length}`,
});

/** Units of tests: a district with three units. */
export const testUnits: readonly Unit[] = [
  unit('yqq', '人民政府', '区政府', null),
  unit('kjj', '科学技术局', '区政府部门', 'yqq'),
  unit('sfj', '司法局', '区政府部门', 'yqq'),
  unit('dsj', '大数据中心', '事业单位', 'yqq'),
];

/** Sets up the units of tests. */
export async function setUpDistrict(store: Store, at: Date): Promise<void> {
  await store.within('system', async (tx) => {
    for (const each of testUnits) await createUnit(tx, each, { by: installer, at });
  });
}

/** A person with an account and the roles in the unit; the id is `unit-name`, the login name `unit.name`. */
export function addPerson(
  store: Store,
  given: { unit: string; id: string; name: string; title?: string; roles?: readonly Role[]; at: Date },
): Promise<{ person: PersonId; login: string; link: string }> {
  const person = `${given.unit}-${given.id}` as PersonId;
  const login = `${given.unit}.${given.id}`;
  const unitId = given.unit as UnitId;
  const change = { by: installer, at: given.at };
  return store.within('system', async (tx) => {
    const { name, title = '科员', roles = [] } = given;
    await createPerson(tx, { id: person, unit: unitId, name, title }, change);
    for (const role of roles) {
      const answer = await grantRole(tx, { unit: unitId, person, role }, change);
      if (!('done' in answer)) throw new Error(`cannot grant ${role}: ${JSON.stringify(answer)}`);
    }
    await createAccount(tx, { person, login }, change);
    const link = await handOutLink(tx, person, change);
    if ('missing' in link) throw new Error('no account');
    return { person, login, link: link.token };
  });
}
