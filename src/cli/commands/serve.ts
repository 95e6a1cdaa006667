import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type App, createApp } from '../../app.ts';
import { startJobs } from '../../jobs/jobs.ts';
import { migrations } from '../../migrations.ts';
import { readSite, type SiteSettings } from '../../portal/site.ts';
import { sampleSite } from '../../sample/district.ts';
import { isSample } from '../../sample/load.ts';
import { readRoles, readSettings, type Settings, SettingsError } from '../../settings.ts';
import { startDatabase } from '../../storage/database.ts';
import { migrate } from '../../storage/migrate.ts';
import { StartError } from '../../storage/start-error.ts';
import { buildConsoleIfOld } from '../build-console.ts';
import { firstLinks } from '../first-links.ts';
import { greeting } from '../greeting.ts';
import { prepareData } from '../prepare-data.ts';
import { readArgs, UsageError } from '../usage.ts';

export const help = `yifa serve [--roles portal,console,worker]

启动依法：数据库、公开门户、管理端和定时任务。
  --roles   只承担其中一部分，便于分装到多台机器

设置（环境变量）
  YIFA_DATA          数据目录，默认 ./data
  DATABASE_URL       使用自己的 PostgreSQL（15 以上），不设则使用内置数据库
  YIFA_HOST          监听地址，默认 127.0.0.1
  YIFA_PORTAL_PORT   门户端口，默认 4080
  YIFA_CONSOLE_PORT  管理端端口，默认 4081
  YIFA_PORTAL_URL    公众访问门户的网址
  YIFA_CONSOLE_URL   工作人员访问管理端的网址；以 https:// 开头时登录凭证只经加密连接发送
  YIFA_TRUST_PROXY   前面有反向代理时设为 on
  YIFA_SAMPLE        示例区，默认 on；正式使用设为 off
`;

/** Starts everything and stays until it is told to stop. Answers the exit code. */
export async function serve(args: readonly string[]): Promise<number> {
  const stops: (() => Promise<void>)[] = [];
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const told = stopSignal();
  try {
    const settings = settingsOf(args);
    await start(settings, say, stops, told);
    await told.signal;
    say('正在停止……');
    return 0;
  } catch (error) {
    if (error instanceof Stopped) return 0;
    if (error instanceof UsageError) throw error;
    process.stderr.write(`${sentenceOf(error)}\n`);
    return 1;
  } finally {
    for (const stop of stops.reverse()) await stop().catch(() => {});
  }
}

async function start(
  settings: Settings,
  say: (line: string) => void,
  stops: (() => Promise<void>)[],
  told: StopSignal,
): Promise<void> {
  const site = siteOf(settings);
  await refuseTakenPorts(settings);
  // Beside the database's start; the portal and the API do not need the pages.
  const building = settings.roles.includes('console') ? buildConsoleIfOld(say).catch(reportBuild) : null;
  const database = await startDatabase(settings);
  stops.push(() => database.stop());
  told.check();
  await migrate(database.ownerUrl, migrations);
  const app = await createApp({ settings, databaseUrl: database.url, site });
  stops.push(() => app.close());
  told.check();
  await prepareData(app, say);
  told.check();
  await building;
  await listen(app);
  if (settings.roles.includes('worker')) {
    const jobs = await startJobs(database.ownerUrl, app.jobs, reportJob);
    stops.push(() => jobs.stop());
  }
  const welcome = settings.sample && settings.roles.includes('console') && (await isSample(app.store));
  const links = welcome ? await firstLinks(app) : [];
  for (const line of greeting(app, links)) say(line);
}

/** `site.json` in the data folder says what the portal is called; the sample brings its own. */
function siteOf(settings: Settings): SiteSettings {
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

async function listen({ settings, console, portal }: App): Promise<void> {
  const { host, consolePort, portalPort, roles } = settings;
  if (roles.includes('console')) await console.listen({ host, port: consolePort });
  if (roles.includes('portal')) await portal.listen({ host, port: portalPort });
}

function reportBuild(error: unknown): void {
  const story = error instanceof Error ? error.message : String(error);
  process.stderr.write(`管理端页面没有生成成功，暂时不能打开或者仍是旧的：\n${story}\n`);
}

function reportJob(job: string, error: unknown): void {
  const story = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`定时任务 ${job} 没有完成：${story}\n`);
}

function settingsOf(args: readonly string[]): Settings {
  const { values } = readArgs({ args: [...args], options: { roles: { type: 'string' } } });
  const settings = readSettings();
  return values.roles === undefined ? settings : { ...settings, roles: readRoles(values.roles) };
}

/** Found out before the database is started and a sample is loaded, not after. */
async function refuseTakenPorts({ roles, host, portalPort, consolePort }: Settings): Promise<void> {
  const wanted = [
    { role: 'portal', port: portalPort, setting: 'YIFA_PORTAL_PORT', name: '门户' },
    { role: 'console', port: consolePort, setting: 'YIFA_CONSOLE_PORT', name: '管理端' },
  ].filter(({ role, port }) => roles.some((mine) => mine === role) && port !== 0);
  for (const { port, setting, name } of wanted) {
    const code = await bindingFails(host, port);
    if (code === null) continue;
    throw new SettingsError(portSentence(code, { host, port, setting, name }));
  }
}

function portSentence(
  code: string,
  { host, port, setting, name }: { host: string; port: number; setting: string; name: string },
): string {
  if (code === 'EADDRINUSE') {
    return `${name}端口 ${port} 已被其他程序占用：请先停止那个程序，或用 ${setting} 指定另一个端口。`;
  }
  if (code === 'EACCES') {
    return `没有权限使用${name}端口 ${port}：请用 ${setting} 指定 1024 以上的端口。`;
  }
  return `${name}不能在 ${host}:${port} 上监听（${code}）：请检查 YIFA_HOST 和 ${setting}。`;
}

function bindingFails(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}

/** One sentence where the cause is known; the whole story where it is a fault of the program. */
function sentenceOf(error: unknown): string {
  if (error instanceof StartError || error instanceof SettingsError) return error.message;
  const story = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `没有启动成功，程序出了差错：\n${story}`;
}

class Stopped extends Error {}

type StopSignal = {
  readonly signal: Promise<void>;
  /** Ends the start between two steps where a stop was asked for meanwhile. */
  check(): void;
};

/** Ctrl-C or a supervisor's SIGTERM stops cleanly; asked for a second time it stops at once. */
function stopSignal(): StopSignal {
  let stopping = false;
  const signal = new Promise<void>((resolve) => {
    const stop = () => {
      if (stopping) process.exit(130);
      stopping = true;
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
  return {
    signal,
    check() {
      if (stopping) throw new Stopped();
    },
  };
}
