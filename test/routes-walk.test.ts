import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { May } from '../src/http/may.ts';
import { type Role, roles } from '../src/org/actor.ts';
import { onServer } from '../src/storage/testing.ts';
import { type Browser, type District, goodPassword, type Method, testDistrict } from './district.ts';

/*
 * Every route × every role × own and foreign unit. What is expected is worked out here from what the route says
 * (config.may), not by the program's own function, so that a fault there is seen.
 */

const own = 'kjj';
const foreign = 'sfj';
const nowhere = 'nowhere';

let district: District;
beforeAll(async () => {
  district = await testDistrict();
  await district.signedInAs('clerk', foreign);
});
afterAll(() => district.close());

type Expected = 'let in' | 'signed out' | 'refused';

function expected(may: May, role: Role | null, unit: string, hasUnit: boolean): Expected {
  if (may === 'public') return 'let in';
  if (role === null) return 'signed out';
  if (may === 'session') return 'let in';
  const holds = may.roles.includes(role);
  if (may.within === 'installation') return holds ? 'let in' : 'refused';
  if (!hasUnit) return 'refused';
  if (holds && unit === own) return 'let in';
  return may.within === 'shared' && role === 'supervisor' ? 'let in' : 'refused';
}

function fill(url: string, unit: string): string {
  const values: Readonly<Record<string, string>> = {
    unit,
    kind: 'study',
    matter: 'walk-1',
    year: '2026',
    fact: 'study.sessions',
    person: 'nobody',
    role: 'clerk',
    hash: '0'.repeat(64),
    seq: '1',
    '*': 'index.html',
  };
  return url.replaceAll(/:(\w+)|\*/g, (whole, name: string | undefined) => values[name ?? whole] ?? 'x');
}

/** Routes that end or change the session: walked with a session of their own. */
const changesSession = (url: string) => url.startsWith('/api/session');

async function browserOf(role: Role | null, url: string): Promise<Browser> {
  if (role === null) return district.browser();
  const browser = await district.signedInAs(role, own);
  if (!changesSession(url)) return browser;
  const fresh = district.browser();
  await fresh.post('/api/session', { account: `${own}.${role.toLowerCase()}`, password: goodPassword });
  return fresh;
}

function answered(status: number, code: unknown): Expected {
  if (status === 401 && code !== 'session.wrong' && code !== 'session.link-invalid') return 'signed out';
  return status === 403 && code === 'rights.missing' ? 'refused' : 'let in';
}

