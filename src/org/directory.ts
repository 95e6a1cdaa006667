import { sql } from 'kysely';
import type { Tx } from '../storage/store.ts';
import type { Actor, PersonId, Post, Unit, UnitId } from './actor.ts';
import { installer } from './change.ts';
import { searchForm } from './person-name.ts';
import type { OrgTables } from './tables.ts';

/** A person as colleagues find them: these fields and nothing else. */
export type FoundPerson = {
  readonly person: PersonId;
  readonly name: string;
  readonly title: string;
  readonly pinyin: string;
};

/** As many as one attendance list may hold: 全员 must not leave anybody out. */
const listLength = 2000;

/**
 * People with a current post in the unit whose name contains the query, or whose full pinyin or initials
 * begin with it (a later syllable will do, too: `yuan` finds 周明远). An empty query lists the unit's people.
 */
export async function findPeople(tx: Tx, unit: UnitId, query: string, now: Date): Promise<FoundPerson[]> {
  const sought = searchForm(query).replaceAll(/[\\%_]/g, '\\$&');
  const rows = await tx
    .withTables<OrgTables>()
    .selectFrom('post')
    .innerJoin('person', 'person.person', 'post.person')
    .select(['person.person', 'person.name', 'post.title', 'person.pinyin'])
    .where('post.unit_id', '=', unit)
    .where('post.from_at', '<=', now)
    .where((where) => where.or([where('post.to_at', 'is', null), where('post.to_at', '>', now)]))
    .where((where) =>
      where.or([
        where('person.name', 'like', `%${sought}%`),
        where('person.initials', 'like', `${sought}%`),
        where(sql<string>`replace(person.pinyin, ' ', '')`, 'like', `${sought}%`),
        where(sql<string>`' ' || person.pinyin`, 'like', `% ${sought}%`),
      ]),
    )
    .orderBy('person.pinyin')
    .orderBy('person.person')
    .limit(listLength)
    .execute();
  return rows.map((row) => ({ ...row, person: row.person as PersonId }));
}

/** The actor with all current rights, or `null` where nobody has this id. Needs the `system` scope. */
export async function readActor(tx: Tx, person: PersonId, now: Date): Promise<Actor | null> {
  const db = tx.withTables<OrgTables>();
  const found = await db.selectFrom('person').select('name').where('person', '=', person).executeTakeFirst();
  if (!found) return null;
  const rows = await db
    .selectFrom('role_grant')
    .leftJoin('post', (join) =>
      join
        .onRef('post.unit_id', '=', 'role_grant.unit_id')
        .onRef('post.person', '=', 'role_grant.person')
        .on('post.to_at', 'is', null),
    )
    .select(['role_grant.unit_id', 'role_grant.role', 'post.title'])
    .where('role_grant.person', '=', person)
    .where('role_grant.from_at', '<=', now)
    .where('role_grant.to_at', 'is', null)
    .orderBy('role_grant.unit_id')
    .orderBy('role_grant.role')
    .execute();
  const posts: Post[] = rows.map(({ unit_id, role, title }) => ({
    unit: unit_id as UnitId,
    role,
    title: title ?? '',
  }));
  return { person, name: found.name, posts };
}

/** Names of those who acted, for records the reader may see anyway. Needs the `system` scope. */
export async function namesOf(tx: Tx, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map();
  const rows = await tx
    .withTables<OrgTables>()
    .selectFrom('person')
    .select(['person', 'name'])
    .where('person', 'in', [...new Set(people)])
    .execute();
  return new Map<string, string>([
    [installer, '安装程序'],
    ...rows.map(({ person, name }): [string, string] => [person, name]),
  ]);
}

/** All units, parents before children, then by id. */
export async function readUnits(tx: Tx): Promise<Unit[]> {
  const rows = await tx.withTables<OrgTables>().selectFrom('unit').selectAll().orderBy('unit_id').execute();
  const units = rows.map(unitOf);
  return inTreeOrder(units, null);
}

export async function readUnit(tx: Tx, unit: UnitId): Promise<Unit | null> {
  const row = await tx
    .withTables<OrgTables>()
    .selectFrom('unit')
    .selectAll()
    .where('unit_id', '=', unit)
    .executeTakeFirst();
  return row ? unitOf(row) : null;
}

function unitOf(row: OrgTables['unit']): Unit {
  return {
    id: row.unit_id as UnitId,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    parent: row.parent as UnitId | null,
    indexPrefix: row.index_prefix,
  };
}

function inTreeOrder(units: readonly Unit[], parent: UnitId | null): Unit[] {
  return units
    .filter((unit) => unit.parent === parent)
    .flatMap((unit) => [unit, ...inTreeOrder(units, unit.id)]);
}
