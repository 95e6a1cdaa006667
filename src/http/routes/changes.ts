import { z } from 'zod';
import type { PersonId, UnitId } from '../../org/actor.ts';
import type { Change, Done, NotFound, Refused } from '../../org/change.ts';
import type { Tx } from '../../storage/store.ts';
import type { ConsoleParts } from '../console-parts.ts';
import type { RolesMay } from '../may.ts';
import { Problem, viewReasons } from '../problem.ts';

export const bySystemAdministrator: RolesMay = { roles: ['systemAdministrator'], within: 'installation' };
export const bySecurityAdministrator: RolesMay = { roles: ['securityAdministrator'], within: 'installation' };
export const byAuditAdministrator: RolesMay = { roles: ['auditAdministrator'], within: 'installation' };

export const code = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, { error: '只用小写字母、数字和短横线，以字母开头。' });
export const words = z.string().trim().min(1).max(100);
export const Nothing = z.undefined();

/** Runs a change of the directory in one transaction and turns a refusal into the answer that says why. */
export async function changeDirectory(
  { store, now, cite }: ConsoleParts,
  by: PersonId,
  change: (tx: Tx, change: Change) => Promise<Done | Refused | NotFound>,
): Promise<void> {
  const answer = await store.within('system', (tx) => change(tx, { by, at: now() }));
  if ('missing' in answer) throw new Problem('directory.not-found');
  if (!('refused' in answer)) return;
  const rights = answer.refused.some((reason) => reason.code.startsWith('rights.'));
  throw new Problem(rights ? 'rights.refused' : 'directory.refused', {
    reasons: viewReasons(answer.refused, cite),
  });
}

export const PersonPath = z.object({ unit: z.string(), person: z.string() });

export function idsOf(path: z.infer<typeof PersonPath>): { unit: UnitId; person: PersonId } {
  return { unit: path.unit as UnitId, person: path.person as PersonId };
}
