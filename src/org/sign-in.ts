import type { Reason } from '../matters/kind.ts';
import type { Store, Tx } from '../storage/store.ts';
import type { PersonId } from './actor.ts';
import { recordChange } from './change.ts';
import { hashPassword, isPassword, standsAgainstPassword } from './password.ts';
import { addressKey, readPolicy } from './policy-store.ts';
import type { SecurityActKind } from './security-log.ts';
import { beginSession, endSessions } from './session.ts';
import type { OrgTables } from './tables.ts';
import { addressMark, newToken, tokenHash } from './token.ts';

export type SignIn = { readonly token: string } | { readonly failed: 'wrong' | 'locked' };

type Holder = { readonly home: string; readonly person: string };

/**
 * Signs in by login name and password. The attempt is counted before the password is looked at, so that
 * guesses sent all at once cannot slip past the lockout. An unknown login name leaves no act: anybody could
 * fill the ledger with made-up names.
 */
export async function signIn(
  store: Store,
  given: { readonly login: string; readonly password: string; readonly address: string },
  now: Date,
): Promise<SignIn> {
  const attempt = await store.within('system', (tx) => countAttempt(tx, given.login, now));
  if (attempt === 'locked') return { failed: 'locked' };
  const right = await isPassword(attempt?.hash ?? null, given.password);
  if (attempt === null) return { failed: 'wrong' };
  return store.within('system', async (tx) => {
    const mark = addressMark(await addressKey(tx), given.address);
    if (!right) {
      await note(tx, attempt, 'sign-in-failed', { from: mark, tries: attempt.failures }, now);
      if (attempt.locks) await note(tx, attempt, 'account-locked', { from: mark }, now);
      return { failed: attempt.locks ? 'locked' : 'wrong' };
    }
    await tx
      .withTables<OrgTables>()
      .updateTable('account')
      .set({ failures: 0, locked_until: null })
      .where('person', '=', attempt.person)
      .execute();
    await note(tx, attempt, 'signed-in', { from: mark }, now);
    return { token: await beginSession(tx, attempt, mark, now) };
  });
}

type Attempt = Holder & { readonly hash: string | null; readonly failures: number; readonly locks: boolean };

async function countAttempt(tx: Tx, login: string, now: Date): Promise<Attempt | 'locked' | null> {
  const db = tx.withTables<OrgTables>();
  const account = await db
    .selectFrom('account')
    .selectAll()
    .where('login', '=', login.trim().toLowerCase())
    .where('disabled', '=', false)
    .forUpdate()
    .executeTakeFirst();
  if (!account) return null;
  if (account.locked_until !== null && account.locked_until > now) return 'locked';
  const policy = await readPolicy(tx);
  const failures = account.locked_until === null ? account.failures + 1 : 1;
  const locks = failures >= policy.lockoutTries;
  await db
    .updateTable('account')
    .set({ failures, locked_until: locks ? new Date(now.getTime() + policy.lockoutMinutes * 60_000) : null })
    .where('person', '=', account.person)
    .execute();
  return { home: account.unit_id, person: account.person, hash: account.password_hash, failures, locks };
}

/** Uses up a one-time link. The session it gives can do nothing but set a password. */
export function signInByLink(
  store: Store,
  given: { readonly token: string; readonly address: string },
  now: Date,
): Promise<{ readonly token: string } | null> {
  return store.within('system', async (tx) => {
    const db = tx.withTables<OrgTables>();
    const link = await db
      .updateTable('login_link')
      .set({ used_at: now })
      .where('token_hash', '=', tokenHash(given.token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returning(['unit_id', 'person'])
      .executeTakeFirst();
    if (!link) return null;
    const account = await db
      .updateTable('account')
      .set({ must_set_password: true, failures: 0, locked_until: null })
      .where('person', '=', link.person)
      .where('disabled', '=', false)
      .returning('person')
      .executeTakeFirst();
    if (!account) return null;
    const holder = { home: link.unit_id, person: link.person };
    const mark = addressMark(await addressKey(tx), given.address);
    await note(tx, holder, 'signed-in-by-link', { from: mark }, now);
    return { token: await beginSession(tx, holder, mark, now) };
  });
}

/** Makes a link that signs the person in once; earlier unused ones stop working. Answers the secret, kept nowhere. */
export async function issueLink(tx: Tx, holder: Holder, by: PersonId, now: Date): Promise<string> {
  const db = tx.withTables<OrgTables>();
  const policy = await readPolicy(tx);
  const token = newToken();
  await db
    .deleteFrom('login_link')
    .where('person', '=', holder.person)
    .where('used_at', 'is', null)
    .execute();
  await db
    .insertInto('login_link')
    .values({
      unit_id: holder.home,
      person: holder.person,
      token_hash: tokenHash(token),
      expires_at: new Date(now.getTime() + policy.linkHours * 3_600_000),
      used_at: null,
    })
    .execute();
  await note(tx, holder, 'link-issued', {}, now, by);
  return token;
}

export type PasswordAnswer =
  | { readonly token: string }
  | { readonly failed: 'wrong' }
  | { readonly refused: readonly Reason[] };

/**
 * Sets the password of the session's holder: the current one is asked for unless the person came by a link or
 * has none. All sessions end and a new one begins, so a stolen cookie ends here.
 */
export async function setPassword(
  store: Store,
  holder: Holder & { readonly login: string },
  given: { readonly current: string | null; readonly password: string; readonly address: string },
  now: Date,
): Promise<PasswordAnswer> {
  const account = await store.within('system', async (tx) => ({
    ...(await tx
      .withTables<OrgTables>()
      .selectFrom('account')
      .select(['password_hash', 'must_set_password'])
      .where('person', '=', holder.person)
      .executeTakeFirstOrThrow()),
    policy: await readPolicy(tx),
  }));
  const needsCurrent = account.password_hash !== null && !account.must_set_password;
  if (needsCurrent && !(await isPassword(account.password_hash, given.current ?? '')))
    return { failed: 'wrong' };
  const reasons = [...standsAgainstPassword(given.password, holder.login, account.policy)];
  if (account.password_hash !== null && (await isPassword(account.password_hash, given.password))) {
    reasons.push({
      code: 'password.same',
      says: '新口令与原口令相同。',
      basis: null,
      mend: '请换一个不同的口令。',
      field: 'password',
    });
  }
  if (reasons.length > 0) return { refused: reasons };
  const hash = await hashPassword(given.password);
  return store.within('system', async (tx) => {
    await tx
      .withTables<OrgTables>()
      .updateTable('account')
      .set({ password_hash: hash, password_set_at: now, must_set_password: false, failures: 0 })
      .where('person', '=', holder.person)
      .execute();
    await endSessions(tx, holder.person);
    await note(tx, holder, 'password-set', {}, now);
    const mark = addressMark(await addressKey(tx), given.address);
    return { token: await beginSession(tx, holder, mark, now) };
  });
}

/** Ends one session. */
export function signOut(store: Store, holder: Holder, token: string, now: Date): Promise<void> {
  return store.within('system', async (tx) => {
    await tx
      .withTables<OrgTables>()
      .deleteFrom('session')
      .where('token_hash', '=', tokenHash(token))
      .execute();
    await note(tx, holder, 'signed-out', {}, now);
  });
}

/** Writes one entry of the security record; `by` is the person concerned unless somebody else acted. */
function note(
  tx: Tx,
  holder: Holder,
  kind: SecurityActKind,
  payload: { readonly [key: string]: string | number },
  at: Date,
  by: PersonId = holder.person as PersonId,
): Promise<void> {
  return recordChange(tx, holder.home, holder.person, kind, payload, { by, at });
}
