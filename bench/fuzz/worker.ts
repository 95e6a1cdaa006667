import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { examine, type Outcome } from './examine.ts';
import { type FuzzKind, inputOf } from './inputs.ts';

export type FuzzTask = {
  readonly seed: number;
  readonly inputs: number;
  /** The next number to take, shared by all threads. */
  readonly next: SharedArrayBuffer;
  /** Of this thread: the number it is at (-1 for none) and when it began, in milliseconds of the clock's low half. */
  readonly at: SharedArrayBuffer;
  /** A single number to look at instead. */
  readonly only?: number;
};
export type FuzzAnswer = Outcome & {
  readonly index: number;
  readonly kind: FuzzKind;
  readonly bytes: number;
  readonly milliseconds: number;
  /** What the thread's heap holds afterwards, in bytes. */
  readonly heap: number;
};

/** The clock's low bits, so that it fits a shared whole number. */
export const tick = () => Math.floor(performance.timeOrigin + performance.now()) & 0x3fffffff;

if (parentPort && workerData) await work(workerData, parentPort);

async function work(task: FuzzTask, port: NonNullable<typeof parentPort>): Promise<void> {
  const next = new Int32Array(task.next);
  const at = new Int32Array(task.at);
  const folder = await mkdtemp(join(tmpdir(), 'yifa-fuzz-'));
  const one = async (index: number, warm: boolean) => {
    const input = inputOf(task.seed, index);
    Atomics.store(at, 1, tick());
    Atomics.store(at, 0, warm ? -1 : index);
    const begun = performance.now();
    const outcome = await examine(input, folder, index);
    const milliseconds = performance.now() - begun;
    Atomics.store(at, 0, -1);
    if (warm) return;
    const answer: FuzzAnswer = {
      ...outcome,
      index,
      kind: input.kind,
      bytes: input.bytes.length,
      milliseconds,
      heap: process.memoryUsage().heapUsed,
    };
    port.postMessage(answer);
  };
  // Libraries and tables are loaded with inputs that do not count.
  for (let index = 0; index < 40; index++) await one(-1 - index, true);
  if (task.only !== undefined) await one(task.only, false);
  else
    for (let index = Atomics.add(next, 0, 1); index < task.inputs; index = Atomics.add(next, 0, 1))
      await one(index, false);
  await rm(folder, { recursive: true, force: true });
  port.postMessage('done');
}
