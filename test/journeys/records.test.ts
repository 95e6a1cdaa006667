import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumPath, type Journey, lookAt, startJourney } from './browser.ts';

const patience = { timeout: 120_000 };

describe.skipIf(chromiumPath === null)('承办人在管理端记录（没有浏览器时跳过）', patience, () => {
  let journey: Journey;
  let page: Page;

  beforeAll(async () => {
    journey = await startJourney();
    const { district } = journey;
    await district.add('kjj', 'zhou', '周明远', ['head']);
    await district.add('kjj', 'lin', '林若溪');
    await district.add('kjj', 'duan', '段承志');
    page = await journey.pageOf('clerk');
  });
  afterAll(() => journey?.close());
  beforeEach(({ onTestFailed }) => onTestFailed(() => journey.photographAll('failed-records')));

  it('首页只有承办人能办的事', async () => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('现在没有等您办理的事项。').waitFor();
    const menu = page.getByRole('navigation', { name: '主菜单' });
    expect(await menu.getByRole('link').allTextContents()).toContain('学法活动');
    expect(await menu.getByRole('link').allTextContents()).not.toContain('安全策略');
    expect(await lookAt(page, 'home-clerk')).toEqual([]);
  });

  it('记录一次学法：拼音勾选、缺席、拖入材料', async () => {
    await page.getByRole('button', { name: '记录学法活动' }).click();
    await page.getByLabel('学习主题').fill('学习新修订的行政处罚法');
    const laws = page.getByLabel('学习的法律法规');
    await laws.fill('行政处罚');
    await laws.press('Enter');
    await laws.press('Escape');
    await page.getByRole('button', { name: '全员参加' }).click();
    const people = page.getByLabel('参加人员');
    await people.fill('dcz');
    await people.press('Enter');
    await page.getByText('缺席1人').waitFor();
    await dropFile(page, '签到表.txt', '签到：全体人员');
    await page.getByText('签到表.txt').waitFor();
    expect(await lookAt(page, 'study-new')).toEqual([]);
    await page.getByRole('button', { name: '记录', exact: true }).click();
    await page.getByRole('heading', { name: '集体学法：学习新修订的行政处罚法' }).waitFor();
    await page.getByText('《中华人民共和国行政处罚法》').waitFor();
    expect(await page.getByText('段承志').count()).toBe(1);
    expect(await lookAt(page, 'study-page')).toEqual([]);
  });

  it('没有填的内容在表单上方逐条列出，点击到达该项，填过的仍在', async () => {
    await page.getByRole('link', { name: '学法活动' }).first().click();
    await page.getByRole('link', { name: '记录学法活动' }).click();
    await page.getByLabel('学时').fill('3');
    await page.getByRole('button', { name: '记录', exact: true }).click();
    const summary = page.getByRole('alert').first();
    await summary.getByRole('link', { name: '请至少选择一名参加人员' }).click();
    expect(await page.getByLabel('参加人员').evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
    await summary.getByRole('link', { name: '请填写学习主题' }).click();
    expect(await page.getByLabel('学习主题').evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
    expect(await page.getByLabel('学时').inputValue()).toBe('3.0');
    expect(await lookAt(page, 'study-refused')).toEqual([]);
    await page.getByRole('link', { name: '首页' }).click();
    await page.getByRole('button', { name: '放弃并离开' }).click();
    await page.getByRole('button', { name: '记录会议' }).waitFor();
  });

  it('更正后原记录仍在记录过程中', async () => {
    await page.getByRole('link', { name: '学法活动' }).first().click();
    await page.getByRole('link', { name: '集体学法：学习新修订的行政处罚法' }).click();
    await page.getByRole('button', { name: '更正' }).click();
    await page.getByLabel('学时').fill('1.5');
    await page.getByLabel('更正原因').fill('学时登记有误');
    await page.getByRole('button', { name: '提交更正' }).click();
    await page.getByText('更正学法活动').waitFor();
    await page.getByText(/已由第\d+号记录更正/).waitFor();
    await page.getByText('原因：学时登记有误').waitFor();
    expect(await page.getByText('1.5', { exact: true }).count()).toBe(1);
  });

  it('记录会议和议题，再从议题登记主要负责人履职', async () => {
    await page.getByRole('link', { name: '首页' }).click();
    await page.getByRole('button', { name: '记录会议' }).click();
    await page.getByRole('button', { name: '全员' }).click();
    await page.getByLabel('议题名称').first().fill('听取2025年法治工作情况汇报');
    await page.getByLabel('议题名称').first().press('Enter');
    await page.getByLabel('议题名称').nth(1).fill('研究办公用房调整');
    await page.getByRole('checkbox', { name: '法治工作议题（计入年度报告）' }).nth(1).uncheck();
    expect(await lookAt(page, 'meeting-new')).toEqual([]);
    await page.getByRole('button', { name: '记录', exact: true }).click();
    await page.getByText('听取法治工作汇报', { exact: true }).waitFor();
    expect(await lookAt(page, 'meeting-page')).toEqual([]);

    await page.getByRole('link', { name: '登记主要负责人就此议题的履职' }).click();
    await page.getByText('听取2025年法治工作情况汇报').first().waitFor();
    await page.getByRole('radio', { name: /亲自督办/ }).check();
    await page.getByLabel('事项').fill('督办法治工作要点落实');
    const head = page.getByLabel('履职人');
    await head.fill('zmy');
    await head.press('Enter');
    expect(await lookAt(page, 'duty-new')).toEqual([]);
    await page.getByRole('button', { name: '记录', exact: true }).click();
    await page.getByRole('heading', { name: '重要任务亲自督办：督办法治工作要点落实' }).waitFor();
    expect(await lookAt(page, 'duty-page')).toEqual([]);
  });

  it('数字可以打开背后的记录', async () => {
    await page.getByRole('link', { name: '年度数据' }).click();
    await page.getByRole('button', { name: '1次' }).first().click();
    await page.getByRole('dialog').getByRole('table', { name: '依据的记录' }).waitFor();
    expect(await lookAt(page, 'figures')).toEqual([]);
  });

  it('两人同时更正：后提交的看到对方的改动，填写的内容还在', async () => {
    const other = await journey.district.signedInAs('clerk');
    await page.goto(`${journey.consoleUrl}/units/kjj/study`);
    await page.getByRole('link', { name: '集体学法：学习新修订的行政处罚法' }).click();
    await page.getByRole('button', { name: '更正' }).click();
    await page.getByLabel('学时').fill('2.5');
    await page.getByLabel('更正原因').fill('再次核对');
    const matter = page.url().split('/').at(-2);
    const now = await other.get(`/api/units/kjj/matters/study/${matter}`);
    await other.post(`/api/units/kjj/study/${matter}/attachEvidence`, {
      commandId: crypto.randomUUID(),
      expectedVersion: now.body.version,
      input: { evidence: [await uploaded(page, journey.consoleUrl)] },
    });
    await page.getByRole('button', { name: '提交更正' }).click();
    const dialog = page.getByRole('dialog', { name: '这一事项刚被他人改动' });
    await dialog.getByText('补充佐证材料').waitFor();
    expect(await lookAt(page, 'conflict')).toEqual([]);
    await dialog.getByRole('button', { name: '知道了，继续办理' }).click();
    expect(await page.getByLabel('学时').inputValue()).toBe('2.5');
    await page.getByRole('button', { name: '提交更正' }).click();
    await page.getByText('2.5', { exact: true }).waitFor();
  });

  it('登录过期后在原页重新登录，填写的内容还在', async () => {
    await page.goto(`${journey.consoleUrl}/units/kjj/head-duty/new`);
    await page.getByLabel('事项').fill('协调跨部门分歧');
    await page.context().clearCookies();
    await page.getByRole('button', { name: '记录', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '请重新登录' });
    await dialog.getByLabel('口令').fill('Yunqiao-2026');
    expect(await lookAt(page, 'expired')).toEqual([]);
    await dialog.getByRole('button', { name: '登录', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByLabel('事项').inputValue()).toBe('协调跨部门分歧');
  });

  it('页面没有报错，也没有向别处请求', () => {
    expect(journey.complaints).toEqual([]);
  });
});

/** Drops a text file onto the form's drop zone, as a hand with a mouse does. */
async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content ?? ''], fileName ?? '', { type: 'text/plain' }));
      return data;
    },
    [name, text],
  );
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer: transfer });
}

async function uploaded(page: Page, consoleUrl: string): Promise<unknown> {
  const answer = await page.request.post(`${consoleUrl}/api/units/kjj/evidence`, {
    multipart: { file: { name: '通知.txt', mimeType: 'text/plain', buffer: Buffer.from('关于学法的通知') } },
  });
  return answer.json();
}
