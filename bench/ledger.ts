/**
 * The ledger: acts appended over units (one act, one durable transaction), whole commands through the runner,
 * verification, figures of a year added up from 100,000 acts, rebuild of the projections. `node bench/ledger.ts [seconds]`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { record } from '../src/ledger/record.ts';
import { verifyLedger } from '../src/ledger/verify.ts';
import { factsOfYear } from '../src/matters/facts-of-year.ts';
import type { NewAct } from '../src/matters/kind.ts';
import { rebuildProjections } from '../src/matters/rebuild.ts';
import { createRunner } from '../src/matters/run-command.ts';
import { tally, tallyParts } from '../src/matters/test-kind.ts';
import { migrations } from '../src/migrations.ts';
import type { Actor, PersonId, UnitId } from '../src/org/actor.ts';
import { startDatabase } from '../src/storage/database.ts';
import { migrate } from '../src/storage/migrate.ts';
import { createStore } from '../src/storage/store.ts';

const seconds = Number(process.argv[2] ?? 5);
const units = Array.from({ length: 40 }, (_, index) => `u${index}` as UnitId);
const by = 'xu' as PersonId;
const actor: Actor = {
  person: by,
  name: '许静怡',
  posts: units.map((unit) => ({ unit, role: 'clerk', title: '' })),
};

const folder = mkdtempSync(join(tmpdir(), 'yifa-bench-ledger-'));
const database = await startDatabase({ dataDir: folder, databaseUrl: null });
const store = createStore(database.url, { connections: 20 });
const rows: (readonly [what: string, value: string, bar: string, ratio: string])[] = [];

try {
  await migrate(database.ownerUrl, migrations);
  await measureAppend();
  await measureCommands();
  await fill('full' as UnitId, 100_000);
  await measureVerify();
  await measureFacts();
  await measureRebuild();
} finally {
  await store.close();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

console.log(`\n${cpus()[0]?.model ?? '?'}, ${cpus().length} cores, Node ${process.version}, fsync on\n`);
console.log('| measure | value | bar | ratio |\n|---|---|---|---|');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);

function rate(what: string, count: number, milliseconds: number, bar: number | null): void {
  const perSecond = (count / milliseconds) * 1000;
  const shown = `${Math.round(perSecond).toLocaleString('en')} a second`;
  rows.push([
    what,
    shown,
    bar ? `≥ ${bar.toLocaleString('en')}` : '',
    bar ? `${(perSecond / bar).toFixed(1)} ×` : '',
  ]);
}

/** Repeats `work` for each unit side by side until the time is over; answers how often it was done. */
async function sideBySide(
  work: (unit: UnitId, round: number) => Promise<unknown>,
): Promise<[number, number]> {
  const start = performance.now();
  const end = start + seconds * 1000;
  let count = 0;
  await Promise.all(
    units.map(async (unit) => {
      for (let round = 0; performance.now() < end; round++) {
        await work(unit, round);
        count++;
      }
    }),
  );
  return [count, performance.now() - start];
}

async function measureAppend(): Promise<void> {
  const acts: readonly NewAct[] = [{ kind: 'noted', payload: { 题目: '学习行政复议法', 人数: 23 } }];
  const append = (unit: UnitId) =>
    store.within({ units: [unit] }, (tx) =>
      record(tx, unit, 'note', 'n1', by, new Date().toISOString(), acts),
    );
  const [count, time] = await sideBySide(append);
  rate(`append over ${units.length} units, one act a transaction`, count, time, 2_000);
}

async function measureCommands(): Promise<void> {
  const run = createRunner({ ...tallyParts(), store, preparations: {}, followUps: [] });
  const [count, time] = await sideBySide(async (unit, round) => {
    const input = { title: `走访第${round}家`, on: '2026-02-01' };
    const matter = `t${round}`;
    const commandId = `${unit}-${round}`;
    const answer = await run({
      actor,
      unit,
      kind: tally.id,
      matter,
      command: 'open',
      commandId,
      expectedVersion: 0,
      input,
    });
    if (answer.outcome !== 'done') throw new Error(answer.outcome);
  });
  rate('whole commands over the same units, projected and receipted', count, time, null);
}

/** A unit with `count` acts that each count in a figure, in matters of a hundred acts. */
async function fill(unit: UnitId, count: number): Promise<void> {
  const start = performance.now();
  const at = '2026-02-01T01:00:00.000Z';
  for (let matter = 0; matter < count / 100; matter++) {
    const acts: NewAct[] = [{ kind: 'opened', payload: { title: `第${matter}项`, on: '2026-02-01' } }];
    for (let n = 1; n < 100; n++)
      acts.push({ kind: 'added', payload: { amount: n, name: `企业${(matter * n) % 997}` } });
    await store.within({ units: [unit] }, (tx) => record(tx, unit, tally.id, `m${matter}`, by, at, acts));
  }
  rate('append to one unit, a hundred acts a transaction', count, performance.now() - start, null);
  await rebuildProjections(store, tallyParts());
}

async function measureVerify(): Promise<void> {
  const start = performance.now();
  const verdict = await verifyLedger(store);
  if (!verdict.ok) throw new Error('the ledger is not whole');
  rate(
    `verify ${verdict.acts.toLocaleString('en')} acts of ${verdict.units.length} units`,
    verdict.acts,
    performance.now() - start,
    100_000,
  );
}

async function measureFacts(): Promise<void> {
  const unit = 'full' as UnitId;
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    const facts = await store.within({ units: [unit] }, (tx) => factsOfYear(tx, unit, 2026, [tally]));
    if (facts.length !== 2) throw new Error('figures are missing');
    times.push(performance.now() - start);
  }
  const slowest = Math.max(...times);
  rows.push([
    'figures of a year from 100,000 acts',
    `${slowest.toFixed(0)} ms slowest of 5`,
    '< 1,000 ms',
    `${(1000 / slowest).toFixed(1)} ×`,
  ]);
}

async function measureRebuild(): Promise<void> {
  const start = performance.now();
  const { acts } = await rebuildProjections(store, tallyParts());
  rate('rebuild of all projections', acts, performance.now() - start, null);
}
