import type { Tx } from '../storage/store.ts';
import type { PersonId } from './actor.ts';
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
import { endSessions } from './session.ts';
import { issueLink } from './sign-in.ts';
import type { OrgTables } from './tables.ts';

/** Opens an account without a password; the first sign-in is by a one-time link. Login names are lower case. */
export async function createAccount(
  tx: Tx,
  account: { readonly person: PersonId; readonly login: string },
  change: Change,
): Promise<Done | Refused | NotFound> {
  const db = tx.withTables<OrgTables>();
  const person = await db
    .selectFrom('person')
    .select('unit_id')
    .where('person', '=', account.person)
    .executeTakeFirst();
  if (!person) return missing;
  const inserted = await db
    .insertInto('account')
    .values({
      unit_id: person.unit_id,
      person: account.person,
      login: account.login.toLowerCase(),
      password_hash: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person')
    .executeTakeFirst();
  if (!inserted) {
    return refused('account.taken', '此人已有账号，或者登录名已被使用。', '请换一个登录名。', 'login');
  }
  await recordChange(tx, person.unit_id, account.person, 'account-created', {}, change);
  return done;
}

/** A new one-time link for an account; answers its secret. */
export async function handOutLink(
  tx: Tx,
  person: PersonId,
  change: Change,
): Promise<{ readonly token: string } | NotFound> {
  const home = await homeOfAccount(tx, person);
  if (home === null) return missing;
  return { token: await issueLink(tx, { home, person }, change.by, change.at) };
}

/**
 * A link by an administrator. First access is the system administrator's to give; where a password stands already a
 * link takes the account over, so that is for the security administrator.
 */
export async function handOutLinkBy(
  tx: Tx,
  person: PersonId,
  giver: { readonly security: boolean },
  change: Change,
): Promise<{ readonly token: string } | NotFound | Refused> {
  const account = await tx
    .withTables<OrgTables>()
    .selectFrom('account')
    .select((select) => select('password_hash', 'is not', null).as('has_password'))
    .where('person', '=', person)
    // A password set at this moment is waited for.
    .forUpdate()
    .executeTakeFirst();
  if (!account) return missing;
  if (account.has_password && !giver.security) {
    return refused(
      'rights.link-takes-over',
      '此人已设置口令，系统管理员不能再发放登录链接。',
      '本人忘记口令的，由安全管理员核实身份后发放。',
      'person',
    );
  }
  if (!account.has_password && giver.security) {
    return refused(
      'rights.link-first',
      '此人还没有设置过口令，首次登录的链接由系统管理员发放。',
      '请系统管理员发放。',
      'person',
    );
  }
  return handOutLink(tx, person, change);
}

/** Disables or enables an account. Disabling ends its sessions at once. */
export async function setDisabled(
  tx: Tx,
  person: PersonId,
  disabled: boolean,
  change: Change,
): Promise<Done | NotFound> {
  const home = await homeOfAccount(tx, person);
  if (home === null) return missing;
  await tx
    .withTables<OrgTables>()
    .updateTable('account')
    .set({ disabled })
    .where('person', '=', person)
    .execute();
  if (disabled) await endSessions(tx, person);
  await recordChange(tx, home, person, disabled ? 'account-disabled' : 'account-enabled', {}, change);
  return done;
}

/** Ends a lockout before its time. */
export async function unlock(tx: Tx, person: PersonId, change: Change): Promise<Done | NotFound> {
  const home = await homeOfAccount(tx, person);
  if (home === null) return missing;
  await tx
    .withTables<OrgTables>()
    .updateTable('account')
    .set({ failures: 0, locked_until: null })
    .where('person', '=', person)
    .execute();
  await recordChange(tx, home, person, 'account-unlocked', {}, change);
  return done;
}

async function homeOfAccount(tx: Tx, person: PersonId): Promise<string | null> {
  const row = await tx
    .withTables<OrgTables>()
    .selectFrom('account')
    .select('unit_id')
    .where('person', '=', person)
    .executeTakeFirst();
  return row?.unit_id ?? null;
}
