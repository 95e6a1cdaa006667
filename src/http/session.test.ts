import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type District, goodPassword, testDistrict } from '../../test/district.ts';
import { onServer } from '../storage/testing.ts';

let district: District;
beforeAll(async () => {
  district = await testDistrict();
});
afterAll(() => district.close());

let count = 0;
/** A clerk of 区科技局 with a password, not signed in. */
async function aClerk() {
  count += 1;
  const added = await district.add('kjj', `clerk${count}`, '许静怡', ['clerk']);
  const browser = district.browser();
  await browser.post('/api/session/link', { token: added.link });
  await browser.post('/api/session/password', { password: goodPassword });
  return { ...added, browser };
}
const acts = (person: string) =>
  onServer(district.ownerUrl, async (client) => {
    const { rows } = await client.query<{ kind: string; payload: string }>(
      'select kind, payload from act where matter_id = $1 order by seq',
      [person],
    );
    return rows;
  });

describe('一次性登录链接', () => {
  it('只能用一次，用后必须先设口令', async () => {
    const { link, person } = await district.add('kjj', 'first', '何雨桐', ['editor']);
    const browser = district.browser();
    const first = await browser.post('/api/session/link', { token: link });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ person, mustSetPassword: true, asksCurrentPassword: false });
    expect(await browser.get('/api/kinds')).toMatchObject({
      status: 403,
      body: { code: 'password.must-be-set' },
    });
    const set = await browser.post('/api/session/password', { password: goodPassword });
    expect(set.body).toMatchObject({ mustSetPassword: false });
    expect((await browser.get('/api/kinds')).status).toBe(200);
    expect(await district.browser().post('/api/session/link', { token: link })).toMatchObject({
      status: 401,
      body: { code: 'session.link-invalid' },
    });
  });

  it('同时用两次，只有一次成功', async () => {
    const { link } = await district.add('kjj', 'twice', '何雨桐');
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => district.browser().post('/api/session/link', { token: link })),
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  });

  it('24小时后失效', async () => {
    const { link } = await district.add('kjj', 'late', '何雨桐');
    district.clock.forward(24 * 60 + 1);
    expect((await district.browser().post('/api/session/link', { token: link })).status).toBe(401);
  });

  it('口令不合要求时逐条说明', async () => {
    const { link } = await district.add('kjj', 'weak', '何雨桐');
    const browser = district.browser();
    await browser.post('/api/session/link', { token: link });
    const answer = await browser.post('/api/session/password', { password: 'abc' });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      code: 'password.refused',
      reasons: [{ code: 'password.short' }, { code: 'password.plain', field: 'password', citation: null }],
    });
  });
});

describe('登录', () => {
  it('登录名和口令都对，得到姓名、岗位和安全的凭证', async () => {
    const { login, person } = await aClerk();
    const browser = district.browser();
    const answer = await browser.post('/api/session', {
      account: login.toUpperCase(),
      password: goodPassword,
    });
    expect(answer.body).toMatchObject({
      person,
      name: '许静怡',
      posts: [{ unit: 'kjj', unitName: '科学技术局', role: 'clerk', roleName: '承办人', title: '科员' }],
      mustSetPassword: false,
    });
    expect(answer.headers['set-cookie']).toMatch(
      /^yifa-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(answer.text).not.toContain('argon2');
  });

  it('登录名不存在与口令不对，回答一样', async () => {
    const { login } = await aClerk();
    const wrong = await district.browser().post('/api/session', { account: login, password: 'x' });
    const nobody = await district.browser().post('/api/session', { account: 'nobody', password: 'x' });
    expect(wrong.status).toBe(401);
    expect(nobody.body).toEqual(wrong.body);
  });

  it('连续输错5次锁定15分钟，此间口令对也不行，过后可以', async () => {
    const { login, person } = await aClerk();
    const attempt = (password: string) =>
      district.browser().post('/api/session', { account: login, password });
    const codes = [];
    for (let tries = 0; tries < 5; tries++) codes.push((await attempt('wrong')).body.code);
    expect(codes).toEqual([...Array(4).fill('session.wrong'), 'session.locked']);
    expect((await attempt(goodPassword)).body.code).toBe('session.locked');
    district.clock.forward(14);
    expect((await attempt(goodPassword)).status).toBe(423);
    district.clock.forward(2);
    expect((await attempt(goodPassword)).status).toBe(200);
    expect((await acts(person)).map((act) => act.kind)).toEqual(
      expect.arrayContaining(['sign-in-failed', 'account-locked', 'signed-in']),
    );
  });

  it('同时猜20次，最多5次被当作猜测', async () => {
    const { login, person } = await aClerk();
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        district.browser().post('/api/session', { account: login, password: `guess${n}` }),
      ),
    );
    expect((await acts(person)).filter((act) => act.kind === 'sign-in-failed')).toHaveLength(5);
  });

  it('安全管理员可以提前解锁', async () => {
    const { login, person } = await aClerk();
    for (let tries = 0; tries < 5; tries++) {
      await district.browser().post('/api/session', { account: login, password: 'wrong' });
    }
    const security = await district.signedInAs('securityAdministrator', 'dsj');
    expect((await security.post(`/api/admin/people/${person}/unlock`)).status).toBe(204);
    const answer = await district.browser().post('/api/session', { account: login, password: goodPassword });
    expect(answer.status).toBe(200);
  });

  it('每次登录换新的凭证，浏览器里原来的作废', async () => {
    const { login, browser } = await aClerk();
    const before = browser.cookie;
    await browser.post('/api/session', { account: login, password: goodPassword });
    expect(browser.cookie).not.toBe(before);
    expect((await browser.get('/api/session')).status).toBe(200);
    browser.cookie = before;
    expect((await browser.get('/api/session')).body.code).toBe('session.expired');
  });

  it('安全记录里没有网络地址、姓名和口令', async () => {
    const { person } = await aClerk();
    const text = JSON.stringify(await acts(person));
    expect(text).not.toMatch(/127\.0\.0\.1|许静怡|Yunqiao/);
  });
});

