import { expect, it } from 'vitest';
import type { Actor, PersonId, Role, UnitId } from '../org/actor.ts';
import { ofUnit, ofUnitOrSupervisor, standing } from './may.ts';

const kjj = 'kjj' as UnitId;
const sfj = 'sfj' as UnitId;
const holding = (unit: UnitId, role: Role): Actor => ({
  person: 'p' as PersonId,
  name: '某某',
  posts: [{ unit, role, title: '' }],
});

it('本单位的岗位只在本单位有效', () => {
  expect(standing(ofUnit, holding(kjj, 'clerk'), kjj)).toBe('own');
  expect(standing(ofUnit, holding(kjj, 'clerk'), sfj)).toBeNull();
});
it('监督人员看别的单位，只看共享的内容', () => {
  expect(standing(ofUnitOrSupervisor, holding(sfj, 'supervisor'), kjj)).toBe('supervises');
  expect(standing(ofUnitOrSupervisor, holding(sfj, 'supervisor'), sfj)).toBe('own');
  expect(standing(ofUnit, holding(sfj, 'supervisor'), kjj)).toBeNull();
});
it('管理员不因管理岗位看到任何单位的业务', () => {
  for (const role of ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const) {
    expect(standing(ofUnitOrSupervisor, holding(kjj, role), kjj)).toBeNull();
  }
});
it('管理岗位在全系统有效，只限这一种管理', () => {
  const audit = { roles: ['auditAdministrator'], within: 'installation' } as const;
  expect(standing(audit, holding(kjj, 'auditAdministrator'), null)).toBe('own');
  expect(standing(audit, holding(kjj, 'systemAdministrator'), null)).toBeNull();
});
