import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

const yifa = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const node = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));

/** A `yifa serve` of its own, as a person starts it. */
type Serving = {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly complained: () => string;
  /** Until everything listens, or the process has ended. */
  readonly settled: Promise<void>;
  readonly ended: Promise<number | null>;
};

const running = new Set<Serving>();

function serve(dataDir: string, environment: Record<string, string> = {}, args: string[] = []): Serving {
  const child = spawn(node, [yifa, 'serve', ...args], {
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      YIFA_DATA: dataDir,
      YIFA_PORTAL_PORT: '0',
      YIFA_CONSOLE_PORT: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const settled = new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk) => {
      out += chunk;
      if (out.includes('按 Ctrl-C 停止')) resolve();
    });
    child.once('exit', () => resolve());
  });
  const serving = { child, said: () => out, complained: () => err, settled, ended };
  running.add(serving);
  ended.then(() => running.delete(serving));
  return serving;
}

const addressOf = (serving: Serving, name: string) =>
  new RegExp(`${name}\\s+(http://\\S+?)/\\n`).exec(serving.said())?.[1] ?? '';
const linkOf = (serving: Serving, who: string) =>
  new RegExp(`${who}（[^）]*）\\s+\\S+#link=(\\S+)`).exec(serving.said())?.[1] ?? '';

async function post(url: string, body: object, cookie = '') {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify(body),
  });
  const set = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
  return { status: response.status, cookie: set, body: await response.json() };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yifa-serve-'));
});
afterEach(async () => {
  for (const serving of running) {
    serving.child.kill('SIGKILL');
    await serving.ended;
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('yifa serve', () => {
  it('首次启动载入示例，打印地址和登录链接；kill -9 不丢已确认的记录；Ctrl-C 正常停止', {
    timeout: 240_000,
  }, async () => {
    const dataDir = join(folder, 'data');
    const first = serve(dataDir);
    await first.settled;
    expect(first.said(), first.complained()).toContain('载入示例');
    const portal = addressOf(first, '公开门户');
    const console = addressOf(first, '管理端');
    expect((await fetch(`${portal}/`)).status).toBe(200);
    expect((await fetch(`${console}/api/session`)).status).toBe(401);

    const link = linkOf(first, '许静怡');
    const entered = await post(`${console}/api/session/link`, { token: link });
    expect(entered.body).toMatchObject({ name: '许静怡', mustSetPassword: true });
    const password = 'Yunqiao-2026';
    const { cookie } = await post(`${console}/api/session/password`, { password }, entered.cookie);
    const recorded = await post(
      `${console}/api/units/kjj/study/study-kept/recordSession`,
      {
        commandId: crypto.randomUUID(),
        expectedVersion: 0,
        input: {
          date: '2026-01-12',
          form: '集体',
          topic: '断电也不丢的学习',
          speaker: '',
          attendees: ['kjj-xujingyi'],
          hours: 1,
          minutes: '',
        },
      },
      cookie,
    );
    expect(recorded.status, JSON.stringify(recorded.body)).toBe(200);
    first.child.kill('SIGKILL');
    await first.ended;

    const second = serve(dataDir);
    await second.settled;
    expect(second.said(), second.complained()).not.toContain('载入示例');
    expect(second.said()).not.toContain('许静怡');
    const again = addressOf(second, '管理端');
    const signedIn = await post(`${again}/api/session`, { account: 'kjj.xujingyi', password });
    expect(signedIn.status).toBe(200);
    const kept = await fetch(`${again}/api/units/kjj/matters/study/study-kept`, {
      headers: { cookie: signedIn.cookie },
    });
    expect(await kept.text()).toContain('断电也不丢的学习');

    const rival = serve(dataDir);
    expect(await rival.ended).toBe(1);
    expect(rival.complained()).toMatch(/^数据目录 .*正由另一个依法进程.*使用：.*。\n$/);

    second.child.kill('SIGINT');
    expect(await second.ended).toBe(0);
  });

  it('端口被占用：一句话说明，退出码 1', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const { port } = holder.address() as AddressInfo;
    const serving = serve(join(folder, 'port'), { YIFA_CONSOLE_PORT: String(port) });
    expect(await serving.ended).toBe(1);
    expect(serving.complained()).toBe(
      `管理端端口 ${port} 已被其他程序占用：请先停止那个程序，或用 YIFA_CONSOLE_PORT 指定另一个端口。\n`,
    );
    holder.close();
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['数据目录不能写', { YIFA_DATA: '/dev/null/data' }, /^数据目录 \/dev\/null\/data 无法写入/],
    [
      '数据库连不上',
      { DATABASE_URL: 'postgresql://u:p@127.0.0.1:1/yifa' },
      /^无法连接 DATABASE_URL 指定的数据库/,
    ],
    ['设置写错', { YIFA_PORTAL_PORT: 'abc' }, /^设置 YIFA_PORTAL_PORT 的值“abc”不对/],
    ['没有设立过又不用示例', { YIFA_SAMPLE: 'off' }, /请先运行 yifa setup/],
  ])('%s：一句话说明，退出码 1', async (_, environment, sentence) => {
    const serving = serve(join(folder, 'none'), environment, ['--roles', 'portal']);
    expect(await serving.ended).toBe(1);
    expect(serving.complained()).toMatch(sentence);
    expect(serving.complained().trim()).not.toContain('\n');
    expect(serving.complained()).not.toMatch(/Error|at \S+ \(/);
  });

  it('不认识的角色和参数：说明用法', async () => {
    const role = serve(join(folder, 'none'), {}, ['--roles', 'cook']);
    expect(await role.ended).toBe(1);
    expect(role.complained()).toContain('不认识的运行角色“cook”');
    const option = serve(join(folder, 'none'), {}, ['--what']);
    expect(await option.ended).toBe(2);
    expect(option.complained()).toContain('--what');
  });

  it('写错的 site.json：指出是哪个文件的哪一项', async () => {
    const dataDir = mkdtempSync(join(folder, 'site-'));
    writeFileSync(join(dataDir, 'site.json'), JSON.stringify({ name: '青山县人民政府' }));
    const serving = serve(dataDir, {}, ['--roles', 'portal']);
    expect(await serving.ended).toBe(1);
    expect(serving.complained()).toMatch(/site\.json.*siteCode/s);
  });
});