describe('每一条路由 × 每一种岗位 × 本单位、外单位、不存在的单位', () => {
  it('只放行路由写明的岗位', { timeout: 180_000 }, async () => {
    const routes = district.app.console.routeRights.filter(({ method }) => method !== 'HEAD');
    expect(routes.length).toBeGreaterThan(60);
    const wrong: string[] = [];
    let walked = 0;
    for (const { method, url, may } of routes) {
      const hasUnit = url.includes(':unit');
      for (const role of [null, ...roles]) {
        for (const unit of hasUnit ? [own, foreign, nowhere] : [own]) {
          const browser = await browserOf(role, url);
          const body = method === 'GET' || method === 'DELETE' ? undefined : {};
          const { status, body: answer } = await browser.send(method as Method, fill(url, unit), body);
          const got = answered(status, answer.code);
          const wanted = expected(may, role, unit, hasUnit);
          walked += 1;
          if (got !== wanted || status >= 500) {
            wrong.push(`${method} ${url} ${role ?? '未登录'} ${unit}: ${got} (${status}), wanted ${wanted}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(walked).toBeGreaterThan(1000);
  });

  it('除登录、页面和接口说明外，没有不登录就能用的路由', () => {
    const open = district.app.console.routeRights
      .filter(({ method, may }) => may === 'public' && method !== 'HEAD')
      .map(({ method, url }) => `${method} ${url}`);
    expect(open.sort()).toEqual([
      'GET /*',
      'GET /api/openapi.json',
      'POST /api/session',
      'POST /api/session/link',
    ]);
  });

  it('没有写明岗位的路由，程序不能启动', async () => {
    const another = await testDistrict();
    const { console: server } = another.app;
    expect(() => server.get('/api/forgotten', () => 'open')).toThrow(/does not say who may use it/);
    await another.close();
  });
});

const title = '墙内才能看到的学习主题';

async function recordStudy(browser: Browser, unit: string, matter: string, topic: string) {
  return browser.post(`/api/units/${unit}/study/${matter}/recordSession`, {
    commandId: crypto.randomUUID(),
    expectedVersion: 0,
    input: {
      date: '2026-02-10',
      form: '集体',
      topic,
      laws: ['中华人民共和国行政处罚法'],
      speaker: '',
      attendees: [`${unit}-clerk`],
      hours: 2,
      minutes: '',
      evidence: [],
    },
  });
}

describe('外单位的数据', () => {
  beforeAll(async () => {
    const clerk = await district.signedInAs('clerk', own);
    expect(await recordStudy(clerk, own, 'inside-1', title)).toMatchObject({
      status: 200,
      body: { version: 1 },
    });
  });

  it('本单位各业务岗位看得到', async () => {
    for (const role of ['clerk', 'reviewer', 'head', 'editor'] as const) {
      const browser = await district.signedInAs(role, own);
      expect((await browser.get(`/api/units/${own}/matters/study`)).text).toContain(title);
      expect((await browser.get(`/api/units/${own}/matters/study/inside-1`)).text).toContain(title);
    }
  });

  it('在任何一条路由的回答里都不出现', async () => {
    const routes = district.app.console.routeRights.filter(
      ({ method, url }) => method === 'GET' && url !== '/*',
    );
    const stranger = await district.signedInAs('clerk', foreign);
    for (const { url } of routes) {
      for (const unit of [own, foreign]) {
        const address = fill(url, unit).replace('walk-1', 'inside-1');
        expect((await stranger.get(address)).text, `GET ${address}`).not.toContain(title);
      }
    }
  });

  it('监督人员看得到已记录的，看不到年度报告草稿', async () => {
    const clerk = await district.signedInAs('clerk', own);
    const started = await clerk.post(`/api/units/${own}/annual-report/report-2025/startReport`, {
      commandId: crypto.randomUUID(),
      expectedVersion: 0,
      input: { year: 2025 },
    });
    expect(started.status, started.text).toBe(200);
    expect((await clerk.get(`/api/units/${own}/matters/annual-report`)).body.total).toBe(1);
    const supervisor = await district.signedInAs('supervisor', foreign);
    expect((await supervisor.get(`/api/units/${own}/matters/study`)).body.total).toBe(1);
    expect((await supervisor.get(`/api/units/${own}/matters/annual-report`)).body.total).toBe(0);
    const draft = await supervisor.get(`/api/units/${own}/matters/annual-report/report-2025`);
    expect(draft.body.code).toBe('matter.not-found');
  });

  it('用自己单位的路径套别单位的事项编号，等于没有这一事项', async () => {
    const stranger = await district.signedInAs('clerk', foreign);
    const reading = await stranger.get(`/api/units/${foreign}/matters/study/inside-1`);
    expect(reading.body.code).toBe('matter.not-found');
    const cancelling = await stranger.post(`/api/units/${foreign}/study/inside-1/cancelSession`, {
      commandId: crypto.randomUUID(),
      expectedVersion: 1,
      input: { reason: '试图撤销别单位的记录' },
    });
    expect(cancelling.body.code).toBe('matter.not-found');
  });

  it('数据库里每一张表，用外单位的范围都读不到本单位的行', async () => {
    const tables = await onServer(district.ownerUrl, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `select table_name as name from information_schema.columns
         where table_schema = 'public' and column_name = 'unit_id' order by 1`,
      );
      return rows.map(({ name }) => name);
    });
    expect(tables).toContain('matter');
    const { sql } = await import('kysely');
    const seen: string[] = [];
    for (const table of tables) {
      await district.app.store.within({ units: [foreign] }, async (tx) => {
        const { rows } = await sql<{ n: number }>`
          select count(*)::int as n from ${sql.table(table)} where unit_id = ${own}`.execute(tx);
        if (rows[0]?.n !== 0) seen.push(table);
      });
    }
    // Names of units are public; so is what has been published.
    expect(seen.filter((table) => !table.startsWith('published'))).toEqual(['unit']);
  });
});
