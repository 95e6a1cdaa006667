import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** Folder of the built console. */
export const consoleFolder = join(project, 'dist', 'console');

/**
 * Builds the console where it was never built or its sources are newer. A child process, so that the bundler's
 * memory is gone when the server begins. Throws with the bundler's words where it fails.
 */
export async function buildConsoleIfOld(progress: (line: string) => void): Promise<void> {
  const config = join(project, 'src', 'console', 'vite.config.ts');
  const entry = join(project, 'src', 'console', 'index.html');
  const bundler = join(project, 'node_modules', 'vite', 'bin', 'vite.js');
  if (!existsSync(entry) || !existsSync(bundler) || !isOld()) return;
  progress('正在生成管理端页面……');
  await run(bundler, ['build', '--config', config, '--logLevel', 'warn']);
}

function isOld(): boolean {
  const index = join(consoleFolder, 'index.html');
  if (!existsSync(index)) return true;
  const builtAt = statSync(index).mtimeMs;
  return sources().some((path) => statSync(path).mtimeMs > builtAt);
}

/** Everything the console may be made of; the shared rooms (names of roles, shapes of documents) are part of it. */
function sources(): string[] {
  const files = readdirSync(join(project, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|css|html|svg)$/.test(entry.name))
    .filter((entry) => !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return [...files, join(project, 'package-lock.json')].filter((path) => existsSync(path));
}

function run(bundler: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundler, ...args], {
      cwd: project,
      // Whatever the environment of the start (tests say `test`), what is built is for people.
      env: { NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(said.slice(-4000)))));
  });
}
