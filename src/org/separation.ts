import type { Reason } from '../matters/kind.ts';
import { type Role, roleNames } from './actor.ts';

const administrators: readonly Role[] = [
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
];

/**
 * 三员分立: nobody is two of the three administrators, and no administrator records, reviews, signs or
 * publishes. Practice of assessors around GB/T 22239-2019 8.1.5, not a quoted text, so it is a requirement
 * of this product and cites nothing.
 */
export function standsAgainstGranting(held: readonly Role[], wanted: Role): readonly Reason[] {
  const others = [...new Set(held)].filter((role) => role !== wanted);
  const conflicting = others.filter(
    (role) => administrators.includes(role) || administrators.includes(wanted),
  );
  return conflicting.map((role) => ({
    code: 'rights.administrators-apart',
    says: `此人已是${roleNames[role]}，不能再担任${roleNames[wanted]}：系统、安全、审计三类管理员由不同的人担任，且不兼办业务。`,
    basis: null,
    mend: `先结束其${roleNames[role]}岗位，或者改由他人担任${roleNames[wanted]}。`,
    field: 'role',
  }));
}
