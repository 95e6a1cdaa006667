import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, type District, goodPassword, testDistrict } from '../../test/district.ts';

let district: District;
let system: Browser;
let security: Browser;
let audit: Browser;

beforeAll(async () => {
  district = await testDistrict();
  system = await district.signedInAs('systemAdministrator', 'dsj');
  security = await district.signedInAs('securityAdministrator', 'dsj');
  audit = await district.signedInAs('auditAdministrator', 'dsj');
});
afterAll(() => district.close());

const codes = (answer: { body: Readonly<Record<string, unknown>> }) =>
  (answer.body.reasons as { code: string }[] | undefined)?.map((reason) => reason.code);

describe('从登记到第一次登录', () => {
  it('系统管理员登记人员、开通账号、发链接；安全管理员授权；本人设口令后办事', async () => {
    const created = await system.post('/api/admin/units/kjj/people', {
      id: 'kjj-lin',
      name: '林若溪',
      title: '副局长',
    });
    expect(created.status, created.text).toBe(204);
    expect((await system.post('/api/admin/people/kjj-lin/account', { login: 'kjj.lin' })).status).toBe(204);
    const link = await system.post('/api/admin/people/kjj-lin/link');
    expect(link.body.path).toBe(`/sign-in#link=${link.body.token}`);
    expect((await security.send('PUT', '/api/admin/units/kjj/people/kjj-lin/roles/clerk')).status).toBe(204);

    const lin = district.browser();
    await lin.post('/api/session/link', { token: link.body.token });
    await lin.post('/api/session/password', { password: goodPassword });
    expect((await lin.get('/api/units/kjj/matters/study')).status).toBe(200);

    expect((await security.send('DELETE', '/api/admin/units/kjj/people/kjj-lin/roles/clerk')).status).toBe(
      204,
    );
    expect((await lin.get('/api/units/kjj/matters/study')).status).toBe(403);
  });

  it('离开单位，权限随职务一起结束', async () => {
    const { login } = await district.add('kjj', 'leaver', '于浩然', ['clerk']);
    expect((await system.send('DELETE', '/api/admin/units/kjj/people/kjj-leaver')).status).toBe(204);
    const people = JSON.parse((await system.get('/api/admin/people')).text);
    const found = people.find((one: { person: string }) => one.person === 'kjj-leaver');
    expect(found).toMatchObject({ posts: [], roles: [], account: { login } });
  });

  it('读错的名字可以改正拼音，之后按改正的找', async () => {
    await district.add('kjj', 'le', '长乐');
    const correct = { name: '长乐', title: '科员', pinyin: 'chang le' };
    expect((await system.send('PUT', '/api/admin/units/kjj/people/kjj-le', correct)).status).toBe(204);
    const clerk = await district.signedInAs('clerk', 'kjj');
    expect((await clerk.get('/api/units/kjj/people?q=changle')).text).toContain('长乐');
    const wrong = { ...correct, pinyin: 'Cháng' };
    expect((await system.send('PUT', '/api/admin/units/kjj/people/kjj-le', wrong)).body.fields).toMatchObject(
      [{ field: 'pinyin' }],
    );
  });
});

describe('三员分立', () => {
  it('已是管理员的不能再任别的管理员或业务岗位，反过来也一样', async () => {
    const grant = (person: string, unit: string, role: string) =>
      security.send('PUT', `/api/admin/units/${unit}/people/${person}/roles/${role}`);
    expect(codes(await grant('dsj-systemadministrator', 'dsj', 'auditAdministrator'))).toEqual([
      'rights.administrators-apart',
    ]);
    expect((await grant('dsj-systemadministrator', 'dsj', 'clerk')).body.code).toBe('rights.refused');
    await district.add('kjj', 'both', '段承志', ['clerk', 'reviewer']);
    expect(codes(await grant('kjj-both', 'kjj', 'securityAdministrator'))).toHaveLength(2);
  });

  it('两项互斥的权限同时授予，只有一项成功', async () => {
    for (let round = 0; round < 5; round++) {
      const { person } = await district.add('kjj', `race${round}`, '税毅');
      const answers = await Promise.all(
        ['systemAdministrator', 'auditAdministrator', 'clerk'].map((role) =>
          security.send('PUT', `/api/admin/units/kjj/people/${person}/roles/${role}`),
        ),
      );
      expect(answers.filter((answer) => answer.status === 204)).toHaveLength(1);
    }
  });

  it('设过口令的账号，系统管理员不能再发链接拿走；忘记口令由安全管理员发', async () => {
    const link = (who: Browser, person: string) => who.post(`/api/admin/people/${person}/link`);
    expect(codes(await link(system, 'dsj-securityadministrator'))).toEqual(['rights.link-takes-over']);
    expect((await link(security, 'dsj-auditadministrator')).body.path).toContain('/sign-in#link=');
    await district.add('kjj', 'newcomer', '祝安');
    expect(codes(await link(security, 'kjj-newcomer'))).toEqual(['rights.link-first']);
    expect((await link(system, 'kjj-newcomer')).status).toBe(200);
    expect((await link(system, 'nobody')).status).toBe(404);
  });

  it('在一个单位没有职务，不能在那里授权', async () => {
    await district.add('kjj', 'nopost', '鲍臻');
    const answer = await security.send('PUT', '/api/admin/units/sfj/people/kjj-nopost/roles/clerk');
    expect(codes(answer)).toEqual(['rights.no-post']);
  });

  it('各管各的：彼此的事都办不了', async () => {
    const grant = '/api/admin/units/dsj/people/dsj-x/roles/clerk';
    expect((await system.send('PUT', grant)).status).toBe(403);
    expect((await audit.send('PUT', grant)).status).toBe(403);
    expect((await audit.post('/api/admin/people/dsj-x/link')).status).toBe(403);
    expect((await system.get('/api/audit/units/kjj/acts')).status).toBe(403);
    expect((await security.post('/api/audit/verify')).status).toBe(403);
  });
});

