import type { App } from '../app.ts';
import { readUnits } from '../org/directory.ts';
import { loadPeople } from '../sample/load-people.ts';
import { StartError } from '../storage/start-error.ts';

/** On the first run loads the sample; without the sample an empty installation cannot be signed in to. */
export async function prepareData(app: App, say: (line: string) => void): Promise<void> {
  const units = await app.store.within('system', (tx) => readUnits(tx));
  if (units.length > 0) return;
  if (!app.settings.sample) {
    throw new StartError(
      'nothing-set-up',
      '系统里还没有单位和人员：请先运行 yifa setup 设立区级单位和三名管理员，然后再启动。',
    );
  }
  say('首次启动，正在载入示例区“云桥区”……');
  await loadPeople(app.store, new Date('2024-01-01T00:00:00.000Z'));
}