describe('会话', () => {
  it('闲置超过30分钟自动退出，一直在用则不退', async () => {
    const { browser } = await aClerk();
    for (let times = 0; times < 3; times++) {
      district.clock.forward(29);
      expect((await browser.get('/api/session')).status).toBe(200);
    }
    district.clock.forward(31);
    expect((await browser.get('/api/session')).body.code).toBe('session.expired');
  });

  it('一直在用，12小时后也要重新登录', async () => {
    const { browser } = await aClerk();
    for (let times = 0; times < 30; times++) {
      district.clock.forward(25);
      await browser.get('/api/session');
    }
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  it('退出后凭证无效', async () => {
    const { browser } = await aClerk();
    const { cookie } = browser;
    expect((await browser.send('DELETE', '/api/session')).status).toBe(204);
    expect(browser.cookie).toBe('');
    browser.cookie = cookie;
    expect((await browser.get('/api/session')).status).toBe(401);
  });

  it('口令用满90日要换，换时要问原口令，换后其他地方的登录都结束', async () => {
    const { login, browser: elsewhere } = await aClerk();
    district.clock.forward(91 * 24 * 60);
    const browser = district.browser();
    const answer = await browser.post('/api/session', { account: login, password: goodPassword });
    expect(answer.body).toMatchObject({ mustSetPassword: true, asksCurrentPassword: true });
    const other = district.browser();
    await other.post('/api/session', { account: login, password: goodPassword });
    const password = 'Qingxi-2026';
    expect((await browser.post('/api/session/password', { password })).body.code).toBe('password.wrong');
    const same = { current: goodPassword, password: goodPassword };
    expect((await browser.post('/api/session/password', same)).body).toMatchObject({
      reasons: [{ code: 'password.same' }],
    });
    expect((await browser.post('/api/session/password', { current: goodPassword, password })).status).toBe(
      200,
    );
    expect((await browser.get('/api/kinds')).status).toBe(200);
    expect((await other.get('/api/session')).status).toBe(401);
    expect((await elsewhere.get('/api/session')).status).toBe(401);
  });

  it('停用账号立即结束其登录', async () => {
    const { person, login, browser } = await aClerk();
    const system = await district.signedInAs('systemAdministrator', 'dsj');
    expect((await system.send('PUT', `/api/admin/people/${person}/account`, { disabled: true })).status).toBe(
      204,
    );
    expect((await browser.get('/api/session')).status).toBe(401);
    const answer = await district.browser().post('/api/session', { account: login, password: goodPassword });
    expect(answer.body.code).toBe('session.wrong');
  });
});

describe('来自别处的请求', () => {
  it.each([
    ['另一个网站', { 'sec-fetch-site': 'cross-site' }],
    ['同一主机的门户', { 'sec-fetch-site': 'same-site' }],
    ['来源地址不同', { origin: 'http://evil.example' }],
    ['来源不明', { origin: 'null' }],
  ])('%s：拒绝', async (_, headers) => {
    const { browser } = await aClerk();
    const answer = await browser.send('DELETE', '/api/session', undefined, headers);
    expect(answer.body.code).toBe('request.foreign-origin');
    expect((await browser.get('/api/session')).status).toBe(200);
  });

  it('本站页面：接受', async () => {
    const { browser } = await aClerk();
    const headers = { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80' };
    expect((await browser.send('DELETE', '/api/session', undefined, headers)).status).toBe(204);
  });
});

describe('每一个回答', () => {
  it('带着安全头和编号，出错时是一种样子', async () => {
    const answer = await district.browser().get('/api/nowhere');
    expect(answer.status).toBe(404);
    expect(answer.body).toEqual({ code: 'request.not-found', message: '没有这个地址。' });
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('填错的项逐项用大白话说明', async () => {
    const answer = await district.browser().post('/api/session', { password: 3 });
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({
      code: 'request.invalid',
      message: '有内容没有填对，请按各项的提示修改。',
      fields: [
        { field: 'account', message: '请填写此项。' },
        { field: 'password', message: '这一项的内容不合要求，请重新填写。' },
      ],
    });
  });

  it('读不出来的内容、不对的格式、太大的内容', async () => {
    const send = (payload: string, type: string) =>
      district.app.console.inject({
        method: 'POST',
        url: '/api/session',
        payload,
        headers: { 'content-type': type },
      });
    expect((await send('{', 'application/json')).json().code).toBe('request.unreadable');
    expect((await send('a=1', 'text/csv')).json().code).toBe('request.media-type');
    expect((await send('x'.repeat(3_000_000), 'application/json')).json().code).toBe('request.too-large');
  });
});
