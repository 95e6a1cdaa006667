import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../src/storage/embedded/supervisor.ts';
import type { TestRun } from '../src/storage/testing.ts';

const prefix = 'yifa-tests-';

/** Gives the run a folder for its database server, which starts when the first test asks for it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  project.provide('testRun', { folder, migrations: await readMigrations() });
  return () => remove(folder);
}

/** A room that does not compile just now must not stop the tests of the others. */
async function readMigrations(): Promise<TestRun['migrations']> {
  try {
    const { migrations } = await import('../src/migrations.ts');
    return migrations.map(({ id, sql }) => ({ id, sql }));
  } catch (error) {
    return { broken: error instanceof Error ? error.message : String(error) };
  }
}

async function remove(folder: string): Promise<void> {
  if (existsSync(join(folder, 'database', 'cluster'))) {
    const server = await startEmbedded(folder, { durable: false });
    await server.stop();
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Stops what an earlier run left behind because it was killed. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (!isRunning(pid)) await remove(join(tmpdir(), name)).catch(() => {});
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
