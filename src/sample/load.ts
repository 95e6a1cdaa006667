import type { Runner } from '../matters/run-command.ts';
import { readUnits } from '../org/directory.ts';
import { readSetting, writeSetting } from '../org/setting.ts';
import type { Store } from '../storage/store.ts';
import { loadActs } from './load-acts.ts';
import { loadPeople } from './load-people.ts';

type Sampled = {
  readonly store: Store;
  readonly now: () => Date;
  readonly runnerAt: (now: () => Date) => Runner;
  readonly makeRoot: () => Promise<unknown>;
};

const mark = 'sample-loaded';

/** Whether this installation holds the sample: a real one must never be treated as one, whatever is set. */
export function isSample(store: Store): Promise<boolean> {
  return store.within('system', async (tx) => (await readSetting(tx, mark)) !== null);
}

/** Whether the sample is there in full, or there is something else that it must not be mixed with. */
export function isSampleLoaded(store: Store): Promise<boolean> {
  return store.within('system', async (tx) => {
    const state = await readSetting(tx, mark);
    if (state !== null) return state === 'yes';
    return (await readUnits(tx)).length > 0;
  });
}

/**
 * Loads the sample district: units, people and two years of acts. Goes on where an interrupted run stopped, since
 * the same story told again is recognised command by command.
 */
export async function loadSample(app: Sampled, say: (line: string) => void): Promise<void> {
  const { store, runnerAt, now } = app;
  say('首次启动：正在载入示例区“云桥区”……');
  if ((await store.within('system', (tx) => readUnits(tx))).length === 0) {
    await store.within('system', (tx) => writeSetting(tx, mark, 'begun'));
    await loadPeople(store, new Date('2024-01-01T00:00:00.000Z'));
  }
  await loadActs({ store, runnerAt, say: (line) => say(`  ${line}`) }, now());
  await app.makeRoot();
  await store.within('system', (tx) => writeSetting(tx, mark, 'yes'));
}
