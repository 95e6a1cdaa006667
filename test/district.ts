import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../src/app.ts';
import type { PersonId, Role } from '../src/org/actor.ts';
import { addPerson, setUpDistrict } from '../src/org/testing.ts';
import { sampleSite } from '../src/sample/district.ts';
import { readSettings } from '../src/settings.ts';
import { createTestStore } from '../src/storage/testing.ts';

/** A clock that stands still until the test moves it. */
export type TestClock = { now(): Date; forward(minutes: number): void };

/** A running application on a fresh database with the units of tests, driven without a socket. */
export type District = {
  readonly app: App;
  readonly clock: TestClock;
  readonly ownerUrl: string;
  add(unit: string, id: string, name: string, roles?: readonly Role[]): Promise<Added>;
  /** A person of the unit with this role, signed in with a password; the same one on every call. */
  signedInAs(role: Role, unit?: string): Promise<Browser>;
  browser(): Browser;
  close(): Promise<void>;
};

export type Added = { readonly person: PersonId; readonly login: string; readonly link: string };

export const goodPassword = 'Yunqiao-2026';

export async function testDistrict(
  start = '2026-03-02T01:00:00.000Z',
  environment: Record<string, string> = {},
  fill: (app: App) => Promise<void> = (app) => setUpDistrict(app.store, app.now()),
): Promise<District> {
  const database = await createTestStore();
  const folder = mkdtempSync(join(tmpdir(), 'yifa-test-'));
  let time = Date.parse(start);
  const clock: TestClock = {
    now: () => new Date(time),
    forward: (minutes) => {
      time += minutes * 60_000;
    },
  };
  const settings = readSettings({
    YIFA_REQUESTS_PER_MINUTE: '1000000',
    YIFA_SIGN_INS_PER_MINUTE: '1000000',
    YIFA_DATA: folder,
    ...environment,
  });
  const app = await createApp({ settings, databaseUrl: database.url, site: sampleSite, now: clock.now });
  await fill(app);
  const people = new Map<string, Promise<Browser>>();
  const add: District['add'] = (unit, id, name, roles = []) =>
    addPerson(app.store, { unit, id, name, roles, at: clock.now() });
  const browser = () => createBrowser(app);
  const enter = async (role: Role, unit: string) => {
    const { link } = await add(unit, role.toLowerCase(), `某${role}`, [role]);
    const entered = browser();
    await entered.post('/api/session/link', { token: link });
    await entered.post('/api/session/password', { password: goodPassword });
    return entered;
  };
  return {
    app,
    clock,
    ownerUrl: database.ownerUrl,
    add,
    browser,
    signedInAs(role, unit = 'kjj') {
      const key = `${unit} ${role}`;
      const known = people.get(key) ?? enter(role, unit);
      people.set(key, known);
      return known;
    },
    async close() {
      await app.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Answered = {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
};

/** Sends requests as a browser would: keeps the cookie it is given. */
export type Browser = {
  cookie: string;
  get(url: string, headers?: Record<string, string>): Promise<Answered>;
  post(url: string, body?: object, headers?: Record<string, string>): Promise<Answered>;
  send(method: Method, url: string, body?: object, headers?: Record<string, string>): Promise<Answered>;
};
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'HEAD';

function createBrowser({ console: server }: App): Browser {
  const browser: Browser = {
    cookie: '',
    get: (url, headers) => browser.send('GET', url, undefined, headers),
    post: (url, body, headers) => browser.send('POST', url, body, headers),
    async send(method, url, body, headers = {}) {
      const answer = await server.inject({
        method,
        url,
        headers: { ...(browser.cookie ? { cookie: browser.cookie } : {}), ...headers },
        ...(body ? { payload: body } : {}),
      });
      const set = answer.cookies[0];
      if (set) browser.cookie = set.value === '' ? '' : `${set.name}=${set.value}`;
      return {
        status: answer.statusCode,
        body: answer.headers['content-type']?.toString().includes('json') ? answer.json() : {},
        text: answer.body,
        headers: answer.headers,
      };
    },
  };
  return browser;
}
