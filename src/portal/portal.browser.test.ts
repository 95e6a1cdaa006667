import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import fastify, { type FastifyInstance } from 'fastify';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { importMatter } from '../disclosure/imported.ts';
import { aForeignPage, aNotice } from '../disclosure/testing.ts';
import { openFiles } from '../evidence/files.ts';
import { openSite } from './build-site.ts';
import { portalRoutes } from './routes.ts';
import { createTestPortal, type TestPortal } from './test-portal.ts';
import { allPublic } from './testing.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
/** Every kind of page, in both scripts where both are drawn alike. */
const pages = {
  首页: '/',
  单位目录: '/kjj/',
  年度目录: '/kjj/2026/',
  全部单位的年度: '/year/2026/',
  栏目: '/column/notice/',
  '更正过、带附件的信息': '/info/kjj/2026/00001.html',
  导入的信息: `/info/dsj/2025/${importMatter(aForeignPage)}.html`,
  撤回的信息: '/info/jyj/2026/00001.html',
  核验: '/verify/',
  使用帮助: '/help/',
  没有的地址: '/no-such-page/',
  繁体页: '/hant/info/kjj/2026/00001.html',
} as const;

/** Pages whose narrow form differs by more than its width. */
const drawnNarrow = new Set(['首页', '更正过、带附件的信息']);

describe.skipIf(!executablePath && !process.env.YIFA_REQUIRE_BROWSER)('门户页面（浏览器）', () => {
  let portal: TestPortal;
  let server: FastifyInstance;
  let browser: Browser;
  let folder: string;
  let context: BrowserContext | null = null;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yifa-portal-'));
    const files = openFiles(join(folder, 'evidence'));
    portal = await createTestPortal({ files });
    await openSite(portal.store, portal.site, portal.now());
    await fill(portal);
    server = fastify();
    await server.register(portalRoutes({ store: portal.store, databaseUrl: portal.url, files }));
    await server.listen({ port: 0, host: '127.0.0.1' });
    browser = await chromium.launch({
      executablePath: executablePath ?? 'chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });
  afterEach(() => context?.close());
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await portal?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function open(
    path: string,
    width: number,
    options: { javaScriptEnabled?: boolean } = {},
  ): Promise<Page> {
    context = await browser.newContext({ viewport: { width, height: 900 }, ...options });
    const page = await context.newPage();
    await page.goto(server.listeningOrigin + path);
    return page;
  }

  /** What axe finds; on the narrow screen only the layout is another. */
  async function violationsOn(page: Page): Promise<readonly string[]> {
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  }

  async function overflowOf(page: Page): Promise<number> {
    return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  }

  it.each(Object.entries(pages))('%s：没有无障碍问题，宽窄屏都不出现横向滚动', async (name, path) => {
    const page = await open(path, 1440);
    expect(await violationsOn(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    if (drawnNarrow.has(name)) expect(await violationsOn(page)).toEqual([]);
  });

  it('无障碍模式下颜色对比达到AAA级，窄屏仍不出现横向滚动', async () => {
    const page = await open(pages.首页, 390);
    await page.getByLabel('无障碍').check();
    const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast-enhanced']).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });

  it('不向别的网站发请求，没有脚本错误', async () => {
    context = await browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    for (const path of Object.values(pages).filter(
      (each) => each !== pages.没有的地址 && each !== pages.撤回的信息,
    )) {
      await page.goto(server.listeningOrigin + path);
    }
    expect(new Set(asked)).toEqual(new Set([server.listeningOrigin]));
    expect(errors).toEqual([]);
  });

  it('关闭脚本也能切换无障碍、读全文、看目录、转繁体、下载附件', async () => {
    const page = await open(pages['更正过、带附件的信息'], 1440, { javaScriptEnabled: false });
    const size = () =>
      page.locator('body').evaluate((body) => Number.parseFloat(getComputedStyle(body).fontSize));
    const before = await size();
    await page.getByText('无障碍', { exact: true }).click();
    expect(await size()).toBeGreaterThan(before);
    await page.getByRole('navigation', { name: '本文目录' }).getByRole('link').last().click();
    expect(page.url()).toContain('#part-2');
    expect(await page.getByRole('link', { name: '申领流程图.pdf' }).getAttribute('href')).toContain('.pdf');
    await page.getByRole('link', { name: '繁體' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('雲橋區');
    await page.getByRole('link', { name: '設為首頁' }).click();
    expect(page.url()).toContain('/hant/help/#start-page');
  });

  it('记住无障碍的选择，下一页开始就是大字', async () => {
    const page = await open(pages.首页, 1440);
    await page.getByLabel('无障碍').check();
    await page.goto(`${server.listeningOrigin}/kjj/`);
    expect(await page.getByLabel('无障碍').isChecked()).toBe(true);
    await page.getByLabel('无障碍').uncheck();
    await page.reload();
    expect(await page.getByLabel('无障碍').isChecked()).toBe(false);
  });

  it('只用键盘：第一个焦点是“跳到正文”，看得见', async () => {
    const page = await open(pages.单位目录, 1440);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: '跳到正文' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it('页眉显示今天的日期，网页标签齐全', async () => {
    const page = await open(pages['更正过、带附件的信息'], 1440);
    expect(await page.locator('[data-today]').textContent()).toMatch(
      /今天是：\d{4}年\d{1,2}月\d{1,2}日 星期[一二三四五六日]/,
    );
    const tags = await page
      .locator('meta[name]')
      .evaluateAll((metas) => metas.map((meta) => [meta.getAttribute('name'), meta.getAttribute('content')]));
    const values = new Map(tags.map(([name, content]) => [name, content]));
    for (const name of [
      'SiteName',
      'SiteDomain',
      'SiteIDCode',
      'ColumnName',
      'ColumnType',
      'ArticleTitle',
      'ContentSource',
    ]) {
      expect(values.get(name), name).toBeTruthy();
    }
    expect(values.get('PubDate')).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
    expect(data.identifier).toBe('3799993799990021/2026-00001');
  });

  it('打印时只留正文和元数据', async () => {
    const page = await open(pages['更正过、带附件的信息'], 1440);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.site-header').isVisible()).toBe(false);
    expect(await page.locator('.metadata').isVisible()).toBe(true);
  });
});

/** A corrected document with an attachment, a withdrawn one, an imported one, and some more. */
async function fill(portal: TestPortal): Promise<void> {
  const file = await portal.upload('kjj', '申领流程图.pdf', '%PDF-1.7 流程图');
  const first = await portal.publish('kjj', 'first', { attachments: [file] });
  const change = { ...aNotice, attachments: [file], changeNote: '更正申领条件的表述。' };
  let reached = await portal.done('kjj', 'first', 'correct', change, first.version, 'clerk');
  for (const review of ['passSecrecyReview', 'passPrivacyReview']) {
    reached = await portal.done('kjj', 'first', review, allPublic(reached.state), reached.version);
  }
  await portal.done('kjj', 'first', 'publish', {}, reached.version);
  for (let index = 0; index < 3; index++) await portal.publish('kjj', `more-${index}`);
  const { version } = await portal.publish('jyj', 'withdrawn');
  await portal.done('jyj', 'withdrawn', 'withdraw', { reason: '附件有误，更正后重新公开' }, version);
  await portal.done('dsj', importMatter(aForeignPage), 'import', aForeignPage, 0);
}
