import { describe, expect, it } from 'vitest';
import type { Role } from './actor.ts';
import { standsAgainstGranting } from './separation.ts';

const administrators: readonly Role[] = [
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
];
const business: readonly Role[] = ['clerk', 'reviewer', 'head', 'editor', 'supervisor'];

describe('三员分立', () => {
  for (const held of administrators) {
    for (const wanted of [...administrators, ...business]) {
      const refused = held !== wanted;
      it(`已是 ${held} 的人再任 ${wanted}：${refused ? '不准' : '可以'}`, () => {
        expect(standsAgainstGranting([held], wanted).length > 0).toBe(refused);
        expect(standsAgainstGranting([wanted], held).length > 0).toBe(refused);
      });
    }
  }
  it('业务岗位可以由一人兼任', () => {
    for (const wanted of business) expect(standsAgainstGranting(business, wanted)).toEqual([]);
  });
  it('每一个冲突的岗位各给一条理由和办法', () => {
    const reasons = standsAgainstGranting(['clerk', 'head'], 'auditAdministrator');
    expect(reasons.map((reason) => reason.code)).toEqual([
      'rights.administrators-apart',
      'rights.administrators-apart',
    ]);
    expect(reasons[0]?.says).toContain('此人已是承办人，不能再担任审计管理员');
  });
});
