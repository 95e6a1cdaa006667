import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { consoleFiles } from './console-files.ts';
import { createServer, type Server } from './server.ts';

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yifa-pages-'));
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist', 'index.html'), '<!doctype html><title>依法</title>');
  writeFileSync(join(folder, 'dist', 'assets', 'main-a1b2.js'), 'console.log(1);'.repeat(100));
  server = await createServer({ trustProxy: false, requestsPerMinute: null, logRequests: false });
  consoleFiles(server, join(folder, 'dist'));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers });

it('页面不缓存，脚本长期缓存且压缩；脚本只准来自本站', async () => {
  const page = await get('/');
  expect(page.body).toContain('依法');
  expect(page.headers).toMatchObject({
    'cache-control': 'no-cache',
    'content-security-policy': expect.stringContaining("script-src 'self';"),
  });
  const script = await get('/assets/main-a1b2.js', { 'accept-encoding': 'gzip, br' });
  expect(script.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'content-encoding': 'gzip',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect(gunzipSync(script.rawPayload).toString()).toContain('console.log(1);');
});

it('没有变化的，只回一个304', async () => {
  const { headers } = await get('/');
  const again = await get('/', { 'if-none-match': String(headers.etag) });
  expect(again.statusCode).toBe(304);
  expect(again.body).toBe('');
});

it('管理端里的任何页面地址都给同一个页面，缺的文件和接口不给', async () => {
  expect((await get('/kjj/study/study-1?tab=acts')).body).toContain('依法');
  expect((await get('/assets/gone.js')).json().code).toBe('request.not-found');
  expect((await get('/api/none')).json().code).toBe('request.not-found');
});

it('走不出页面目录', async () => {
  for (const path of [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '//secret.txt',
    '/%2e%2e/secret.txt',
  ]) {
    expect((await get(path)).body, path).not.toContain('secret');
  }
});

it('重新生成的页面，不用重启就生效', async () => {
  writeFileSync(join(folder, 'dist', 'index.html'), '<!doctype html><title>新的</title>');
  utimesSync(join(folder, 'dist', 'index.html'), new Date(), new Date(Date.now() + 5000));
  expect((await get('/')).body).toContain('新的');
});
