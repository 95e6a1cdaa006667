import type { Tx } from '../storage/store.ts';
import type { PersonId, Role, UnitId } from './actor.ts';
import type { OrgTables } from './tables.ts';

/** A person as the administrators see them: file, posts, rights, state of the account; no password, no hash. */
export type PersonOverview = {
  readonly person: PersonId;
  readonly unit: UnitId;
  readonly name: string;
  readonly pinyin: string;
  readonly posts: { readonly unit: UnitId; readonly title: string }[];
  readonly roles: { readonly unit: UnitId; readonly role: Role }[];
  readonly account: {
    readonly login: string;
    readonly hasPassword: boolean;
    readonly lockedUntil: string | null;
    readonly disabled: boolean;
  } | null;
};

/** All people of the installation with current posts and rights, by unit and reading. Needs the `system` scope. */
export async function peopleOverview(tx: Tx, now: Date): Promise<PersonOverview[]> {
  const db = tx.withTables<OrgTables>();
  const people = await db.selectFrom('person').selectAll().orderBy('unit_id').orderBy('pinyin').execute();
  const posts = await db.selectFrom('post').selectAll().where('to_at', 'is', null).execute();
  const grants = await db.selectFrom('role_grant').selectAll().where('to_at', 'is', null).execute();
  const accounts = await db
    .selectFrom('account')
    .select(['person', 'login', 'locked_until', 'disabled'])
    .select((select) => select('password_hash', 'is not', null).as('has_password'))
    .execute();
  const postsOf = Map.groupBy(posts, (post) => post.person);
  const grantsOf = Map.groupBy(grants, (grant) => grant.person);
  const accountOf = new Map(accounts.map((account) => [account.person, account]));
  return people.map((row) => {
    const account = accountOf.get(row.person);
    return {
      person: row.person as PersonId,
      unit: row.unit_id as UnitId,
      name: row.name,
      pinyin: row.pinyin,
      posts: (postsOf.get(row.person) ?? []).map((post) => ({
        unit: post.unit_id as UnitId,
        title: post.title,
      })),
      roles: (grantsOf.get(row.person) ?? []).map(({ unit_id, role }) => ({ unit: unit_id as UnitId, role })),
      account: account
        ? {
            login: account.login,
            hasPassword: Boolean(account.has_password),
            lockedUntil:
              account.locked_until !== null && account.locked_until > now
                ? account.locked_until.toISOString()
                : null,
            disabled: account.disabled,
          }
        : null,
    };
  });
}
