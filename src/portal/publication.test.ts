import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importMatter } from '../disclosure/imported.ts';
import { aForeignPage, aNotice } from '../disclosure/testing.ts';
import type { PersonId } from '../org/actor.ts';
import { recordChange } from '../org/change.ts';
import { onServer } from '../storage/testing.ts';
import { buildSite, openSite } from './build-site.ts';
import type { PortalTables } from './tables.ts';
import { createTestPortal, type TestPortal } from './test-portal.ts';
import { allPublic } from './testing.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal();
  await openSite(portal.store, portal.site, portal.now());
});
afterAll(() => portal.close());

async function page(path: string): Promise<{ status: number; text: string } | null> {
  const row = await portal.store.within('public', (tx) =>
    tx
      .withTables<PortalTables>()
      .selectFrom('published_file')
      .select(['status', 'gzip'])
      .where('path', '=', path)
      .executeTakeFirst(),
  );
  return row ? { status: row.status, text: row.gzip ? gunzipSync(row.gzip).toString() : '' } : null;
}

describe('发布', () => {
  it('一次提交同时写入网页、繁体页、机器可读、各级列表、订阅和网站地图', async () => {
    const { state } = await portal.publish('kjj', 'first');
    const path = state.address?.path ?? '';
    expect(path).toBe('/info/kjj/2026/00001.html');
    const document = await page(path);
    expect(document?.text).toContain('3799993799990021/2026-00001');
    expect(document?.text).toContain('<meta name="PubDate" content="2026-03-02 09:0');
    expect((await page(`/hant${path}`))?.text).toContain('lang="zh-Hant"');
    const machine = JSON.parse((await page('/info/kjj/2026/00001.json'))?.text ?? '');
    expect(machine.contentHash).toBe(state.current?.contentHash);
    for (const list of [
      '/',
      '/kjj/',
      '/kjj/2026/',
      '/year/2026/',
      '/column/notice/',
      '/feed.xml',
      '/hant/',
    ]) {
      expect((await page(list))?.text, list).toContain('00001.html');
    }
    expect((await page('/sitemap/kjj/2026-1.xml'))?.text).toContain(`https://www.yunqiao.example${path}`);
  });

  it('没有发布成功就什么都没有：拒绝的发布不留下网页、不用掉索引号', async () => {
    const { version } = await portal.done(
      'jyj',
      'refused',
      'draft',
      { ...aNotice, attachments: [] },
      0,
      'clerk',
    );
    const refused = await portal.send('jyj', 'refused', 'publish', {}, version);
    expect(refused.outcome).toBe('refused');
    expect(await page('/info/jyj/2026/00001.html')).toBeNull();
    const { state } = await portal.publish('jyj', 'next');
    expect(state.address?.indexNumber).toBe('3799993799990023/2026-00001');
  });

  it('同时发布二十条：索引号不重不漏，首页列出全部单位', async () => {
    const matters = Array.from({ length: 20 }, (_, index) => `many-${index}`);
    const ready: { version: number }[] = [];
    for (const matter of matters)
      ready.push(await portal.ready(Number(matter.slice(5)) % 2 ? 'kjj' : 'dsj', matter));
    const outcomes = await Promise.all(
      matters.map((matter, index) =>
        portal.done(index % 2 ? 'kjj' : 'dsj', matter, 'publish', {}, ready[index]?.version ?? 0),
      ),
    );
    const numbers = outcomes.map(({ state }) => state.address?.indexNumber);
    expect(new Set(numbers).size).toBe(20);
    expect(numbers.filter((number) => number?.startsWith('3799993799990041')).sort()).toEqual(
      Array.from({ length: 10 }, (_, index) => `3799993799990041/2026-${String(index + 1).padStart(5, '0')}`),
    );
    const home = (await page('/'))?.text;
    expect(home).toContain('22条');
    expect(home).toContain('云桥区大数据中心');
  });
});

describe('更正和撤回', () => {
  it('更正后地址和索引号不变，页面写明更正说明', async () => {
    const first = await portal.publish('jyj', 'corrected');
    const path = first.state.address?.path ?? '';
    let reached = await portal.done(
      'jyj',
      'corrected',
      'correct',
      {
        ...aNotice,
        attachments: [],
        metadata: { ...aNotice.metadata, summary: '更正后的概述。' },
        changeNote: '更正了概述。',
      },
      first.version,
      'clerk',
    );
    expect((await page(path))?.text).not.toContain('更正后的概述');
    for (const review of ['passSecrecyReview', 'passPrivacyReview']) {
      reached = await portal.done('jyj', 'corrected', review, allPublic(reached.state), reached.version);
    }
    const second = await portal.done('jyj', 'corrected', 'publish', {}, reached.version);
    expect(second.state.address).toEqual(first.state.address);
    const text = (await page(path))?.text ?? '';
    expect(text).toContain('更正说明');
    expect(text).toContain('更正了概述。');
    expect(text).toContain('第2版');
    expect((await page('/jyj/'))?.text).toContain('已更正');
  });

  it('撤回后原地址留下说明，列表标明已撤回', async () => {
    const { state, version } = await portal.publish('jyj', 'withdrawn');
    await portal.done('jyj', 'withdrawn', 'withdraw', { reason: '内容有误，待核实' }, version);
    const notice = await page(state.address?.path ?? '');
    expect(notice?.status).toBe(410);
    expect(notice?.text).toContain('内容有误，待核实');
    expect(notice?.text).not.toContain('在本区注册');
    expect((await page('/jyj/'))?.text).toContain('已撤回');
  });
});

