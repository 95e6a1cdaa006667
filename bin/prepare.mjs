// What every command needs before it can run: the packages of the lockfile, and a Node that runs TypeScript.
// Plain JavaScript for Node >= 20 that imports nothing installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** First version that runs `.ts` files without a flag. */
const runsTypeScript = [22, 18];

const say = (line) => process.stderr.write(`${line}\n`);

/** `missing`, `outdated` (the lockfile changed since) or `current`. */
export function installation() {
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  const wanted = packagesIn(join(root, 'package-lock.json'));
  if (!installed) return 'missing';
  if (!wanted) return 'current';
  const current = Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true;
    // Binaries for other platforms are in the lockfile and not on this machine.
    return installed[path] ? installed[path].version === version : Boolean(optional);
  });
  return current ? 'current' : 'outdated';
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/** Installs what is missing, with a word on standard error. Ends the process with a sentence where that fails. */
export function ensureInstalled() {
  const state = installation();
  if (state === 'current') return;
  say(
    state === 'missing'
      ? '首次运行：正在安装所需的软件包，大约需要一分钟……'
      : '软件包清单有更新：正在重新安装，大约需要一分钟……',
  );
  const begun = Date.now();
  const { command, args } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (error || status !== 0) {
    say(
      error
        ? `没有找到 npm：请先安装 Node.js（自带 npm），再重新运行。`
        : `软件包没有装成功：请检查网络和 npm 的镜像设置，在 ${root} 运行 npm ci 查看详情。`,
    );
    process.exit(1);
  }
  say(`软件包已装好，用时${Math.round((Date.now() - begun) / 1000)}秒。`);
}

/** The npm that runs this, where npm runs it; else the one on the path. */
function npm(args) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') && existsSync(script)
    ? { command: process.execPath, args: [script, ...args] }
    : { command: 'npm', args };
}

/** Path of a Node that runs TypeScript: the packaged one, else this one. Ends the process where there is none. */
export function nodeBinary() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const packaged = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', name);
  if (existsSync(packaged)) return packaged;
  if (thisNodeRunsTypeScript()) return process.execPath;
  say(`需要 Node.js ${runsTypeScript.join('.')} 以上，当前为 ${process.versions.node}：请升级后重新运行。`);
  process.exit(1);
}

/** Whether the Node that runs this file needs no other beside it. */
export function thisNodeRunsTypeScript() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = runsTypeScript;
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
