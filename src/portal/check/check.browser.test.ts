import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import fastify, { type FastifyInstance } from 'fastify';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aReport } from '../../checker/example-report.ts';
import { openFiles } from '../../evidence/files.ts';
import { openSite } from '../build-site.ts';
import { portalRoutes } from '../routes.ts';
import { createTestPortal, type TestPortal } from '../test-portal.ts';
import { checkRoutes } from './routes.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
const report = aReport({ shortcomings: '（一）执法力量薄弱。\n（三）宣传不够深入。', head: '高度重视。' });

describe.skipIf(!executablePath && !process.env.YIFA_REQUIRE_BROWSER)('报告体检（浏览器，关闭脚本）', () => {
  let portal: TestPortal;
  let server: FastifyInstance;
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yifa-check-'));
    portal = await createTestPortal();
    await openSite(portal.store, portal.site, portal.now());
    server = fastify();
    const files = openFiles(join(folder, 'evidence'));
    await server.register(portalRoutes({ store: portal.store, databaseUrl: portal.url, files }));
    await server.register(checkRoutes({ site: portal.site, perMinute: 1000 }));
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
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await portal?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function inBrowser(
    options: { readonly width: number; readonly script: boolean },
    work: (page: Page) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext({
      viewport: { width: options.width, height: 900 },
      javaScriptEnabled: options.script,
    });
    try {
      const page = await context.newPage();
      await page.goto(server.listeningOrigin);
      await page
        .getByRole('navigation', { name: '网站导航' })
        .getByRole('link', { name: '报告体检' })
        .click();
      await work(page);
    } finally {
      await context.close();
    }
  }

  async function paste(page: Page): Promise<void> {
    await page.getByLabel('报告全文').fill(report);
    await page.getByRole('button', { name: '检查这段文字' }).click();
  }

  const columnsOf = (page: Page) =>
    page
      .locator('.text-row:has(.beside)')
      .first()
      .evaluate((row) => {
        const words = row.querySelector('.lead-words')?.getBoundingClientRect();
        const beside = row.querySelector('.beside')?.getBoundingClientRect();
        return words && beside
          ? { besideRight: beside.left >= words.right, below: beside.top >= words.bottom }
          : null;
      });

  it('粘贴文字：宽屏上问题在原文旁边，写全原因、依据和改法', async () => {
    await inBrowser({ width: 1440, script: false }, async (page) => {
      await paste(page);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('云桥区水务局');
      expect(await columnsOf(page)).toEqual({ besideRight: true, below: false });
      const card = page.locator('.text-row .finding').first();
      for (const label of ['原因', '依据', '怎样改']) {
        expect(await card.getByText(label, { exact: true }).isVisible(), label).toBe(true);
      }
      await page.locator('a.finding-ref').first().click();
      expect(page.url()).toContain('#finding-');
    });
  });

  it('窄屏上问题在段落下面，点开才看细节，不出现横向滚动', async () => {
    await inBrowser({ width: 390, script: false }, async (page) => {
      await paste(page);
      expect(await columnsOf(page)).toEqual({ besideRight: false, below: true });
      const card = page.locator('.text-row .finding').first();
      const reason = card.getByText('原因', { exact: true });
      expect(await reason.isVisible()).toBe(false);
      await card.locator('summary').click();
      expect(await reason.isVisible()).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    });
  });

  it('上传文件也行；没有检查成时说明原因，表单还在', async () => {
    const good = join(folder, '年报.txt');
    const bad = join(folder, '年报.doc');
    await writeFile(good, report);
    await writeFile(bad, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]));
    await inBrowser({ width: 1440, script: false }, async (page) => {
      await page.locator('#check-file').setInputFiles(bad);
      await page.getByRole('button', { name: '检查这个文件' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('另存为DOCX');
      await page.locator('#check-file').setInputFiles(good);
      await page.getByRole('button', { name: '检查这个文件' }).click();
      expect(await page.locator('.lead').textContent()).toContain('年报.txt');
    });
  });

  it.each([1440, 390])('%i像素：表单和结果都没有无障碍问题，没有被拦下的请求', async (width) => {
    await inBrowser({ width, script: true }, async (page) => {
      const errors: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      const violations = async () =>
        (await new AxeBuilder({ page }).analyze()).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
        );
      expect(await violations()).toEqual([]);
      await paste(page);
      expect(await violations()).toEqual([]);
      await page.getByLabel('无障碍').check();
      const { violations: contrast } = await new AxeBuilder({ page })
        .withRules(['color-contrast-enhanced'])
        .analyze();
      expect(contrast.flatMap(({ nodes }) => nodes.map((node) => node.html))).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(errors).toEqual([]);
    });
  });
});
