#!/usr/bin/env node
// The `yifa` command. Plain JavaScript for Node >= 20: it runs before anything is installed, then hands over to
// src/cli/main.ts on a Node that runs TypeScript.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, installation, nodeBinary, root, thisNodeRunsTypeScript } from './prepare.mjs';

const main = join(root, 'src', 'cli', 'main.ts');
const args = process.argv.slice(2);

// `npm run yifa` changes into the package's folder; the files named are meant from where the person stands.
if (process.env.npm_lifecycle_event === 'yifa' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

const state = installation();
// The server must not run on other packages than it was tested with; a short command may, and is not kept waiting.
if (state === 'missing' || (state === 'outdated' && args[0] === 'serve')) ensureInstalled();
else if (state === 'outdated') {
  process.stderr.write(`提示：软件包清单有更新，请在 ${root} 运行 npm ci。\n`);
}

const node = nodeBinary();
if (node === process.execPath && thisNodeRunsTypeScript()) {
  process.argv[1] = main;
  await import(pathToFileURL(main).href);
} else {
  handOver(node);
}

/**
 * Runs the command on the other Node. The child stands in its own process group, so that one Ctrl-C reaches it once
 * and not once from the terminal and again from npm; if this process is killed, the child sees the channel close.
 */
function handOver(command) {
  const child = spawn(command, [main, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  });
  let lastSignalAt = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      const now = Date.now();
      if (now - lastSignalAt > 300) child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
      lastSignalAt = now;
    });
  }
  child.once('error', (error) => {
    process.stderr.write(`不能运行 ${command}：${error.message}\n`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)));
}
