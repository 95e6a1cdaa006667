import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumPath, type Journey, lookAt, startJourney } from './browser.ts';

const patience = { timeout: 120_000 };

describe.skipIf(chromiumPath === null)('三员管理和首次登录（没有浏览器时跳过）', patience, () => {
  let journey: Journey;
  let system: Page;
  let security: Page;
  let link = '';

  beforeAll(async () => {
    journey = await startJourney();
    system = await journey.pageOf('systemAdministrator', 'dsj');
    security = await journey.pageOf('securityAdministrator', 'dsj');
  }, 120_000);
  afterAll(() => journey?.close());
  beforeEach(({ onTestFailed }) => onTestFailed(() => journey.photographAll('failed-administration')));

  it('系统管理员设立单位，没有填的逐项指出', async () => {
    expect(await lookAt(system, 'home-system')).toEqual([]);
    await system.getByRole('link', { name: '单位', exact: true }).click();
    await system.getByRole('button', { name: '设立单位' }).click();
    const dialog = system.getByRole('dialog', { name: '设立单位' });
    await dialog.getByLabel('规范名称').fill('云桥区水务局');
    await dialog.getByRole('button', { name: '设立', exact: true }).click();
    await dialog.getByRole('link', { name: '简称：请填写此项。' }).click();
    expect(await lookAt(system, 'unit-refused')).toEqual([]);
    await dialog.getByLabel('简称').fill('区水务局');
    await dialog.getByLabel('代码').fill('swj');
    await dialog.getByLabel('索引号前段码').fill('3799990024');
    await dialog.getByRole('button', { name: '设立', exact: true }).click();
    await system.getByRole('button', { name: '云桥区水务局' }).waitFor();
    expect(await lookAt(system, 'units')).toEqual([]);
  });

  it('系统管理员登记人员、开通账号、发放一次性登录链接', async () => {
    await system.getByRole('link', { name: '人员和账号' }).click();
    await system.getByRole('button', { name: '登记人员' }).click();
    const dialog = system.getByRole('dialog', { name: '登记人员' });
    await dialog.getByLabel('单位').fill('水务');
    await dialog.getByLabel('单位').press('Enter');
    await dialog.getByLabel('姓名', { exact: true }).fill('闻静');
    await dialog.getByLabel('职务').fill('办公室科员');
    await dialog.getByRole('button', { name: '登记', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await system.getByLabel('按姓名或拼音查找').fill('wj');
    await system.getByRole('button', { name: '闻静' }).click();
    const drawer = system.getByRole('dialog', { name: '闻静' });
    expect(await drawer.getByLabel('登录名').inputValue()).toBe('swj.wenjing');
    await drawer.getByRole('button', { name: '开通账号' }).click();
    await drawer.getByRole('button', { name: '发放一次性登录链接' }).click();
    link = await drawer.getByLabel('一次性登录链接').inputValue();
    expect(link).toContain('/sign-in#link=');
    expect(await lookAt(system, 'person')).toEqual([]);
  });

  it('安全管理员授予岗位，管理员不能兼办业务', async () => {
    expect(await lookAt(security, 'home-security')).toEqual([]);
    await security.goto(`${journey.consoleUrl}/admin/people`);
    await security.getByRole('button', { name: '闻静' }).click();
    const drawer = security.getByRole('dialog', { name: '闻静' });
    await choose(security, '岗位', '承办人');
    await drawer.getByRole('button', { name: '授予' }).click();
    await drawer.getByRole('table').getByText('承办人').waitFor();
    await choose(security, '岗位', '审计管理员');
    await drawer.getByRole('button', { name: '授予' }).click();
    await drawer
      .getByText(/三类管理员由不同的人担任|不兼办业务/)
      .first()
      .waitFor();
    expect(await lookAt(security, 'rights-refused')).toEqual([]);
  });

  it('新人用链接登录，先设置口令，链接只能用一次', async () => {
    const page = await journey.page('phone');
    await page.goto(link);
    await page.getByRole('heading', { name: '设置口令' }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await page.getByLabel('新口令', { exact: true }).fill('abc');
    await page.getByLabel('再输一次新口令').fill('abc');
    await page.getByRole('button', { name: '设置口令' }).click();
    await page.getByText('这个口令不能用。').waitFor();
    expect(await lookAt(page, 'password-refused')).toEqual([]);
    await page.getByLabel('新口令', { exact: true }).fill('Qingshui-2026');
    await page.getByLabel('再输一次新口令').fill('Qingshui-2026');
    await page.getByRole('button', { name: '设置口令' }).click();
    await page.getByRole('heading', { name: '闻静，您好' }).waitFor();
    await page.getByRole('button', { name: '记录学法活动' }).waitFor();

    const again = await journey.page('phone');
    await again.goto(link);
    await again.getByText('这个登录链接已经用过或者过期').waitFor();
    expect(await again.getByText('涉密不上网，上网不涉密。').count()).toBe(1);
    expect(await lookAt(again, 'sign-in')).toEqual([]);
  });

  it('登录后回到原来要看的页面，退出后不能再看', async () => {
    const page = await journey.page();
    await page.goto(`${journey.consoleUrl}/units/swj/study`);
    await page.getByLabel('登录名').fill('swj.wenjing');
    await page.getByLabel('口令').fill('wrong');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('登录名或口令不对。').waitFor();
    await page.getByLabel('口令').fill('Qingshui-2026');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { name: '学法活动' }).waitFor();
    await page.getByRole('button', { name: '闻静' }).click();
    await page.getByRole('menuitem', { name: '退出' }).click();
    await page.getByRole('heading', { name: '登录' }).waitFor();
    await page.goto(`${journey.consoleUrl}/account`);
    await page.getByRole('heading', { name: '登录' }).waitFor();
  });

  it('审计管理员看到安全记录，核验完整', async () => {
    const audit = await journey.pageOf('auditAdministrator', 'dsj');
    await audit.getByRole('link', { name: '行为记录', exact: true }).click();
    await audit.getByText('用一次性链接登录').first().waitFor();
    expect(await lookAt(audit, 'audit-acts')).toEqual([]);
    await audit.getByRole('link', { name: '完整性核验' }).click();
    await audit.getByRole('button', { name: '开始核验' }).click();
    await audit.getByText('完整', { exact: true }).waitFor();
    await audit.getByRole('button', { name: '现在生成' }).click();
    await audit.getByRole('table', { name: '区级根' }).getByText('2026-03-02 09:00').waitFor();
    expect(await lookAt(audit, 'audit-verify')).toEqual([]);
  });

  it('安全策略更改后立即生效', async () => {
    await security.goto(`${journey.consoleUrl}/admin/policy`);
    await security.getByLabel('口令最少').fill('10');
    await security.getByRole('button', { name: '保存' }).click();
    await security.getByText('安全策略已保存').waitFor();
    expect(await lookAt(security, 'policy')).toEqual([]);
  });

  it('页面没有报错，也没有向别处请求', () => {
    expect(journey.complaints).toEqual([]);
  });
});

/** Chooses an option of a select by its label, as by mouse. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: option }).click();
}
