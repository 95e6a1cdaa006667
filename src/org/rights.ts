import type { Tx } from '../storage/store.ts';
import type { PersonId, Role, UnitId } from './actor.ts';
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
import { currentPost, endPost } from './people.ts';
import type { Policy } from './policy.ts';
import { readPolicy, writePolicy } from './policy-store.ts';
import { standsAgainstGranting } from './separation.ts';
import type { OrgTables } from './tables.ts';

/** Grants a role in a unit where the person works, unless it must be kept apart from one already held. */
export async function grantRole(
  tx: Tx,
  grant: { readonly unit: UnitId; readonly person: PersonId; readonly role: Role },
  change: Change,
): Promise<Done | Refused | NotFound> {
  const db = tx.withTables<OrgTables>();
  // The lock makes two grants to one person wait for each other, so that they cannot pass the check together.
  const person = await db
    .selectFrom('person')
    .select('person')
    .where('person', '=', grant.person)
    .forUpdate()
    .executeTakeFirst();
  if (!person) return missing;
  if (!(await currentPost(tx, grant.unit, grant.person))) {
    return refused(
      'rights.no-post',
      '此人在该单位没有职务。',
      '请先由系统管理员登记其在该单位的职务。',
      'unit',
    );
  }
  const held = await db
    .selectFrom('role_grant')
    .select(['unit_id', 'role'])
    .where('person', '=', grant.person)
    .where('to_at', 'is', null)
    .execute();
  if (held.some((row) => row.unit_id === grant.unit && row.role === grant.role)) return done;
  const reasons = standsAgainstGranting(
    held.map((row) => row.role),
    grant.role,
  );
  if (reasons.length > 0) return { refused: reasons };
  await db
    .insertInto('role_grant')
    .values({ unit_id: grant.unit, person: grant.person, role: grant.role, from_at: change.at, to_at: null })
    .execute();
  await recordChange(tx, grant.unit, grant.person, 'role-granted', { role: grant.role }, change);
  return done;
}

/** Takes a role back; effective with the next request, since rights are read on every request. */
export async function endRole(
  tx: Tx,
  unit: UnitId,
  person: PersonId,
  role: Role,
  change: Change,
): Promise<Done | NotFound> {
  const ended = await tx
    .withTables<OrgTables>()
    .updateTable('role_grant')
    .set({ to_at: change.at })
    .where('unit_id', '=', unit)
    .where('person', '=', person)
    .where('role', '=', role)
    .where('to_at', 'is', null)
    .returning('role')
    .executeTakeFirst();
  if (!ended) return missing;
  await recordChange(tx, unit, person, 'role-ended', { role }, change);
  return done;
}

/** A person who leaves a unit keeps no right in it, whoever forgets to say so. */
export async function leaveUnit(
  tx: Tx,
  unit: UnitId,
  person: PersonId,
  change: Change,
): Promise<Done | NotFound> {
  if (!(await currentPost(tx, unit, person))) return missing;
  await endPost(tx, unit, person, change);
  const held = await tx
    .withTables<OrgTables>()
    .selectFrom('role_grant')
    .select('role')
    .where('unit_id', '=', unit)
    .where('person', '=', person)
    .where('to_at', 'is', null)
    .execute();
  for (const { role } of held) await endRole(tx, unit, person, role, change);
  return done;
}

/** Decides the security policy; recorded in the unit of who decides, with the old and the new values. */
export async function changePolicy(tx: Tx, policy: Policy, unit: UnitId, change: Change): Promise<void> {
  const before = await readPolicy(tx);
  await writePolicy(tx, policy);
  await recordChange(tx, unit, 'policy', 'policy-changed', { before, after: policy }, change);
}
