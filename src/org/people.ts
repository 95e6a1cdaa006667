import type { Tx } from '../storage/store.ts';
import type { PersonId, UnitId } from './actor.ts';
import {
  type Change,
  type Done,
  done,
  missing,
  type NotFound,
  type Refused,
  recordChange,
  refused,
} from './change.ts';
import { readingOf, readName } from './person-name.ts';
import type { OrgTables } from './tables.ts';

export type NewPerson = {
  readonly id: PersonId;
  readonly unit: UnitId;
  readonly name: string;
  readonly title: string;
  /** Corrected reading with blanks between syllables; left out, it is read from the name. */
  readonly pinyin?: string | undefined;
};

/** Registers a person with a post (职务) in a unit. The name stays out of the ledger, so that it can be erased. */
export async function createPerson(tx: Tx, person: NewPerson, change: Change): Promise<Done | Refused> {
  const db = tx.withTables<OrgTables>();
  const unit = await db
    .selectFrom('unit')
    .select('unit_id')
    .where('unit_id', '=', person.unit)
    .executeTakeFirst();
  if (!unit) return refused('person.no-unit', '单位不存在。', '请从列表中选择单位。', 'unit');
  const reading = person.pinyin ? readingOf(person.pinyin) : readName(person.name);
  const inserted = await db
    .insertInto('person')
    .values({ unit_id: person.unit, person: person.id, name: person.name, ...reading })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person')
    .executeTakeFirst();
  if (!inserted) return refused('person.id-taken', '这个人员编号已被使用。', '请换一个编号。', 'id');
  await recordChange(tx, person.unit, person.id, 'person-created', {}, change);
  await beginPost(tx, person, change);
  return done;
}

/** Corrects a person's name or reading, and the title of the post in the unit that keeps the file. */
export async function changePerson(tx: Tx, person: NewPerson, change: Change): Promise<Done | NotFound> {
  const db = tx.withTables<OrgTables>();
  const reading = person.pinyin ? readingOf(person.pinyin) : readName(person.name);
  const changed = await db
    .updateTable('person')
    .set({ name: person.name, ...reading })
    .where('person', '=', person.id)
    .where('unit_id', '=', person.unit)
    .returning('person')
    .executeTakeFirst();
  if (!changed) return missing;
  await recordChange(tx, person.unit, person.id, 'person-changed', {}, change);
  const post = await currentPost(tx, person.unit, person.id);
  if (post && post.title !== person.title) {
    await endPost(tx, person.unit, person.id, change);
    await beginPost(tx, person, change);
  }
  return done;
}

/** Begins a post (职务) of a person in a unit; nothing happens where the same post is running. */
export async function beginPost(
  tx: Tx,
  post: { readonly unit: UnitId; readonly id: PersonId; readonly title: string },
  change: Change,
): Promise<void> {
  const current = await currentPost(tx, post.unit, post.id);
  if (current?.title === post.title) return;
  await tx
    .withTables<OrgTables>()
    .insertInto('post')
    .values({ unit_id: post.unit, person: post.id, title: post.title, from_at: change.at, to_at: null })
    .execute();
  await recordChange(tx, post.unit, post.id, 'post-begun', { title: post.title }, change);
}

/** Ends a person's post in the unit. Rights are ended apart by the security administrator, except on leaving. */
export async function endPost(tx: Tx, unit: UnitId, person: PersonId, change: Change): Promise<void> {
  const ended = await tx
    .withTables<OrgTables>()
    .updateTable('post')
    .set({ to_at: change.at })
    .where('unit_id', '=', unit)
    .where('person', '=', person)
    .where('to_at', 'is', null)
    .returning('title')
    .executeTakeFirst();
  if (ended) await recordChange(tx, unit, person, 'post-ended', { title: ended.title }, change);
}

/** The running post (职务) of a person in a unit. */
export function currentPost(tx: Tx, unit: UnitId, person: PersonId): Promise<{ title: string } | undefined> {
  return tx
    .withTables<OrgTables>()
    .selectFrom('post')
    .select('title')
    .where('unit_id', '=', unit)
    .where('person', '=', person)
    .where('to_at', 'is', null)
    .executeTakeFirst();
}
