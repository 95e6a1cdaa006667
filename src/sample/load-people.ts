import { createAccount } from '../org/accounts.ts';
import { type Change, installer, type NotFound, type Refused } from '../org/change.ts';
import { createPerson } from '../org/people.ts';
import { grantRole } from '../org/rights.ts';
import { createUnit } from '../org/units.ts';
import type { Store } from '../storage/store.ts';
import { samplePeople, sampleUnits } from './district.ts';

/** Sets up the sample's units, people, rights and accounts, as of an instant before its first act. */
export function loadPeople(store: Store, at: Date): Promise<void> {
  const change: Change = { by: installer, at };
  return store.within('system', async (tx) => {
    for (const unit of sampleUnits) mustBeDone(await createUnit(tx, unit, change));
    for (const { id, unit, name, title, roles, account } of samplePeople) {
      mustBeDone(await createPerson(tx, { id, unit, name, title }, change));
      for (const role of roles) mustBeDone(await grantRole(tx, { unit, person: id, role }, change));
      if (account !== null) mustBeDone(await createAccount(tx, { person: id, login: account }, change));
    }
  });
}

function mustBeDone(answer: object | Refused | NotFound): void {
  if (!('done' in answer)) throw new Error(`the sample does not fit: ${JSON.stringify(answer)}`);
}
