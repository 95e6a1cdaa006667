import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Files, openFiles } from '../evidence/files.ts';
import { onServer } from '../storage/testing.ts';
import { openSite } from './build-site.ts';
import { exportSite } from './export-site.ts';
import { portalRoutes } from './routes.ts';
import { createTestPortal, type TestPortal } from './test-portal.ts';
import { verifyFolder } from './verify-folder.ts';
import { verifyBytes, verifyPublished } from './verify-published.ts';

let portal: TestPortal;
let server: FastifyInstance;
let files: Files;
let folder: string;
const path = '/info/kjj/2026/00001.html';
let attachment = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yifa-portal-'));
  files = openFiles(join(folder, 'evidence'));
  portal = await createTestPortal({ files });
  await openSite(portal.store, portal.site, portal.now());
  const file = await portal.upload('kjj', '申领流程图.pdf', '%PDF-1.7 流程图');
  await portal.publish('kjj', 'served', { attachments: [file] });
  attachment = `/info/kjj/2026/00001/${file.hash.slice(0, 16)}.pdf`;
  server = fastify();
  await server.register(portalRoutes({ store: portal.store, databaseUrl: portal.url, files }));
  await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await server.close();
  await portal.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  server.inject({ method, url, headers });

describe('读取公开网页', () => {
  it('按浏览器能接受的形式给出压缩内容，三种形式内容相同', async () => {
    const plain = await get(path, { 'accept-encoding': 'identity' });
    expect(plain.statusCode).toBe(200);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(Number(plain.headers['content-length'])).toBe(plain.rawPayload.length);
    const address = server.listeningOrigin;
    for (const encoding of ['gzip', 'br']) {
      const answer = await fetch(address + path, { headers: { 'accept-encoding': encoding } });
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(await answer.text()).toBe(plain.payload);
    }
    expect((await get(path, { 'accept-encoding': 'br;q=0, gzip' })).headers['content-encoding']).toBe('gzip');
  });

  it('内容未变时答复304，HEAD只给头部', async () => {
    const first = await get(path, { 'accept-encoding': 'gzip' });
    const again = await get(path, { 'accept-encoding': 'gzip', 'if-none-match': `W/${first.headers.etag}` });
    expect(again.statusCode).toBe(304);
    expect(again.payload).toBe('');
    const head = await get(path, { 'accept-encoding': 'gzip' }, 'HEAD');
    expect(head.headers['content-length']).toBe(first.headers['content-length']);
    expect(head.payload).toBe('');
  });

  it('不许嵌入、不许第三方：安全头齐全', async () => {
    const { headers } = await get('/');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('没有的地址给出本站样式的说明；目录和首页的别名转到固定地址', async () => {
    const missing = await get('/info/kjj/2026/99999.html');
    expect(missing.statusCode).toBe(404);
    expect(missing.payload).toContain('没有找到这个网页');
    expect((await get('/hant/nothing/')).payload).toContain('zh-Hant');
    for (const odd of ['/kjj/%00', '//kjj/', `/${'a'.repeat(400)}`, '/kjj/<script>']) {
      expect((await get(odd)).statusCode, odd).toBe(404);
    }
    expect((await get('/kjj')).headers.location).toBe('/kjj/');
    expect((await get('/index.html')).headers.location).toBe('/');
    expect((await get('/?from=wx')).statusCode).toBe(200);
  });

  it('附件按原名下载，可以分段', async () => {
    const whole = await get(attachment);
    expect(whole.headers['content-disposition']).toContain(encodeURIComponent('申领流程图.pdf'));
    expect(whole.payload).toBe('%PDF-1.7 流程图');
    const part = await get(attachment, { range: 'bytes=0-3' });
    expect(part.statusCode).toBe(206);
    expect(part.payload).toBe('%PDF');
    expect((await get(attachment, { range: 'bytes=900-' })).statusCode).toBe(416);
  });

  it('读过的首页在发布之后给出新的一版', async () => {
    expect((await get('/')).payload).not.toContain('00002.html');
    await portal.publish('kjj', 'fresh');
    await vi.waitFor(async () => expect((await get('/')).payload).toContain('00002.html'), 5_000);
    expect((await get('/info/kjj/2026/00002.html')).statusCode).toBe(200);
  });

  it('撤回后原地址答复410和说明，附件也不再能下载', async () => {
    const attached = await portal.upload('jyj', '附表.pdf', '%PDF-1.7 附表');
    const reached = await portal.publish('jyj', 'gone', { attachments: [attached] });
    await portal.done('jyj', 'gone', 'withdraw', { reason: '内容有误' }, reached.version);
    await vi.waitFor(
      async () => expect((await get('/info/jyj/2026/00001.html')).statusCode).toBe(410),
      5_000,
    );
    const file = await get(`/info/jyj/2026/00001/${attached.hash.slice(0, 16)}.pdf`);
    expect(file.statusCode).toBe(410);
    expect(file.payload).toContain('附件已不再公开');
  });
});

describe('核验', () => {
  it('未改动时全部相符；导出的文件夹也相符', async () => {
    const verdict = await verifyPublished(portal.store, portal.site, { now: portal.now(), files });
    expect(verdict.faults).toEqual([]);
    expect(verdict.documents).toBe(3);
    const out = join(folder, 'site');
    const exported = await exportSite(portal.store, out, { files });
    expect(exported.files).toBe(verdict.files);
    expect(await verifyFolder(out, portal.store)).toMatchObject({ ok: true, against: 'ledger' });
    expect(await verifyFolder(out, null)).toMatchObject({ ok: true, against: 'manifest' });
  });

  it('导出的网页改动一个字节：指出是哪一个文件', async () => {
    const out = join(folder, 'site');
    const target = join(out, 'info/kjj/2026/00001.html');
    const bytes = await readFile(target);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    await writeFile(target, bytes);
    for (const against of [portal.store, null]) {
      expect((await verifyFolder(out, against)).faults).toEqual([
        { path: 'info/kjj/2026/00001.html', says: '内容被改动' },
      ]);
    }
    expect(await verifyBytes(portal.store, path, bytes)).toMatchObject({ path });
    expect(await verifyBytes(portal.store, path, Buffer.from((await get(path)).rawPayload))).toBeNull();
  });

  it.each([
    ['gzip', '/info/kjj/2026/00001.html'],
    ['br', '/kjj/'],
  ])('公开库里的%s内容改动一个字节：指出是哪一页', async (form, target) => {
    const flip = (by: string) =>
      onServer(portal.ownerUrl, (client) =>
        client.query(
          `update published_file set ${form} = set_byte(${form}, 60, get_byte(${form}, 60) # ${by}) where path = $1`,
          [target],
        ),
      );
    await flip('1');
    const verdict = await verifyPublished(portal.store, portal.site, { now: portal.now(), files });
    expect(verdict.ok).toBe(false);
    expect(verdict.faults.map((fault) => fault.path)).toEqual([target]);
    await flip('1');
    expect((await verifyPublished(portal.store, portal.site, { now: portal.now(), files })).ok).toBe(true);
  });

  it('状态被改的网页（藏起或者装作撤回）也指得出来', async () => {
    const put = (status: number) =>
      onServer(portal.ownerUrl, (client) =>
        client.query('update published_file set status = $1 where path = $2', [status, path]),
      );
    await put(404);
    const { ok, faults } = await verifyPublished(portal.store, portal.site, { now: portal.now(), files });
    await put(200);
    expect(ok).toBe(false);
    expect(faults.map((fault) => fault.path)).toEqual([path]);
  });

  it('连同登记的摘要一起改写网页：与行为记录不符', async () => {
    await onServer(portal.ownerUrl, (client) =>
      client.query(`update published_file set sha256 = repeat('e', 64) where path = $1`, [path]),
    );
    const { faults } = await verifyPublished(portal.store, portal.site, { now: portal.now(), files });
    expect(faults).toEqual([{ path, says: '登记的摘要与行为记录中的不符' }]);
  });
});
