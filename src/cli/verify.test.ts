import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFiles } from '../evidence/files.ts';
import { recordDistrictRoot } from '../ledger/district-root.ts';
import { migrations } from '../migrations.ts';
import { openSite, publishRoot } from '../portal/build-site.ts';
import { exportSite } from '../portal/export-site.ts';
import { drivePortal, testSite } from '../portal/testing.ts';
import { type Database, startDatabase } from '../storage/database.ts';
import { migrate } from '../storage/migrate.ts';
import { createStore, type Store } from '../storage/store.ts';
import { onServer } from '../storage/testing.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
let folder: string;
let database: Database;
let store: Store;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yifa-verify-'));
  // The account that runs the database must be able to pass through.
  chmodSync(folder, 0o711);
  const data = join(folder, 'data');
  database = await startDatabase({ dataDir: data, databaseUrl: null });
  await migrate(database.ownerUrl, migrations);
  writeFileSync(join(data, 'site.json'), JSON.stringify(testSite));
  store = createStore(database.url);
  const files = openFiles(join(data, 'evidence'));
  const portal = drivePortal(store, { files });
  await openSite(store, testSite, portal.now());
  const attachment = await portal.upload('kjj', '附件.txt', '附件的内容');
  await portal.publish('kjj', 'first', { attachments: [attachment] });
  await portal.publish('jyj', 'second');
  await recordDistrictRoot(store, new Date('2026-03-02T16:10:00.000Z'));
  await store.within('system', (tx) => publishRoot(tx, testSite, new Date('2026-03-02T16:10:00.000Z')));
  await exportSite(store, join(folder, 'site'), { files });
});
afterAll(async () => {
  await store.close();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

const page = '/info/kjj/2026/00001.html';

type Said = { readonly code: number; readonly out: string; readonly err: string };

/** `yifa verify` as a person calls it, on this installation or on a machine without one. */
function verify(args: readonly string[], data = join(folder, 'data')): Promise<Said> {
  return new Promise((resolve) => {
    const env = { ...process.env, YIFA_DATA: data };
    execFile(process.execPath, [main, 'verify', ...args], { env }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}
const elsewhere = () => join(folder, 'nothing-here');

/** Changes something by the owner's hand, looks, and puts it back. */
async function afterwards(change: string, undo: string): Promise<Said> {
  const byHand = (statement: string) =>
    onServer(database.ownerUrl, (client) =>
      client.query(`alter table act disable trigger user; ${statement}; alter table act enable trigger user`),
    );
  await byHand(change);
  const said = await verify([]);
  await byHand(undo);
  return said;
}

describe('yifa verify on an installation', () => {
  it('finds everything in order, and says what it looked at', async () => {
    const { code, out } = await verify([]);
    expect(out).toMatch(/行为记录：2 个单位，共 \d+ 条\n {2}✓ jyj：/);
    expect(out).toContain(
      '区级总摘要：1 个，最近一个算于 2026-03-02T16:10:00.000Z\n  ✓ 与各单位的行为记录相符',
    );
    expect(out).toContain('佐证材料：1 份\n  ✓ 内容与登记相符');
    expect(out).toMatch(/事项和统计：2 件\n {2}✓ 与行为记录相符/);
    expect(out).toMatch(/公开的网页：2 件信息，\d+ 个文件\n {2}✓ 与行为记录相符/);
    expect(code).toBe(0);
  });

  it('one changed byte of the ledger is named by its act', async () => {
    const { code, out } = await afterwards(
      `update act set by_person = 'kjj-clerc' where unit_id = 'kjj' and seq = 1`,
      `update act set by_person = 'kjj-clerk' where unit_id = 'kjj' and seq = 1`,
    );
    expect(out).toContain('  ✗ kjj：第 1 号行为记录的内容与其散列值不符');
    expect(out).toContain('  ✓ jyj：');
    expect(code).toBe(1);
  });

  it('one changed byte of a published page is named by its address', async () => {
    const stored = await onServer(database.ownerUrl, (client) =>
      client.query<{ gzip: Buffer }>('select gzip from published_file where path = $1', [page]),
    );
    const original = stored.rows[0]?.gzip ?? Buffer.alloc(0);
    const changed = gzipSync(gunzipSync(original).toString().replace('云桥', '云乔'));
    const put = (bytes: Buffer) =>
      `update published_file set gzip = '\\x${bytes.toString('hex')}' where path = '${page}'`;
    const { code, out } = await afterwards(put(changed), put(original));
    expect(out).toContain(`  ✗ ${page}：gzip形式的内容被改动`);
    expect(code).toBe(1);
  });

  it('one changed byte of a kept file is named by its name', async () => {
    const evidence = join(folder, 'data', 'evidence');
    const found = readdirSync(evidence, { recursive: true, encoding: 'utf8' }).find((name) =>
      /[0-9a-f]{64}$/.test(name),
    );
    const file = join(evidence, found ?? '');
    const original = readFileSync(file);
    writeFileSync(file, '附件的內容');
    const { code, out } = await verify([]);
    writeFileSync(file, original);
    expect(out).toMatch(/ {2}✗ kjj：附件\.txt（[0-9a-f]{16}…）的内容被改动/);
    expect(code).toBe(1);
  });

  it('a district root that somebody kept tells whether the ledger is still the one of that day', async () => {
    const kept = join(folder, 'kept-root.json');
    writeFileSync(kept, readFileSync(join(folder, 'site', 'verify', 'root.json')));
    expect((await verify([kept])).code).toBe(0);
    const root = JSON.parse(readFileSync(kept, 'utf8'));
    writeFileSync(
      kept,
      JSON.stringify({ ...root, root: root.root.replace(/^./, root.root.startsWith('0') ? '1' : '0') }),
    );
    const { code, out } = await verify([kept]);
    expect(out).toContain('区级总摘要与已公布的不同');
    expect(code).toBe(1);
  });

  it('answers in JSON', async () => {
    const { out } = await verify(['--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      ledger: { ok: true },
      published: { ok: true, documents: 2 },
    });
  });
});

describe('yifa verify of what was published', () => {
  it('a saved page is recognised by itself and compared with the ledger', async () => {
    const saved = join(folder, 'saved.html');
    writeFileSync(saved, readFileSync(join(folder, 'site', page)));
    expect(await verify([saved])).toMatchObject({
      code: 0,
      out: expect.stringContaining(`网页 ${page}\n  ✓ 与行为记录相符`),
    });
    writeFileSync(saved, readFileSync(saved, 'utf8').replace('云桥', '云乔'));
    expect(await verify([saved])).toMatchObject({ code: 1, out: expect.stringContaining('✗ 内容被改动') });
  });

  it('a page is fetched from its address', async () => {
    const server = createServer((_request, response) =>
      response.end(readFileSync(join(folder, 'site', page))),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect((await verify([`http://127.0.0.1:${port}${page}`])).code).toBe(0);
    expect((await verify([`http://127.0.0.1:${port}/info/jyj/2026/00001.html`])).code).toBe(1);
    await new Promise((resolve) => server.close(resolve));
  });

  it('an exported folder is checked file by file', async () => {
    expect((await verify([join(folder, 'site')])).out).toContain('与行为记录比对\n  ✓ 全部相符');
  });

  it('without an installation: a folder by its own list, a machine form by its content hash, nothing else', async () => {
    const site = await verify([join(folder, 'site')], elsewhere());
    expect(site).toMatchObject({ code: 0, out: expect.stringContaining('不能排除清单本身也被改动') });
    const machine = join(folder, 'machine.json');
    const form = readFileSync(join(folder, 'site', page.replace('.html', '.json')), 'utf8');
    writeFileSync(machine, form);
    expect((await verify([machine], elsewhere())).code).toBe(0);
    writeFileSync(machine, form.replace(/"title": "/g, '"title": "又'));
    expect((await verify([machine], elsewhere())).code).toBe(1);
    expect((await verify([join(folder, 'site', page)], elsewhere())).code).toBe(2);
    expect(await verify([], elsewhere())).toMatchObject({
      code: 1,
      err: expect.stringContaining('没有依法的数据'),
    });
  });

  it('what is not there or not understood is a usage error', async () => {
    mkdirSync(join(folder, 'empty'));
    const note = join(folder, 'note.txt');
    writeFileSync(note, '不是网页');
    expect((await verify(['nothing.html'])).code).toBe(2);
    expect((await verify([join(folder, 'empty')], elsewhere())).code).toBe(2);
    expect((await verify([note])).code).toBe(2);
    expect((await verify([note, 'two'])).code).toBe(2);
    expect((await verify(['--root', note])).code).toBe(2);
  });
});
