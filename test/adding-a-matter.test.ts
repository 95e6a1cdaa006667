import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as application from '../src/app.ts';
import { addPerson, setUpDistrict } from '../src/org/testing.ts';
import { sampleSite } from '../src/sample/district.ts';
import { readSettings } from '../src/settings.ts';
import { createTestStore, type TestStore } from '../src/storage/testing.ts';
import { goodPassword } from './district.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const guide = readFileSync(join(root, 'docs/adding-a-matter.md'), 'utf8');

type Block = { readonly what: string; readonly of: string; readonly code: string };

/** The blocks that the guide marks as steps: ```ts file=…, ```ts register=…, ```ts entry=…, ```json input. */
function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(/^```\w+ (\w+)(?:=(\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, what = '', of = '', code = '']) => ({ what, of, code }),
  );
}

const blocks = blocksOf(guide);
const only = (what: string): Block => {
  const [found, more] = blocks.filter((block) => block.what === what);
  if (!found || more) throw new Error(`the guide should have exactly one block "${what}"`);
  return found;
};

/** A copy of the program in which every step of the guide was done as it is written there. */
function follow(folder: string): void {
  for (const part of ['src', 'tsconfig.json', 'package.json']) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  for (const { of, code } of blocks.filter((block) => block.what === 'file')) {
    mkdirSync(dirname(join(folder, of)), { recursive: true });
    writeFileSync(join(folder, of), code);
  }
  const registration = only('register');
  const path = join(folder, registration.of);
  const before = readFileSync(path, 'utf8');
  const listed = before.replace(/(kinds[^=]*= \[[^\]]*?),?\s*\]/, `$1, ${only('entry').code.trim()}]`);
  expect(listed).not.toBe(before);
  writeFileSync(path, registration.code + listed);
}

/** Sends requests over a real socket and keeps the session's cookie. */
function clientOf(address: string) {
  let cookie = '';
  return async (method: string, path: string, body?: object) => {
    const answer = await fetch(address + path, {
      method,
      headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return { status: answer.status, body: (await answer.json()) as Readonly<Record<string, unknown>> };
  };
}

describe('按 docs/adding-a-matter.md 增加第六种事项', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yifa-sixth-kind-'));
  let database: TestStore;
  let app: application.App;
  let send: ReturnType<typeof clientOf>;

  beforeAll(async () => {
    follow(folder);
    database = await createTestStore();
    const { createApp }: typeof application = await import(join(folder, 'src/app.ts'));
    const now = () => new Date('2026-01-12T02:00:00.000Z');
    const settings = readSettings({ YIFA_DATA: join(folder, 'data') });
    app = await createApp({ settings, databaseUrl: database.url, site: sampleSite, now });
    await setUpDistrict(app.store, now());
    const clerk = { unit: 'kjj', id: 'clerk', name: '许某', roles: ['clerk'] as const, at: now() };
    const { link } = await addPerson(app.store, clerk);
    send = clientOf(await app.console.listen({ host: '127.0.0.1', port: 0 }));
    await send('POST', '/api/session/link', { token: link });
    await send('POST', '/api/session/password', { password: goodPassword });
  }, 120_000);

  afterAll(async () => {
    await app?.close();
    await database?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Address and input as the guide shows them. */
  const [, method = '', address = ''] = /^```http\n(\w+) (\S+)$/m.exec(guide) ?? [];
  const input: unknown = JSON.parse(only('input').code);
  const command = (matter: string, given: unknown) =>
    send(method, address.replace('pub-1', matter), {
      commandId: randomUUID(),
      expectedVersion: 0,
      input: given,
    });

  it('文档里的代码通过类型检查', () => {
    writeFileSync(
      join(folder, 'tsconfig.sixth.json'),
      JSON.stringify({
        extends: './tsconfig.json',
        include: ['src/**/*.d.ts', 'src/kinds.ts', 'src/matters/publicity'],
      }),
    );
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const { stdout, status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.sixth.json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it('只新建了一个文件夹', () => {
    const folders = blocks.filter((block) => block.what === 'file').map((block) => dirname(block.of));
    expect(new Set(folders)).toEqual(new Set(['src/matters/publicity']));
  });

  it('重新启动后，命令、列表和事实都在', async () => {
    const kinds = await send('GET', '/api/kinds');
    expect(JSON.stringify(kinds.body)).toContain('记录法治宣传');

    const done = await command('pub-1', input);
    expect(done).toMatchObject({ status: 200, body: { version: 1 } });

    const list = await send('GET', '/api/units/kjj/matters/publicity');
    expect(list.body).toMatchObject({
      total: 1,
      items: [{ title: '进企业：宪法宣传进园区', statusName: '已记录' }],
    });
    const facts = await send('GET', '/api/units/kjj/facts/2025');
    expect(facts.body).toContainEqual(expect.objectContaining({ fact: 'publicity.audience', quantity: 86 }));
  });

  it('不符合要求的内容被退回，原因和办法都在', async () => {
    const refused = await command('pub-2', { ...(input as object), audience: 0, date: '2026-02-01' });
    expect(refused.status).toBe(422);
    expect(refused.body.reasons).toMatchObject([{ code: 'date.in-future' }, { code: 'publicity.audience' }]);
  });

  it('命令写进了接口说明', async () => {
    const { body } = await send('GET', '/api/openapi.json');
    expect(Object.keys(body.paths as object)).toContain('/api/units/{unit}/publicity/{matter}/holdPublicity');
  });
});
