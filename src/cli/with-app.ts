import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type App, createApp } from '../app.ts';
import { migrations } from '../migrations.ts';
import { readSite, type SiteSettings } from '../portal/site.ts';
import { sampleSite } from '../sample/district.ts';
import { readSettings, type Settings, SettingsError } from '../settings.ts';
import { startDatabase } from '../storage/database.ts';
import { migrate } from '../storage/migrate.ts';
import { StartError } from '../storage/start-error.ts';
import { prepareData } from './prepare-data.ts';
import { exit } from './usage.ts';

/**
 * Lets a command work with the whole application, beside a running service or alone; on a first run the sample is
 * loaded as `yifa serve` would. Answers the command's exit code, or says in one sentence why it could not begin.
 */
export async function withApp(work: (app: App) => Promise<number>): Promise<number> {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const settings = readSettingsOrSay(say);
  if (!settings) return exit.found;
  const stops: (() => Promise<void>)[] = [];
  try {
    const site = siteOf(settings);
    const database = await startDatabase(settings, 'tool');
    stops.push(() => database.stop());
    await migrate(database.ownerUrl, migrations);
    const app = await createApp({ settings, databaseUrl: database.url, site });
    stops.push(() => app.close());
    await prepareData(app, say);
    return await work(app);
  } catch (error) {
    if (!(error instanceof StartError || error instanceof SettingsError)) throw error;
    say(error.message);
    return exit.found;
  } finally {
    for (const stop of stops.reverse()) await stop().catch(() => {});
  }
}

function readSettingsOrSay(say: (line: string) => void): Settings | null {
  try {
    return readSettings();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    say(error.message);
    return null;
  }
}

/** `site.json` in the data folder says what the portal is called; the sample brings its own. */
export function siteOf(settings: Settings): SiteSettings {
  if (!settings.sample && !existsSync(join(settings.dataDir, 'site.json'))) {
    throw new SettingsError(
      `数据目录 ${settings.dataDir} 里没有网站设置 site.json：正式使用前请先运行 yifa setup，用法见 yifa setup --help。`,
    );
  }
  try {
    return readSite(settings.dataDir, sampleSite);
  } catch (error) {
    throw new SettingsError(error instanceof Error ? error.message : String(error));
  }
}
