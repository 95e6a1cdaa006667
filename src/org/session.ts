import type { Store, Tx } from '../storage/store.ts';
import type { Actor, PersonId, UnitId } from './actor.ts';
import { readActor } from './directory.ts';
import type { Policy } from './policy.ts';
import { readPolicy } from './policy-store.ts';
import type { OrgTables } from './tables.ts';
import { newToken, tokenHash } from './token.ts';

/** Whose request it is, as found by the session on every request. */
export type SignedIn = {
  readonly actor: Actor;
  /** The unit that keeps the person's file and security record. */
  readonly home: UnitId;
  readonly login: string;
  /** First use, a used link, or a password older than the policy allows. */
  readonly mustSetPassword: boolean;
  /** Whether setting a password asks for the current one: not on first use and not after a link. */
  readonly asksCurrentPassword: boolean;
  readonly idleMinutes: number;
};

/** How often `seen_at` is written at most: a request a second must not be a write a second. */
const seenEveryMs = 60_000;
const dayMs = 86_400_000;

/** Begins a session and answers its secret, which only the holder's cookie keeps. */
export async function beginSession(
  tx: Tx,
  holder: { readonly home: string; readonly person: string },
  addressMark: string,
  now: Date,
): Promise<string> {
  const token = newToken();
  await tx
    .withTables<OrgTables>()
    .insertInto('session')
    .values({
      unit_id: holder.home,
      person: holder.person,
      token_hash: tokenHash(token),
      created_at: now,
      seen_at: now,
      address_mark: addressMark,
    })
    .execute();
  return token;
}

/** Who holds the session; `null` when it is unknown, idle for too long, too old, or the account is disabled. */
export function readSession(store: Store, token: string, now: Date): Promise<SignedIn | null> {
  return store.within('system', async (tx) => {
    const db = tx.withTables<OrgTables>();
    const hash = tokenHash(token);
    const row = await db
      .selectFrom('session')
      .innerJoin('account', 'account.person', 'session.person')
      .select(['session.unit_id', 'session.person', 'session.created_at', 'session.seen_at'])
      .select(['account.login', 'account.must_set_password', 'account.password_set_at', 'account.disabled'])
      .select((select) => select('account.password_hash', 'is not', null).as('has_password'))
      .where('session.token_hash', '=', hash)
      .executeTakeFirst();
    if (!row) return null;
    const policy = await readPolicy(tx);
    if (row.disabled || isOver(row, policy, now)) {
      await db.deleteFrom('session').where('token_hash', '=', hash).execute();
      return null;
    }
    if (now.getTime() - row.seen_at.getTime() > seenEveryMs) {
      await db.updateTable('session').set({ seen_at: now }).where('token_hash', '=', hash).execute();
    }
    const actor = await readActor(tx, row.person as PersonId, now);
    if (!actor) return null;
    return {
      actor,
      home: row.unit_id as UnitId,
      login: row.login,
      mustSetPassword: row.must_set_password || isOld(row.password_set_at, policy, now),
      asksCurrentPassword: Boolean(row.has_password) && !row.must_set_password,
      idleMinutes: policy.idleMinutes,
    };
  });
}

/** Ends all sessions of a person but the one kept; after a new password nobody else stays signed in. */
export async function endSessions(tx: Tx, person: string, keep: string | null = null): Promise<void> {
  let ending = tx.withTables<OrgTables>().deleteFrom('session').where('person', '=', person);
  if (keep !== null) ending = ending.where('token_hash', '!=', tokenHash(keep));
  await ending.execute();
}

/** Removes what is over, so that the table does not grow with forgotten sessions. Answers how many went. */
export function sweepSessions(store: Store, now: Date): Promise<number> {
  return store.within('system', async (tx) => {
    const policy = await readPolicy(tx);
    const oldest = new Date(now.getTime() - policy.sessionHours * 3_600_000);
    const idlest = new Date(now.getTime() - policy.idleMinutes * 60_000);
    const gone = await tx
      .withTables<OrgTables>()
      .deleteFrom('session')
      .where((where) => where.or([where('created_at', '<', oldest), where('seen_at', '<', idlest)]))
      .executeTakeFirst();
    return Number(gone.numDeletedRows);
  });
}

function isOver(row: { created_at: Date; seen_at: Date }, policy: Policy, now: Date): boolean {
  const age = now.getTime() - row.created_at.getTime();
  const idle = now.getTime() - row.seen_at.getTime();
  return age > policy.sessionHours * 3_600_000 || idle > policy.idleMinutes * 60_000;
}

function isOld(passwordSetAt: Date | null, policy: Policy, now: Date): boolean {
  if (passwordSetAt === null) return true;
  return policy.passwordDays > 0 && now.getTime() - passwordSetAt.getTime() > policy.passwordDays * dayMs;
}