describe('单位', () => {
  const unit = {
    id: 'wlj',
    name: '云桥区文化和旅游局',
    shortName: '区文旅局',
    kind: '区政府部门',
    parent: 'yqq',
    indexPrefix: '3799990025',
  };

  it('设立后即可见；代码、名称不能重复', async () => {
    expect((await system.post('/api/admin/units', unit)).body).toEqual(unit);
    expect((await system.get('/api/units')).text).toContain('区文旅局');
    expect(codes(await system.post('/api/admin/units', unit))).toEqual(['unit.id-taken']);
    const reserved = { ...unit, id: 'verify', name: '云桥区核验局' };
    expect(codes(await system.post('/api/admin/units', reserved))).toEqual(['unit.id-unusable']);
    expect(codes(await system.post('/api/admin/units', { ...unit, id: 'wlj2' }))).toEqual([
      'unit.name-taken',
    ]);
  });

  it('不能成为自己的上级，上级要存在', async () => {
    const { id: _id, ...rest } = unit;
    const change = (id: string, parent: string) =>
      system.send('PUT', `/api/admin/units/${id}`, { ...rest, name: `${id}局`, parent });
    expect(codes(await change('wlj', 'wlj'))).toEqual(['unit.circle']);
    expect(codes(await change('yqq', 'kjj'))).toEqual(['unit.circle']);
    expect(codes(await change('wlj', 'nowhere'))).toEqual(['unit.no-parent']);
    expect((await change('nowhere', 'yqq')).status).toBe(404);
  });
});

describe('安全策略', () => {
  it('安全管理员改了就生效，越出合理范围的不收', async () => {
    const before = (await security.get('/api/admin/policy')).body;
    expect(before).toMatchObject({ idleMinutes: 30, lockoutTries: 5, lockoutMinutes: 15, passwordDays: 90 });
    const changed = await security.send('PUT', '/api/admin/policy', { ...before, idleMinutes: 10 });
    expect(changed.status).toBe(200);
    district.clock.forward(11);
    expect((await security.get('/api/admin/policy')).body.code).toBe('session.expired');
    const again = district.browser();
    await again.post('/api/session', { account: 'dsj.securityadministrator', password: goodPassword });
    const wrong = await again.send('PUT', '/api/admin/policy', { ...before, passwordLength: 3 });
    expect(wrong.body.fields).toEqual([{ field: 'passwordLength', message: '不能小于8。' }]);
    await again.send('PUT', '/api/admin/policy', before);
  });
});

describe('审计', () => {
  beforeAll(async () => {
    audit = district.browser();
    await audit.post('/api/session', { account: 'dsj.auditadministrator', password: goodPassword });
  });

  it('看得到任何单位的记录：谁、何时、做了什么；业务内容不在其中', async () => {
    const clerk = district.browser();
    await clerk.post('/api/session', { account: 'kjj.clerk', password: goodPassword });
    const all = JSON.parse((await audit.get('/api/audit/units/kjj/acts?limit=5')).text);
    expect(all[0]).toMatchObject({ label: '登录', by: 'kjj-clerk', matterKindName: '安全记录' });
    expect(all[0].hash).toMatch(/^[0-9a-f]{64}$/);
    const next = JSON.parse((await audit.get(`/api/audit/units/kjj/acts?limit=5&before=${all[4].seq}`)).text);
    expect(next[0].seq).toBe(all[4].seq - 1);
    const labels = JSON.parse(
      (await audit.get('/api/audit/units/kjj/acts?only=security&limit=200')).text,
    ).map((act: { label: string }) => act.label);
    expect(labels).toEqual(
      expect.arrayContaining([
        '登记人员',
        '授予岗位权限',
        '收回岗位权限',
        '开通账号',
        '发放一次性登录链接',
        '设置口令',
      ]),
    );
  });

  it('核验全部记录，现在生成区级根', async () => {
    const root = (await audit.post('/api/audit/roots')).body;
    expect(root.units).toBeGreaterThan(1);
    const verdict = (await audit.post('/api/audit/verify')).body;
    expect(verdict).toMatchObject({ ok: true, roots: [{ root: root.root, ok: true }] });
    expect(JSON.parse((await audit.get('/api/audit/roots')).text)).toEqual([root]);
  });
});
