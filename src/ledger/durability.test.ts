import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDatabase } from '../storage/database.ts';
import { createStore } from '../storage/store.ts';
import { verifyLedger } from './verify.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yifa-durability-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const enough = 300;

/** Lets a writer work until it has acknowledged enough, then takes the ground from under it. */
async function writeUntilKilled(
  acknowledged: Map<string, number>,
  kill: (writer: ChildProcess) => void,
): Promise<void> {
  const script = fileURLToPath(new URL('./test-writer.ts', import.meta.url));
  const writer = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(writer, 'exit');
  let heard = 0;
  for await (const line of createInterface(writer.stdout)) {
    const [unit = '', seq] = line.split(' ');
    acknowledged.set(unit, Number(seq));
    if (++heard === enough) kill(writer);
  }
  await ended;
}

function killServer(): void {
  const [pid] = readFileSync(join(folder, 'database', 'cluster', 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
}

it('kill -9 of the program, of the database, or of both loses no acknowledged act', {
  timeout: 120_000,
}, async () => {
  const acknowledged = new Map<string, number>();
  await writeUntilKilled(acknowledged, (writer) => writer.kill('SIGKILL'));
  await writeUntilKilled(acknowledged, killServer);
  await writeUntilKilled(acknowledged, (writer) => {
    killServer();
    writer.kill('SIGKILL');
  });

  const database = await startDatabase({ dataDir: folder, databaseUrl: null });
  const store = createStore(database.url);
  const verdict = await verifyLedger(store);
  await store.close();
  await database.stop();

  expect(verdict.units.flatMap(({ faults }) => faults)).toEqual([]);
  expect(verdict.units).toHaveLength(4);
  for (const { unit, acts } of verdict.units)
    expect(acts).toBeGreaterThanOrEqual(acknowledged.get(unit) ?? 0);
  expect(verdict.acts).toBeGreaterThanOrEqual(3 * enough);
});
