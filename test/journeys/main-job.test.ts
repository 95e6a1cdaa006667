import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyLedger } from '../../src/ledger/verify.ts';
import { verifyPublished } from '../../src/portal/verify-published.ts';
import { chromiumPath, type Journey, lookAt, photograph } from './browser.ts';
import { answerAll, card, choose, inStage, rewrite, sentence, setDay, textFile } from './hands.ts';
import { type SampleJourney, startSampleJourney } from './sample-people.ts';

const clerk = 'kjj-xujingyi';
const reviewer = 'kjj-chensiqi';
const editor = 'kjj-heyutong';
const head = 'kjj-zhoumingyuan';

const title = '云桥区科学技术局2025年度法治政府建设报告';
const item = '听取2025年度法治政府建设情况汇报';
/** A figure that no record holds; the checker finds it, and the clerk strikes it out. */
const unproved = '全年走进企业开展法治宣传30余次。';
const mended = '安排业务骨干进企业、进园区开展法治宣传。';
const mendedAgain = '12月安排业务骨干到科技园区讲解科研失信行为处理规则。';

/**
 * The main job, as the people of 区科技局 do it in a browser: acts → report → check → reviews → signature →
 * publication → the citizen reads it. Each step goes on where the one before ended.
 */
describe.skipIf(!chromiumPath && !process.env.YIFA_REQUIRE_BROWSER)(
  '从记录到公布：年度报告的全过程（没有浏览器时跳过）',
  { timeout: 120_000 },
  () => {
    let sample: SampleJourney;
    let journey: Journey;
    let broken = false;
    /** Where the published page stands on the portal. */
    let address = '';

    beforeAll(async () => {
      sample = await startSampleJourney('2026-02-03T01:30:00.000Z');
      journey = sample.journey;
    }, 240_000);
    afterAll(() => journey?.close());
    // Nobody can go on from a step that was not done.
    beforeEach(({ skip, onTestFailed }) => {
      skip(broken, '前面一步没有办成');
      onTestFailed(async () => {
        broken = true;
        await journey.photographAll('failed-main-job');
      });
    });

    it('承办人记录一次学法活动，附上材料', async () => {
      const page = await sample.deskOf(clerk);
      await page.getByText('还没有开始起草。').waitFor();
      expect(await lookAt(page, '00-home')).toEqual([]);
      await page.getByRole('button', { name: '记录学法活动' }).click();
      await page.getByRole('radio', { name: '讲座' }).check();
      await page.getByLabel('学习主题').fill('科研失信行为处理规则');
      await choose(page.getByLabel('学习的法律法规'), '科学技术进步法');
      await page.keyboard.press('Escape');
      await setDay(page.getByLabel('学法日期'), '2025-12-18');
      await page.getByRole('button', { name: '全员参加' }).click();
      await page.locator('input[type=file]').setInputFiles(textFile('签到表.txt', '签到：全体人员'));
      await page.getByRole('button', { name: '去掉签到表.txt' }).waitFor();
      expect(await lookAt(page, '01-study-new')).toEqual([]);
      await page.getByRole('button', { name: '记录', exact: true }).click();
      await page.getByRole('heading', { name: '讲座学法：科研失信行为处理规则' }).waitFor();
      await page.getByText('2025年12月18日').waitFor();
      expect(await lookAt(page, '02-study-page')).toEqual([]);
    });

    it('记录一次会议，两项法治工作议题', async () => {
      const page = await sample.deskOf(clerk);
      await page.getByRole('link', { name: '首页' }).click();
      await page.getByRole('button', { name: '记录会议' }).click();
      await page.getByRole('radio', { name: '党组会' }).check();
      await setDay(page.getByLabel('会议日期'), '2025-12-22');
      await page.getByRole('button', { name: '全员' }).click();
      const titles = page.getByLabel('议题名称');
      await titles.first().fill(item);
      await titles.first().press('Enter');
      await titles.nth(1).fill('部署2026年度法治政府建设重点任务');
      await titles.nth(1).press('Tab');
      expect(await lookAt(page, '03-meeting-new')).toEqual([]);
      await page.getByRole('button', { name: '记录', exact: true }).click();
      await page.getByText('听取法治工作汇报', { exact: true }).waitFor();
      await page.getByText('部署法治工作', { exact: true }).waitFor();
      expect(await lookAt(page, '04-meeting-page')).toEqual([]);
    });

    it('从会议议题登记主要负责人履职', async () => {
      const page = await sample.deskOf(clerk);
      await page.getByRole('link', { name: '登记主要负责人就此议题的履职' }).first().click();
      await page.getByText(item).first().waitFor();
      await page.getByRole('radio', { name: /亲自过问/ }).check();
      await page.getByLabel('事项').fill('年度报告中的不足是否找准');
      expect(await page.getByLabel('履职日期').inputValue()).toBe('2025-12-22');
      expect(await lookAt(page, '05-duty-new')).toEqual([]);
      await page.getByRole('button', { name: '记录', exact: true }).click();
      await page.getByRole('heading', { name: /年度报告中的不足是否找准/ }).waitFor();
      await page.getByText('周明远').first().waitFor();
      expect(await lookAt(page, '06-duty-page')).toEqual([]);
    });

    it('开始2025年度报告，根据记录生成，点开数字看到刚才的记录', async () => {
      const page = await sample.deskOf(clerk);
      await page.getByRole('link', { name: '首页' }).click();
      await page.getByRole('button', { name: '开始2025年度报告' }).click();
      await page.getByRole('heading', { level: 1, name: '2025年度法治政府建设报告' }).waitFor();
      const readiness = card(page, '提交法制审核');
      await readiness.getByText('报告还没有根据记录生成').waitFor();
      expect(await readiness.getByRole('button', { name: '提交法制审核' }).isDisabled()).toBe(true);
      expect(await lookAt(page, '10-report-begun')).toEqual([]);

      await page.getByRole('button', { name: '根据记录生成' }).click();
      const paper = page.getByRole('article', { name: '报告正文' });
      await paper.getByText(/全年组织学法活动/).waitFor();
      expect(await paper.getByRole('heading', { level: 3 }).allTextContents()).toHaveLength(5);
      expect(await lookAt(page, '11-report-composed')).toEqual([]);

      await sentence(page, /举办法治讲座/)
        .getByRole('link')
        .first()
        .click();
      const drawer = page.getByRole('dialog', { name: /举办法治讲座.*依据的记录/ });
      await drawer.getByRole('link', { name: /讲座学法：科研失信行为处理规则/ }).waitFor();
      expect(await lookAt(page, '12-figure')).toEqual([]);
      await drawer.getByRole('button', { name: '关闭' }).click();
      await drawer.waitFor({ state: 'hidden' });
      await paper.getByText(/“年度报告中的不足是否找准”/).waitFor();
    });

    it('加一句没有记录的话，标出并计数', async () => {
      const page = await sample.deskOf(clerk);
      const support = card(page, '记录支撑');
      const unbound = support.getByRole('listitem').filter({ hasText: /^句子 未绑定记录的句子\d+句/ });
      const before = Number.parseInt((await unbound.textContent())?.replace(/\D+/, '') ?? '', 10);
      await page.locator('#part-achievements').getByRole('button', { name: '加一句' }).last().click();
      const editing = page.getByRole('region', { name: '加一句' });
      await editing.getByLabel('新的句子').fill(unproved);
      await editing.getByRole('button', { name: '加入' }).click();
      await support.getByText(`未绑定记录的句子${before + 1}句`).waitFor();
      expect(await sentence(page, unproved).getAttribute('class')).toContain('sentence-unbound');
    });

    it('不足写明原因和措施，措施列入下一年度安排；没写全的逐项指出', async () => {
      const page = await sample.deskOf(clerk);
      const readiness = card(page, '提交法制审核');
      await page.getByRole('button', { name: '添加不足' }).click();
      const adding = page.getByRole('dialog', { name: '添加不足' });
      await adding.getByLabel('不足', { exact: true }).fill('科研诚信案件办理的法律文书不够规范');
      await adding.getByRole('button', { name: '添加', exact: true }).click();
      await adding.waitFor({ state: 'hidden' });
      const table = page.getByRole('table', { name: '不足、原因和措施' });
      await table.getByText('缺少原因').waitFor();
      await readiness.getByText('其余').click();
      await readiness.getByText(/科研诚信案件办理的法律文书.*没有写明原因/).waitFor();
      await readiness.getByText(/科研诚信案件办理的法律文书.*没有整改措施/).waitFor();
      expect(await lookAt(page, '14-not-ready')).toEqual([]);

      await table.getByRole('button', { name: /^修改：/ }).click();
      const dialog = page.getByRole('dialog', { name: '修改不足' });
      await dialog.getByLabel('原因').fill('由于近两年没有统一的文书样式，承办科室各写各的');
      await dialog.getByLabel('整改措施').fill('制定科研诚信案件文书样式，组织2次文书评查');
      await dialog.getByLabel('责任人或责任科室').fill('政策法规科');
      await setDay(dialog.getByLabel('完成月份'), '2026-09');
      expect(await lookAt(page, '15-shortcoming')).toEqual([]);
      await dialog.getByRole('button', { name: '保存' }).click();
      await dialog.waitFor({ state: 'hidden' });
      const plans = page.getByRole('table', { name: '2026年度安排' });
      await plans.getByText('制定科研诚信案件文书样式，组织2次文书评查').waitFor();
      await plans.getByText('整改措施', { exact: true }).waitFor();
    });

    it('上年度的承诺逐项回应', async () => {
      const page = await sample.deskOf(clerk);
      const last = page.locator('#card-last');
      const open = last.getByText('还没有回应');
      const promises = await open.count();
      expect(promises).toBeGreaterThan(0);
      for (let left = promises; left > 0; left--) {
        await last
          .getByRole('button', { name: /^回应：/ })
          .first()
          .click();
        const dialog = page.getByRole('dialog', { name: '回应上年度安排' });
        await dialog.getByRole('radio', { name: left === 1 ? '部分完成' : '已完成' }).check();
        await dialog.getByLabel('落实情况').fill(`第${left}项：已办结的材料存档备查，其余列入今年计划`);
        await dialog.getByRole('button', { name: '保存' }).click();
        await dialog.waitFor({ state: 'hidden' });
        await expect.poll(() => open.count()).toBe(left - 1);
      }
      await page.getByText('五部分齐全，可以提交').waitFor();
    });

    it('检查的问题在正文旁边，有规则、理由、依据和办法；改好一条就少一条', async () => {
      const page = await sample.deskOf(clerk);
      const found = card(page, '检查').getByRole('listitem').filter({ hasText: '30余次' });
      await found.getByText('办法：').waitFor();
      expect(await found.textContent()).toMatch(/D\d\d/);
      expect(await lookAt(page, '17-checked')).toEqual([]);

      await sentence(page, unproved)
        .getByRole('button', { name: /这句话有\d+条/ })
        .click();
      await page.getByRole('tooltip').getByText('办法：').first().waitFor();
      expect(await lookAt(page, '18-finding')).toEqual([]);
      await page.keyboard.press('Escape');
      await rewrite(page, unproved, mended);
      await found.waitFor({ state: 'detached' });
    });

    it('提交法制审核，审核人逐项审，退回一次', async () => {
      const page = await sample.deskOf(clerk);
      await page.getByRole('button', { name: '提交法制审核' }).click();
      await inStage(page, '法制审核');

      const desk = await sample.deskOf(reviewer);
      await desk.getByRole('link', { name: title }).click();
      const review = card(desk, '法制审核');
      await answerAll(review.getByRole('group'), '通过');
      const facts = review.getByRole('group', { name: /数字和事例有记录支撑/ });
      await facts.getByRole('radio', { name: '不通过' }).check();
      await review
        .getByLabel('意见', { exact: true })
        .fill('“安排业务骨干进园区”没有说明时间和内容，请补充或者删去');
      await choose(review.getByLabel('涉及的句子'), '安排业务骨干');
      await desk.keyboard.press('Escape');
      expect(await lookAt(desk, '21-legal-review')).toEqual([]);
      await review.getByRole('button', { name: '退回修改' }).click();
      await desk.getByText('法制审核退回').waitFor();
    });

    it('承办人照意见改好，再次提交，法制审核通过', async () => {
      const page = await sample.deskOf(clerk);
      await page.goto(journey.consoleUrl);
      await page.getByText('退回修改').waitFor();
      await page.getByRole('link', { name: title }).click();
      const notes = card(page, '审核意见');
      await notes.getByText(/没有说明时间和内容/).waitFor();
      expect(await lookAt(page, '23-returned')).toEqual([]);
      await notes.getByRole('button', { name: /安排业务骨干/ }).click();
      await rewrite(page, mended, mendedAgain);
      await page.getByRole('button', { name: '提交法制审核' }).click();
      await inStage(page, '法制审核');

      const desk = await sample.deskOf(reviewer);
      await desk.goto(journey.consoleUrl);
      await desk.getByRole('link', { name: title }).click();
      const review = card(desk, '法制审核');
      await answerAll(review.getByRole('group'), '通过');
      await review.getByRole('button', { name: '审核通过' }).click();
      await desk.getByText('法制审核通过').waitFor();
    });

    it('信息公开人员作保密审查', async () => {
      const desk = await sample.deskOf(editor);
      await desk.getByRole('link', { name: title }).click();
      const review = card(desk, '保密审查');
      await answerAll(review.getByRole('group'), '不涉及');
      expect(await lookAt(desk, '24-secrecy-review')).toEqual([]);
      await review.getByRole('button', { name: '审查通过' }).click();
      await desk.getByText('保密审查通过').waitFor();
    });

    it('主要负责人看一页，签发，记录所签内容的哈希', async () => {
      const desk = await sample.deskOf(head);
      await desk.getByText('待您签发').waitFor();
      expect(await lookAt(desk, '25-home-head')).toEqual([]);
      await desk.getByRole('link', { name: title }).click();
      await desk.getByRole('heading', { name: '签发2025年度法治政府建设报告' }).waitFor();
      await desk.getByText('签发前要看的').waitFor();
      expect(await desk.locator('code').textContent()).toMatch(/^[0-9a-f]{64}$/);
      expect(await lookAt(desk, '26-sign')).toEqual([]);
      await desk.getByRole('button', { name: '签发' }).click();
      await desk.getByRole('tooltip').getByRole('button', { name: '签发' }).click();
      await desk.getByText('已签发').first().waitFor();
      expect(await lookAt(desk, '27-signed')).toEqual([]);
    });

    it('承办人从签发的报告起草公开信息，标题、日期和正文不能改写', async () => {
      const page = await sample.deskOf(clerk);
      await page.goto(journey.consoleUrl);
      await page.getByText('待报送和公布').waitFor();
      expect(await lookAt(page, '30-home-clerk')).toEqual([]);
      await page.getByRole('link', { name: title }).click();
      await page.getByRole('link', { name: '去信息公开起草' }).click();
      await page.getByText('取自已签发的报告，一字不改。').waitFor();
      expect(await page.getByLabel('内容概述').inputValue()).toContain('2025年度推进法治政府建设');
      expect(await lookAt(page, '31-draft')).toEqual([]);
      await page.getByRole('button', { name: '提交审查' }).click();
      await inStage(page, '保密审查');
      expect(await lookAt(page, '32-drafted')).toEqual([]);
    });

    it('信息公开人员逐项作保密审查和隐私审查，发布', async () => {
      const desk = await sample.deskOf(editor);
      await desk.goto(journey.consoleUrl);
      await desk.getByRole('link', { name: title }).click();
      await desk.getByRole('heading', { level: 1, name: `保密审查：${title}` }).waitFor();
      await answerAll(desk.getByRole('group', { name: '结论' }), '公开');
      expect(await lookAt(desk, '34-secrecy')).toEqual([]);
      await desk.getByRole('button', { name: '保密审查通过' }).click();
      await inStage(desk, '隐私审查');
      await desk.getByRole('button', { name: '隐私审查' }).click();
      await desk.getByRole('heading', { level: 1, name: `隐私审查：${title}` }).waitFor();
      await answerAll(desk.getByRole('group', { name: '结论' }), '公开');
      await desk.getByRole('button', { name: '隐私审查通过' }).click();
      await inStage(desk, '待发布');
      expect(await lookAt(desk, '35-ready')).toEqual([]);
      await desk.getByRole('button', { name: '发布' }).click();
      const dialog = desk.getByRole('dialog', { name: '发布到门户' });
      await dialog.getByRole('button', { name: '发布' }).click();
      await inStage(desk, '已发布');
      expect(await lookAt(desk, '36-published')).toEqual([]);
      const link = desk.getByRole('link', { name: '打开公众看到的网页' });
      // The journey's portal listens on another port than the settings say.
      address = new URL((await link.getAttribute('href')) ?? '').pathname;
      expect(address).toMatch(/^\/info\/kjj\/2026\/\d{5}\.html$/);
    });

    it('公众立刻在固定地址读到：索引号、元数据、五个部分、相关文章', async () => {
      const page = await journey.page();
      const answer = await page.goto(journey.portalUrl + address);
      expect(answer?.status()).toBe(200);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      const metadata = page.getByRole('region', { name: '基本信息' });
      expect((await metadata.getByRole('term').allTextContents()).join(' ')).toBe(
        '索引号 主题分类 发布机构 成文日期 文号 发布日期 标题 效力状态 内容概述',
      );
      expect(await metadata.textContent()).toMatch(/3799993799990021\/2026-\d{5}/);
      const parts = page.getByRole('navigation', { name: '本文目录' }).getByRole('link');
      expect((await parts.allTextContents()).map((words) => words.slice(0, 2)).join('')).toBe(
        '一、二、三、四、五、',
      );
      await page.getByText(mendedAgain).waitFor();
      const related = page.getByRole('region', { name: '相关文章' });
      expect(await related.getByRole('link').count()).toBeGreaterThan(0);
      expect(await lookAt(page, '40-portal')).toEqual([]);
      await page.goto(journey.portalUrl);
      await page.getByRole('link', { name: title }).first().waitFor();
      expect(await lookAt(page, '41-portal-home')).toEqual([]);
    });

    it('不用脚本也能转繁体、开无障碍', async () => {
      const page = await journey.page('desktop', { javaScriptEnabled: false });
      await page.goto(journey.portalUrl + address);
      const size = () =>
        page.locator('body').evaluate((body) => Number.parseFloat(getComputedStyle(body).fontSize));
      const before = await size();
      await page.getByLabel('无障碍').check();
      expect(await size()).toBeGreaterThan(before);
      await photograph(page, '42-portal-easy');
      await page.getByRole('link', { name: '繁體' }).click();
      await page
        .getByRole('heading', { level: 1, name: '雲橋區科學技術局2025年度法治政府建設報告' })
        .waitFor();
      await photograph(page, '43-portal-hant');
      await page.getByRole('link', { name: '簡體' }).click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    });

    it('报告随之记为已公布', async () => {
      const page = await sample.deskOf(clerk);
      await page.goto(`${journey.consoleUrl}/units/kjj/annual-report/report-2025`);
      await inStage(page, '已公布');
      await card(page, '公布')
        .getByText(/索引号3799993799990021\/2026-\d{5}/)
        .waitFor();
      expect(await lookAt(page, '44-report-published')).toEqual([]);
    });

    it('办完以后，行为记录和公开的网页都核验相符', async () => {
      const { store, site, now } = journey.district.app;
      expect((await verifyLedger(store)).ok).toBe(true);
      expect((await verifyPublished(store, site, { now: now() })).faults).toEqual([]);
    });

    it('页面没有报错，也没有向别处请求', () => {
      expect(journey.complaints).toEqual([]);
    });
  },
);
