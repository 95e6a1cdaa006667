import type {} from 'fastify';
import type { Actor, Role, UnitId } from '../org/actor.ts';

/**
 * Who may use a route. Every route says it in `config.may`; the start fails where it is missing, so nothing is
 * open by oversight.
 *
 * - `public`: anybody, without a session.
 * - `session`: anybody who is signed in.
 * - roles `within: 'unit'`: a post with one of the roles in the unit named by `:unit` of the path.
 * - roles `within: 'shared'`: the same, or a supervisor of the district, who then sees shared rows only.
 * - roles `within: 'installation'`: a post with one of the roles in any unit (the three administrators).
 */
export type May = 'public' | 'session' | RolesMay;
export type RolesMay = {
  readonly roles: readonly Role[];
  readonly within: 'unit' | 'shared' | 'installation';
};

/** 业务岗位: those who work on the matters of their unit. */
export const officeRoles: readonly Role[] = ['clerk', 'reviewer', 'head', 'editor', 'supervisor'];

/** Anybody with a business post in the unit. */
export const ofUnit: RolesMay = { roles: officeRoles, within: 'unit' };
/** The unit's people, and the district's supervisors for what is shared with them. */
export const ofUnitOrSupervisor: RolesMay = { roles: officeRoles, within: 'shared' };

/** `own`: by a post in the unit; `supervises`: as supervisor of another unit; `null`: refused. */
export type Standing = 'own' | 'supervises' | null;

/** How the actor stands to the unit under the route's `may`. Pure; the only place that answers it. */
export function standing(may: RolesMay, actor: Actor, unit: UnitId | null): Standing {
  if (may.within === 'installation') {
    return actor.posts.some((post) => may.roles.includes(post.role)) ? 'own' : null;
  }
  if (actor.posts.some((post) => post.unit === unit && may.roles.includes(post.role))) return 'own';
  const supervisor = actor.posts.some((post) => post.role === 'supervisor');
  return may.within === 'shared' && supervisor ? 'supervises' : null;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    may?: May;
    /** True for the few routes a person may use before the new password is set. */
    beforePassword?: boolean;
  }
}