describe('导入', () => {
  it('保留原索引号和日期，页面标明来源', async () => {
    await portal.done('dsj', importMatter(aForeignPage), 'import', aForeignPage, 0);
    const text = (await page(`/info/dsj/2025/${importMatter(aForeignPage)}.html`))?.text ?? '';
    expect(text).toContain('本页为导入信息');
    expect(text).toContain('3788880088880008/2025-00418');
    expect(text).toContain('qinghu-2024.txt');
    expect((await page('/'))?.text).toContain('新近导入');
  });

  it('同一索引号不能再属于另一个单位的信息', async () => {
    const again = await portal.send('kjj', importMatter(aForeignPage), 'import', aForeignPage, 0);
    expect(again).toMatchObject({
      outcome: 'refused',
      refused: [{ code: 'disclosure.index-number-taken' }],
    });
  });

  it('导入本单位用过的号之后，新号从它后面开始', async () => {
    const page = { ...aForeignPage, indexNumber: '3799993799990023/2026-00090' };
    await portal.done('jyj', importMatter(page), 'import', page, 0);
    const { state } = await portal.publish('jyj', 'after-import');
    expect(state.address?.indexNumber).toBe('3799993799990023/2026-00091');
  });
});

describe('索引号从不重复', () => {
  it('别的单位导入的网页带有本单位的前段码：让过那个号', async () => {
    const number = '3799993799990041/2026-00011';
    const foreign = { ...aForeignPage, indexNumber: number };
    await portal.done('kjj', importMatter(foreign), 'import', foreign, 0);
    const { state } = await portal.publish('dsj', 'steps-aside');
    expect(state.address?.indexNumber).toBe('3799993799990041/2026-00012');
    expect(state.address?.path).toBe('/info/dsj/2026/00012.html');
  });
});

describe('由行为记录重建', () => {
  it('每一个文件都与发布时逐字节相同', async () => {
    const report = await buildSite(portal.store, portal.site, { now: portal.now() });
    expect(report.differences).toEqual([]);
    expect(report.documents).toBeGreaterThan(25);
  });

  it('满一百条时分出整页，重建仍然相同', async () => {
    for (let index = 0; index < 101; index++) {
      const page = { ...aForeignPage, indexNumber: `x/2026-${index}`, publishedDate: '2026-02-14' };
      await portal.done('kjj', importMatter(page), 'import', page, 0);
    }
    expect((await page('/kjj/2026/'))?.text).toContain('/kjj/2026/1.html');
    expect((await page('/kjj/2026/1.html'))?.text).toContain('/info/kjj/2026/00001.html');
    const report = await buildSite(portal.store, portal.site, { now: portal.now() });
    expect(report.differences).toEqual([]);
  });

  it('指出被改动、缺少和多余的文件，并能写回', async () => {
    await onServer(portal.ownerUrl, async (client) => {
      await client.query(`update published_file set sha256 = repeat('0', 64) where path = '/kjj/'`);
      await client.query(`delete from published_file where path = '/feed.xml'`);
      await client.query(
        `insert into published_file select unit_id, '/kjj/extra.html', content_type, status, sha256, size, gzip, br,
         evidence, file_name, changed_at from published_file where path = '/kjj/'`,
      );
    });
    const found = await buildSite(portal.store, portal.site, { now: portal.now(), write: true });
    expect(found.differences.map(({ path, how }) => `${how} ${path}`).sort()).toEqual([
      'changed /kjj/',
      'missing /feed.xml',
      'surplus /kjj/extra.html',
    ]);
    expect((await buildSite(portal.store, portal.site, { now: portal.now() })).differences).toEqual([]);
  });
});

describe('一边发布一边重建', () => {
  it('互相等候而不相互锁死，重建看到的总是完整的发布', async () => {
    const builds = Array.from({ length: 4 }, () =>
      buildSite(portal.store, portal.site, { now: portal.now() }),
    );
    const published = ['kjj', 'jyj', 'dsj'].flatMap((unit) =>
      [1, 2, 3].map((no) => portal.publish(unit, `beside-${no}`)),
    );
    await Promise.all(published);
    for (const { differences } of await Promise.all(builds)) expect(differences).toEqual([]);
  });
});

describe('别类记录的编号', () => {
  it('事项编号与某人的编号相同，重建时不混入这个人的安全记录', async () => {
    const at = { by: 'installer' as PersonId, at: portal.now() };
    await portal.store.within('system', (tx) =>
      recordChange(tx, 'dsj', 'dsj-namesake', 'person-created', {}, at),
    );
    await portal.publish('dsj', 'dsj-namesake');
    const { differences } = await buildSite(portal.store, portal.site, { now: portal.now() });
    expect(differences).toEqual([]);
  });
});
