/**
 * Reads and checks damaged and hostile inputs, each made from a seed: `npm run bench:fuzz -- [--inputs 200000]
 * [--seed 20261123] [--only NUMBER]`. Every input must end within two seconds with a document or a clear error, and what
 * it gives must be true of it (`fuzz/examine.ts`). One that takes longer is stopped and tried again alone at the end,
 * because on a busy machine it may only have waited. Ends with code 1 where anything is wrong.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { type FuzzKind, fuzzKinds, inputOf } from './fuzz/inputs.ts';
import type { FuzzAnswer, FuzzTask } from './fuzz/worker.ts';

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '200000' },
    seed: { type: 'string', default: '20261123' },
    only: { type: 'string' },
    workers: { type: 'string', default: String(Math.min(2, cpus().length)) },
  },
});
const inputs = Number(values.inputs);
const seed = Number(values.seed);
const longest = 2_000;
const heapMegabytes = 512;

type Row = {
  inputs: number;
  results: number;
  errors: number;
  faults: number;
  slowest: number;
  slowestAt: number;
  largest: number;
};
const rows = new Map<FuzzKind, Row>();
const faults: string[] = [];
const late: number[] = [];
let highestHeap = 0;
let highestRss = 0;
let waited = 0;
const next = new SharedArrayBuffer(4);
const begun = performance.now();

if (values.only !== undefined) {
  await run(Number(values.only));
} else {
  console.log(`seed ${seed}, ${inputs} inputs, ${values.workers} threads`);
  const watch = setInterval(() => {
    const done = Math.min(inputs, Atomics.load(new Int32Array(next), 0));
    process.stderr.write(`${done} of ${inputs}, ${faults.length} faults, ${late.length} late\n`);
  }, 30_000);
  await Promise.all(Array.from({ length: Number(values.workers) }, () => run()));
  clearInterval(watch);
  for (const index of late.splice(0)) await again(index);
}
report();

/** Runs a thread until the numbers are used up; one that has to be stopped is followed by another. */
async function run(only?: number): Promise<void> {
  for (let more = true; more; ) {
    const ended = await thread(only);
    if (ended !== 'done' && only === undefined && ended.index >= 0) {
      if (ended.why === 'late') late.push(ended.index);
      else fault(ended.index, ended.why);
    } else if (ended !== 'done') fault(ended.index, ended.why);
    more = ended !== 'done' && only === undefined;
  }
}

type Ended = 'done' | { readonly index: number; readonly why: string };

function thread(only?: number): Promise<Ended> {
  const at = new SharedArrayBuffer(8);
  const where = new Int32Array(at);
  Atomics.store(where, 0, -1);
  const task: FuzzTask = { seed, inputs, next, at, ...(only === undefined ? {} : { only }) };
  const worker = new Worker(new URL('./fuzz/worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  const { promise, resolve } = Promise.withResolvers<Ended>();
  const guard = setInterval(() => {
    highestRss = Math.max(highestRss, process.memoryUsage.rss());
    const index = Atomics.load(where, 0);
    const now = Math.floor(performance.timeOrigin + performance.now()) & 0x3fffffff;
    if (index >= 0 && now - Atomics.load(where, 1) > longest) resolve({ index, why: 'late' });
  }, 50);
  worker.on('message', (message: FuzzAnswer | 'done') =>
    message === 'done' ? resolve('done') : count(message),
  );
  worker.on('error', (error) =>
    resolve({ index: Atomics.load(where, 0), why: `the thread died: ${error.message}` }),
  );
  worker.on('exit', () => resolve({ index: Atomics.load(where, 0), why: 'the thread ended' }));
  return promise.finally(async () => {
    clearInterval(guard);
    await worker.terminate();
  });
}

/** Alone and up to three times: what still does not end in time is a fault of the program, not of a busy machine. */
async function again(index: number): Promise<void> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    const ended = await thread(index);
    if (ended === 'done') {
      waited++;
      return;
    }
    if (ended.why !== 'late') return fault(index, ended.why);
  }
  fault(index, `did not end within ${longest} ms`);
}

function rowOf(kind: FuzzKind): Row {
  const row = rows.get(kind) ?? {
    inputs: 0,
    results: 0,
    errors: 0,
    faults: 0,
    slowest: 0,
    slowestAt: -1,
    largest: 0,
  };
  rows.set(kind, row);
  return row;
}

function count({ index, kind, is, faults: found, milliseconds, heap, bytes }: FuzzAnswer): void {
  const row = rowOf(kind);
  row.inputs++;
  if (is === 'result') row.results++;
  else if (is === 'error') row.errors++;
  else fault(index, found.join('; '), true);
  if (milliseconds > row.slowest) Object.assign(row, { slowest: milliseconds, slowestAt: index });
  row.largest = Math.max(row.largest, bytes);
  highestHeap = Math.max(highestHeap, heap);
}

function fault(index: number, why: string, counted = false): void {
  const { kind } = inputOf(seed, Math.max(0, index));
  const row = rowOf(kind);
  row.faults++;
  if (!counted) row.inputs++;
  faults.push(`${index} ${kind}: ${why}`);
  if (faults.length <= 40) console.error(`fault at ${index} (${kind}): ${why.slice(0, 800)}`);
}

function report(): void {
  const number = (value: number) => value.toLocaleString('en');
  console.log(
    '\n| kind | inputs | results | clear errors | faults | slowest, ms | its number | largest, bytes |\n|---|--:|--:|--:|--:|--:|--:|--:|',
  );
  const all: Row = { inputs: 0, results: 0, errors: 0, faults: 0, slowest: 0, slowestAt: -1, largest: 0 };
  const line = (name: string, row: Row) =>
    console.log(
      `| ${[name, number(row.inputs), number(row.results), number(row.errors), row.faults, Math.round(row.slowest), row.slowestAt, number(row.largest)].join(' | ')} |`,
    );
  for (const kind of Object.keys(fuzzKinds) as FuzzKind[]) {
    const row = rows.get(kind);
    if (!row) continue;
    line(kind, row);
    for (const key of ['inputs', 'results', 'errors', 'faults'] as const) all[key] += row[key];
    if (row.slowest > all.slowest) Object.assign(all, { slowest: row.slowest, slowestAt: row.slowestAt });
    all.largest = Math.max(all.largest, row.largest);
  }
  line('**all**', all);
  const megabytes = (bytes: number) => `${Math.round(bytes / 1_048_576)} MB`;
  const seconds = (performance.now() - begun) / 1000;
  console.log(
    `\nseed ${seed}; ${Math.round(seconds)} s, ${Math.round(all.inputs / seconds)} inputs a second on ${values.workers} threads; ` +
      `largest heap of a thread after an input ${megabytes(highestHeap)} (a thread may have ${heapMegabytes} MB), process ${megabytes(highestRss)}; ` +
      `${waited} waited for the machine and ended in time alone.\n${cpus()[0]?.model ?? '?'}, ${cpus().length} cores, Node ${process.version}`,
  );
  process.exitCode = faults.length > 0 ? 1 : 0;
}
