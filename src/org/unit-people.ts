import type { Tx } from '../storage/store.ts';
import type { PersonId, Role, UnitId } from './actor.ts';
import type { OrgTables } from './tables.ts';

/** One of a unit's people with title and roles, for decisions that must know who works there. */
export type PersonOfUnit = {
  readonly person: PersonId;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
};

/** Everybody with a post in the unit at the instant, by reading. */
export async function readPeopleOfUnit(tx: Tx, unit: UnitId, at: Date): Promise<PersonOfUnit[]> {
  const db = tx.withTables<OrgTables>();
  const people = await db
    .selectFrom('post')
    .innerJoin('person', 'person.person', 'post.person')
    .select(['person.person', 'person.name', 'post.title'])
    .where('post.unit_id', '=', unit)
    .where('post.from_at', '<=', at)
    .where((where) => where.or([where('post.to_at', 'is', null), where('post.to_at', '>', at)]))
    .orderBy('person.pinyin')
    .orderBy('person.person')
    .execute();
  const grants = await db
    .selectFrom('role_grant')
    .select(['person', 'role'])
    .where('unit_id', '=', unit)
    .where('from_at', '<=', at)
    .where((where) => where.or([where('to_at', 'is', null), where('to_at', '>', at)]))
    .execute();
  const rolesOf = Map.groupBy(grants, (grant) => grant.person);
  return people.map(({ person, name, title }) => ({
    person: person as PersonId,
    name,
    title,
    roles: (rolesOf.get(person) ?? []).map(({ role }) => role),
  }));
}
