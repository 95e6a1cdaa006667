import type { Locator, Page } from 'playwright-core';

/** Types into a select and takes the first answer. */
export async function choose(field: Locator, typed: string): Promise<void> {
  await field.fill(typed);
  await field.press('Enter');
}

/** Types a day or a month, as `2025-12-18` or `2026-09`. */
export async function setDay(field: Locator, on: string): Promise<void> {
  await field.fill(on);
  await field.press('Enter');
}

/** Gives every question of a review the same answer. */
export async function answerAll(questions: Locator, answer: string): Promise<void> {
  await questions.first().waitFor();
  for (const question of await questions.all()) {
    await question.getByRole('radio', { name: answer, exact: true }).check();
  }
}

/** A card of the console, by its heading. */
export function card(page: Page, title: string): Locator {
  return page
    .locator('section.card')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) });
}

/** A sentence on the paper of a report, by its words. */
export function sentence(page: Page, words: string | RegExp): Locator {
  return page.getByRole('article', { name: '报告正文' }).locator('.sentence').filter({ hasText: words });
}

/** Changes the words of a sentence on the paper. */
export async function rewrite(page: Page, words: string | RegExp, instead: string): Promise<void> {
  await sentence(page, words)
    .getByRole('button', { name: /^修改：/ })
    .click();
  const editor = page.getByRole('region', { name: '修改这句话' });
  await editor.getByLabel('句子').fill(instead);
  await editor.getByRole('button', { name: '保存' }).click();
  await sentence(page, instead).waitFor();
}

/** Waits until the page's matter stands at this stage. */
export function inStage(page: Page, name: string): Promise<void> {
  return page.locator('.page-head .status', { hasText: name }).waitFor();
}

export function textFile(name: string, words: string) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(words) };
}
