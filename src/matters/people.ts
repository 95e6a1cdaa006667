import type { PersonId, Role } from '../org/actor.ts';
import type { Json } from './kind.ts';

/** A person of the unit, as the preparation `unitPeople` brings them into a decision. */
export type UnitPerson = {
  readonly person: PersonId;
  readonly name: string;
  /** 职务, `''` where the person holds no post. */
  readonly title: string;
  readonly roles: readonly Role[];
};

/** Name of the preparation, registered in `app.ts`, that answers the unit's people as a list of `UnitPerson`. */
export const unitPeople = 'unitPeople';

/**
 * The people that the preparation brought, by id. Throws where it was not run: a missing list must never
 * make everybody unknown or everybody known.
 */
export function peopleOf(prepared: Json): ReadonlyMap<string, UnitPerson> {
  if (!Array.isArray(prepared)) throw new Error('the preparation unitPeople did not run');
  const people = prepared as readonly UnitPerson[];
  return new Map(people.map((person) => [person.person, person]));
}
