import type { Page } from 'playwright-core';
import { linkPath } from '../../src/http/link-path.ts';
import { handOutLink } from '../../src/org/accounts.ts';
import type { PersonId } from '../../src/org/actor.ts';
import { installer } from '../../src/org/change.ts';
import { loadSample } from '../../src/sample/load.ts';
import { goodPassword } from '../district.ts';
import { type Journey, startJourney } from './browser.ts';

/** The sample district in a browser, and its people at their desks. */
export type SampleJourney = {
  readonly journey: Journey;
  /** The page of somebody of the sample, signed in; the same one on every call. */
  deskOf(person: string): Promise<Page>;
};

/** Loads the sample district 云桥区 as it stands at `start` and serves it. */
export async function startSampleJourney(start: string): Promise<SampleJourney> {
  const journey = await startJourney(start, (app) => loadSample(app, () => {}));
  const desks = new Map<string, Promise<Page>>();
  return {
    journey,
    deskOf(person) {
      const desk = desks.get(person) ?? comeIn(journey, person);
      desks.set(person, desk);
      return desk;
    },
  };
}

/** By a one-time link, as `npm start` prints them, and with a password of one's own. */
async function comeIn({ district, page: open, consoleUrl }: Journey, person: string): Promise<Page> {
  const { app, clock } = district;
  const link = await app.store.within('system', (tx) =>
    handOutLink(tx, person as PersonId, { by: installer, at: clock.now() }),
  );
  if ('missing' in link) throw new Error(`nobody is called ${person}`);
  const page = await open();
  await page.goto(consoleUrl + linkPath(link.token));
  await page.getByLabel('新口令', { exact: true }).fill(goodPassword);
  await page.getByLabel('再输一次新口令').fill(goodPassword);
  await page.getByRole('button', { name: '设置口令' }).click();
  await page.getByRole('heading', { name: /您好/ }).waitFor();
  return page;
}
