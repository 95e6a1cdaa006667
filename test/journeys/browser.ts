import { existsSync, mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { App } from '../../src/app.ts';
import { buildConsoleIfOld, consoleFolder } from '../../src/cli/build-console.ts';
import type { Role } from '../../src/org/actor.ts';
import { openSite } from '../../src/portal/build-site.ts';
import { lockDataFolder } from '../../src/storage/data-folder.ts';
import { type District, goodPassword, testDistrict } from '../district.ts';

/** Where a Chromium is installed, `null` where there is none: journeys then say that they are skipped. */
export const chromiumPath: string | null =
  [
    process.env.CHROMIUM_PATH ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find((path) => path !== '' && existsSync(path)) ?? null;

/** The two widths at which every page must look right. */
export const widths = { desktop: 1440, phone: 390 } as const;
export type Width = keyof typeof widths;

export type Journey = {
  readonly district: District;
  readonly consoleUrl: string;
  readonly portalUrl: string;
  /** A fresh page in a browser of its own: no cookies, the server's time. Any foreign request fails the page. */
  page(width?: Width, options?: { readonly javaScriptEnabled?: boolean }): Promise<Page>;
  /** The same, signed in as somebody with this role; opens the console's home page. */
  pageOf(role: Role, unit?: string, width?: Width): Promise<Page>;
  /** What everybody has before their eyes, for looking at what went wrong. */
  photographAll(name: string): Promise<void>;
  /** What the pages wrote to their consoles as errors, and what they asked of other servers. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
};

/**
 * The whole application on a fresh database, listening on free ports, with a browser. The clock begins at `start`
 * for server and pages alike; the server's stands still until the test moves it. `fill` brings other people and records than the units of tests.
 */
export async function startJourney(
  start = '2026-03-02T01:00:00.000Z',
  fill?: (app: App) => Promise<void>,
): Promise<Journey> {
  await buildOnce();
  const district = await testDistrict(start, {}, fill);
  const { app, clock } = district;
  await openSite(app.store, app.site, clock.now());
  await app.console.listen({ host: '127.0.0.1', port: 0 });
  await app.portal.listen({ host: '127.0.0.1', port: 0 });
  const consoleUrl = urlOf(app.console.addresses());
  const portalUrl = urlOf(app.portal.addresses());
  const browser = await chromium.launch({
    executablePath: chromiumPath ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const complaints: string[] = [];

  async function context(
    width: Width,
    options: { readonly javaScriptEnabled?: boolean } = {},
  ): Promise<BrowserContext> {
    const made = await browser.newContext({
      viewport: { width: widths[width], height: width === 'phone' ? 844 : 900 },
      hasTouch: width === 'phone',
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      ...options,
    });
    // Below the test's own limit, so that a failure says which element was waited for.
    made.setDefaultTimeout(30_000);
    // Only the time of day is moved: with timers of their own, pages under load wait for frames that do not come.
    await made.addInitScript(moveTimeOfDay, clock.now().getTime() - Date.now());
    made.on('page', (page) => listen(page, [consoleUrl, portalUrl], complaints));
    return made;
  }

  return {
    district,
    consoleUrl,
    portalUrl,
    complaints,
    page: async (width = 'desktop', options) => (await context(width, options)).newPage(),
    async pageOf(role, unit = 'kjj', width = 'desktop') {
      const made = await context(width);
      await district.signedInAs(role, unit);
      const account = `${unit}.${role.toLowerCase()}`;
      const answer = await made.request.post(`${consoleUrl}/api/session`, {
        data: { account, password: goodPassword },
      });
      if (!answer.ok()) throw new Error(`${account} cannot sign in: ${await answer.text()}`);
      const page = await made.newPage();
      await page.goto(consoleUrl);
      return page;
    },
    async photographAll(name) {
      const pages = browser.contexts().flatMap((open) => open.pages());
      for (const [index, page] of pages.entries()) await photograph(page, `${name}-${index}`);
    },
    async close() {
      await browser.close();
      await district.close();
    },
  };
}

/**
 * Everything axe has against the page by WCAG 2.2 AA, a line each; `[]` is what a test expects. Open dialogs and
 * pop-ups belong to the page.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  );
}

/** Pixels by which the page is wider than the window; 0 is what a test expects. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Photographs the page where `YIFA_SHOTS` names a folder; for looking at it, not for comparing. */
export async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env.YIFA_SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** Looks at the page as it is at both widths: photographs, faults of accessibility and overflow, a line each. */
export async function lookAt(page: Page, name: string): Promise<string[]> {
  const before = page.viewportSize();
  const faults: string[] = [];
  for (const [width, pixels] of Object.entries(widths)) {
    await page.setViewportSize({ width: pixels, height: 900 });
    await page.waitForTimeout(150);
    await photograph(page, `${name}-${pixels}`);
    const over = await overflow(page);
    if (over > 0) faults.push(`${name} ${width}: ${over} px too wide`);
    for (const fault of await accessibilityFaults(page)) faults.push(`${name} ${width}: ${fault}`);
  }
  if (before) await page.setViewportSize(before);
  return faults;
}

/** Runs in the page: its dates go on from another moment than the machine's. */
function moveTimeOfDay(milliseconds: number): void {
  const now = Date.now;
  globalThis.Date = new Proxy(Date, {
    construct: (original, given, target) =>
      Reflect.construct(original, given.length === 0 ? [now() + milliseconds] : given, target),
    get: (original, name, receiver) =>
      name === 'now' ? () => now() + milliseconds : Reflect.get(original, name, receiver),
  });
}

function listen(page: Page, own: readonly string[], complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // A refused command is an answer; browsers write every status from 400 on as an error.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) {
      complaints.push(`${page.url()}: ${message.text()}`);
    }
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !own.some((origin) => url.startsWith(origin))) {
      complaints.push(`${page.url()} asked ${url}`);
    }
  });
}

function urlOf([first]: readonly (AddressInfo | string)[]): string {
  if (typeof first !== 'object') throw new Error('the server does not listen');
  return `http://127.0.0.1:${first.port}`;
}

/** Test files run side by side; one of them builds, the others wait. */
async function buildOnce(): Promise<void> {
  const folder = fileURLToPath(new URL('../../dist', import.meta.url));
  mkdirSync(folder, { recursive: true });
  let lock = lockDataFolder(folder);
  while (!lock) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    lock = lockDataFolder(folder);
  }
  try {
    await buildConsoleIfOld(() => {});
  } finally {
    lock.release();
  }
  if (!existsSync(join(consoleFolder, 'index.html'))) throw new Error('the console could not be built');
}
