import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aReport } from '../../src/checker/example-report.ts';
import { chromiumPath, type Journey, lookAt, overflow, photograph, startJourney, widths } from './browser.ts';
import { card, inStage } from './hands.ts';

const title = '云桥区水务局2025年度法治政府建设报告';
/** A draft as it comes in: a head's part without acts, somebody's number, plans without owner or date. */
const draft = aReport({
  head: '（一）高度重视。全局上下思想统一，认识到位，法治建设氛围浓厚。',
  plans: `（一）充实执法力量。由人事科牵头，6月底前招录法学专业人员2名，配齐水库管理所执法人员，联系电话13800138000。
（二）改进法治宣传。进一步加强法治宣传，不断提高宣传实效。
（三）清理规范性文件。由政策法规科负责，9月底前完成7件文件的后评估。
（四）加强队伍建设。切实提升干部能力，不断增强服务意识。`,
});
const mended = aReport({ other: '联系电话13800138000，身份证号11010519491231002X。' });

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function wordFile(name: string, text: string) {
  const children = text.split('\n').map((line) => new Paragraph(line));
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  return { name, mimeType: docxType, buffer };
}

function webPage(name: string, text: string) {
  const lines = text.split('\n').map((line) => `<p>${line}</p>`);
  const page = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>公开</title></head><body>${lines.join('')}</body></html>`;
  return { name, mimeType: 'text/html', buffer: Buffer.from(page) };
}

/** As `lookAt`, but for the stranger's text: nothing can be run in its frame, so axe would wait for it for ever. */
async function lookAround(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe').analyze();
  const faults = violations.map(({ id, help }) => `${id}: ${help}`);
  for (const width of Object.values(widths)) {
    await page.setViewportSize({ width, height: 900 });
    await photograph(page, `rc-01-checked-${width}`);
    if ((await overflow(page)) > 0) faults.push(`${width}: too wide`);
  }
  await page.setViewportSize({ width: widths.desktop, height: 900 });
  return faults;
}

describe.skipIf(!chromiumPath && !process.env.YIFA_REQUIRE_BROWSER)(
  '检查报告、逐处核对、退回批注文件、检查修改稿（没有浏览器时跳过）',
  { timeout: 120_000 },
  () => {
    let journey: Journey;
    let page: Page;
    let first: Awaited<ReturnType<typeof wordFile>>;
    let broken = false;

    beforeAll(async () => {
      journey = await startJourney();
      page = await journey.pageOf('reviewer');
      first = await wordFile('水务局年报.docx', draft);
    }, 240_000);
    afterAll(() => journey?.close());
    // Nobody can go on from a step that was not done.
    beforeEach(({ skip, onTestFailed }) => {
      skip(broken, '前面一步没有办成');
      onTestFailed(async () => {
        broken = true;
        await photograph(page, 'failed-report-check');
      });
    });

    const findings = () => page.locator('.rc-finding');
    const openOnes = () => page.locator('.rc-finding.rc-is-open');

    it('拖入文件，看到结果，存为检查记录', async () => {
      await page.getByRole('link', { name: '检查报告' }).click();
      await page.locator('input[type=file]').setInputFiles([first, webPage('水务局网页.html', mended)]);
      await page.getByRole('button', { name: '把水务局网页.html存为检查记录' }).waitFor();
      expect(await lookAround(page)).toEqual([]);
      await page.getByRole('button', { name: '把水务局年报.docx存为检查记录' }).click();
      await page.getByRole('button', { name: '把水务局网页.html存为检查记录' }).click();
      await page.getByRole('link', { name: '打开水务局网页.html的检查记录' }).waitFor();
      await page.getByRole('link', { name: '打开水务局年报.docx的检查记录' }).click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await inStage(page, '核对中');
      await findings().first().waitFor();
      expect(await lookAt(page, 'rc-02-open')).toEqual([]);
    });

    it('同一份文件再存一次，回到原来的记录', async () => {
      const address = page.url();
      await page.getByRole('link', { name: '检查报告' }).click();
      await page.locator('input[type=file]').setInputFiles([first]);
      await page.getByRole('button', { name: '把水务局年报.docx存为检查记录' }).click();
      const link = page.getByRole('link', { name: '打开水务局年报.docx的检查记录' });
      await link.click();
      await findings().first().waitFor();
      expect(page.url()).toBe(address);
    });

    it('用键盘逐处核对：回车属实，焦点到下一处', async () => {
      const count = await findings().count();
      expect(count).toBeGreaterThan(3);
      await page.getByRole('button', { name: '第1处属实', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.getByText(`未核对${count - 1}处`).waitFor();
      await page.waitForFunction(() => document.activeElement?.classList.contains('rc-finding'));
      const focused = page.locator('.rc-finding:focus');
      expect(await focused.locator('.rc-number').textContent()).toBe('2');
      // The words in the text and the finding lead to each other.
      await findings().nth(1).getByRole('link', { name: '看原文' }).click();
      await page.getByRole('link', { name: '第2处问题' }).first().click();
      expect(page.url()).toContain('#finding-');
    });

    it('不采纳要写明理由，写得太短的说明怎么办', async () => {
      await page.getByRole('button', { name: '第2处不采纳' }).click();
      await page.getByLabel(/不采纳的理由/).fill('不是');
      expect(await lookAt(page, 'rc-03-dismissing')).toEqual([]);
      await page.getByLabel(/不采纳的理由/).press('Control+Enter');
      await page.getByText('请说明为什么不是问题，至少5个字。').waitFor();
      await page.getByRole('button', { name: '第2处不采纳' }).click();
      await page.getByLabel(/不采纳的理由/).fill('办公电话，可以公开');
      await page.getByLabel(/不采纳的理由/).press('Control+Enter');
      await findings().nth(1).getByText('：办公电话，可以公开').waitFor();
      await page.getByRole('button', { name: '第3处属实，写说明' }).click();
      await page.getByLabel('说明（写入批注）').fill('请补写局长主持会议的日期和次数');
      await page.getByLabel('说明（写入批注）').press('Control+Enter');
      await findings().nth(2).getByText('：请补写局长主持会议的日期和次数').waitFor();
    });

    it('意见可以修改；没核对完形不成批注文件；其余一次核对', async () => {
      await page.getByRole('button', { name: '修改第2处的核对意见' }).click();
      await page.getByRole('button', { name: '第2处属实', exact: true }).click();
      await page.getByRole('button', { name: '修改第2处的核对意见' }).waitFor();
      await page.getByRole('button', { name: '修改第2处的核对意见' }).click();
      await page.getByRole('button', { name: '第2处不采纳' }).click();
      await page.getByLabel(/不采纳的理由/).fill('办公电话，可以公开');
      await page
        .getByRole('form', { name: '第2处的核对意见' })
        .getByRole('button', { name: '不采纳' })
        .click();
      await findings().nth(1).getByText('：办公电话，可以公开').waitFor();
      await page.getByRole('button', { name: '形成批注文件' }).hover();
      await page.getByText('请逐处选择属实或者不采纳').waitFor();
      await page.getByRole('checkbox', { name: '只显示未核对的问题' }).check();
      expect(await findings().count()).toBe(await openOnes().count());
      expect(await lookAt(page, 'rc-04-only-open')).toEqual([]);
      await page.getByRole('checkbox', { name: '只显示未核对的问题' }).uncheck();
      await page.getByRole('button', { name: '其余均属实' }).click();
      const dialog = page.getByRole('dialog', { name: '其余均属实' });
      await dialog.getByRole('button', { name: '其余均属实' }).click();
      await page.getByText('未核对0处').waitFor();
      expect(await lookAt(page, 'rc-05-decided')).toEqual([]);
    });

    it('形成批注文件，下载的Word只有属实的问题', async () => {
      const count = await findings().count();
      await page.getByRole('button', { name: '形成批注文件' }).click();
      const dialog = page.getByRole('dialog', { name: '形成批注文件' });
      await dialog.getByText(`属实的${count - 1}处问题`).waitFor();
      await dialog.getByRole('button', { name: '形成批注文件' }).click();
      await inStage(page, '已核对');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        card(page, '批注文件').getByRole('link', { name: '水务局年报-批注.docx' }).click(),
      ]);
      const bytes = await readFile(await download.path());
      const comments = strFromU8(unzipSync(bytes)['word/comments.xml'] ?? new Uint8Array());
      expect(comments.match(/<w:comment /g)).toHaveLength(count - 1);
      expect(comments).toContain('请补写局长主持会议的日期和次数');
      expect(comments).not.toContain('办公电话，可以公开');
      expect(await page.getByRole('button', { name: /处属实/ }).count()).toBe(0);
      expect(await lookAt(page, 'rc-06-concluded')).toEqual([]);
    });

    it('登记退回', async () => {
      await page.getByRole('button', { name: '登记退回' }).click();
      const dialog = page.getByRole('dialog', { name: '登记退回' });
      expect(await dialog.getByLabel('退回给哪个单位').inputValue()).toBe('云桥区水务局');
      await dialog.getByLabel('联系人').fill('办公室');
      expect(await lookAt(page, 'rc-07-sending')).toEqual([]);
      await dialog.getByRole('button', { name: '登记退回' }).click();
      await inStage(page, '已退回');
      await card(page, '退回').getByText('2026年3月2日，公文交换，退回云桥区水务局（办公室）').waitFor();
    });

    it('检查修改稿：不再出现、仍然存在、新出现', async () => {
      await page.getByRole('button', { name: '检查修改稿' }).click();
      const dialog = page.getByRole('dialog', { name: '检查修改稿' });
      await dialog.getByRole('button', { name: '检查修改稿' }).click();
      await dialog.getByRole('alert').getByText('请选择修改后的文件').waitFor();
      await dialog.locator('input[type=file]').setInputFiles(webPage('水务局年报改.html', mended));
      await dialog.getByText('水务局年报改.html.txt').waitFor();
      await dialog.getByRole('button', { name: '检查修改稿' }).click();
      await inStage(page, '核对中');
      await card(page, '记录过程').getByText('检查修改稿').waitFor();
      await page.getByRole('heading', { name: /^修改稿中不再出现的问题（\d+处）$/ }).waitFor();
      await page.getByText('新出现').first().waitFor();
      await findings().filter({ hasText: '仍然存在' }).getByText('：办公电话，可以公开').waitFor();
      expect(await lookAt(page, 'rc-08-rechecked')).toEqual([]);
    });

    it('首页提示待核对的，列表看得到全部', async () => {
      await page.getByRole('link', { name: '首页' }).click();
      await card(page, '等您办理').getByText('检查出的问题待核对').first().waitFor();
      await page.getByRole('link', { name: '检查记录' }).click();
      await page.getByRole('table', { name: '检查记录' }).waitFor();
      expect(await page.getByRole('row').count()).toBe(3);
      expect(await lookAt(page, 'rc-09-list')).toEqual([]);
    });

    it('页面没有报错，也没有向别处请求', () => {
      // The instrument of accessibility may run nothing in the frame of a stranger's text, and neither may the text.
      const ofFrame = /about:srcdoc.*sandboxed/;
      expect(journey.complaints.filter((one) => !ofFrame.test(one))).toEqual([]);
    });
  },
);
