import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands } from './commands.ts';
import { exit, UsageError } from './usage.ts';

/** The entry of `yifa`: finds the command, runs it, answers its exit code. */
const project = fileURLToPath(new URL('../../', import.meta.url));

// Compiled modules are kept between runs: a short command starts in half the time.
enableCompileCache(join(project, 'node_modules', '.cache', 'yifa'));

stopWithParent();
quietWhenReaderLeaves();
const code = await answer(process.argv.slice(2));
process.stdout.write('', () => process.exit(code));

async function answer([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined) {
    process.stderr.write(overview());
    return exit.usage;
  }
  if (name === 'help' && args[0] !== undefined) return answer([args[0], '--help']);
  if (['help', '--help', '-h'].includes(name)) {
    process.stdout.write(overview());
    return exit.fine;
  }
  if (['version', '--version', '-v'].includes(name)) {
    process.stdout.write(`${version()}\n`);
    return exit.fine;
  }
  return call(name, args);
}

async function call(name: string, args: readonly string[]): Promise<number> {
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    process.stderr.write(`没有“${name}”这个命令。\n\n${overview()}`);
    return exit.usage;
  }
  const command = await entry.load();
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    process.stdout.write(command.help);
    return exit.fine;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}。用法见 yifa ${name} --help\n`);
    return exit.usage;
  }
}

function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `依法 Yifa ${version()}\n\n用法：yifa 命令 [参数…]\n\n${lines.join('\n')}\n\n各命令的用法：yifa 命令 --help\n`;
}

function version(): string {
  const { version: own } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  return String(own);
}

/** `bin/yifa.mjs` may stand in front of this process; when it is killed this one ends as if it was told to. */
function stopWithParent(): void {
  if (!process.channel) return;
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}

/** `yifa check … | head` ends quietly when `head` has seen enough. */
function quietWhenReaderLeaves(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(exit.fine);
      throw error;
    });
  }
}
