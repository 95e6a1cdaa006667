import type { App } from '../app.ts';
import { readUnits } from '../org/directory.ts';
import { openSite } from '../portal/build-site.ts';
import { isSampleLoaded, loadSample } from '../sample/load.ts';
import { StartError } from '../storage/start-error.ts';

/**
 * Makes the data ready to be served: on the first run the sample, at every start the portal's fixed pages (only
 * what differs is written). Without the sample an installation nobody can sign in to is refused.
 */
export async function prepareData(app: App, say: (line: string) => void): Promise<void> {
  const { store, settings, site, now } = app;
  if (settings.sample) {
    if (!(await isSampleLoaded(store))) await loadSample(app, say);
  } else {
    const units = await store.within('system', (tx) => readUnits(tx));
    if (units.length === 0) {
      throw new StartError(
        'nothing-set-up',
        '系统里还没有单位和人员：请先运行 yifa setup 设立区级单位和三名管理员，然后再启动。',
      );
    }
  }
  await openSite(store, site, now());
}
