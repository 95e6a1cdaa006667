import { Worker } from 'node:worker_threads';
import type { CheckAnswer, CheckForm, CheckTask, CopyAnswer, CopyTask, Refusal } from './check-task.ts';

export type CheckPool = {
  /** Never rejects: whatever goes wrong with a text is an answer. */
  readonly check: <Form extends CheckForm>(task: CheckTask<Form>) => Promise<CheckAnswer<Form>>;
  /** Writes a Word file with comments; never rejects either. */
  readonly write: (task: CopyTask) => Promise<CopyAnswer>;
  readonly close: () => Promise<void>;
};

type PoolLimits = {
  /** Checks at a time, and how many may wait for them. */
  readonly workers: number;
  readonly waiting: number;
  /** What reading and checking one file may take. */
  readonly milliseconds: number;
};

const usual: PoolLimits = { workers: 2, waiting: 16, milliseconds: 10_000 };
const memoryMegabytes = 512;

const tooSlow: Refusal = {
  is: 'refused',
  why: 'too-slow',
  says: '检查用时太长，已经停止。文件可能损坏或者过于复杂，请把正文复制出来粘贴后再试。',
};
const tooComplex: Refusal = {
  is: 'refused',
  why: 'unreadable',
  says: '这份内容读不出来。文件可能损坏或者过于复杂，请把正文复制出来粘贴后再试。',
};
const busy: Refusal = {
  is: 'refused',
  why: 'busy',
  says: '现在检查的人较多，请过一分钟再试。',
};

/**
 * Threads that read and check, a few at a time; the rest wait in line, and what does not fit the line is told so. A
 * thread that takes too long or fails is stopped and replaced.
 */
export function createCheckPool(limits: PoolLimits = usual): CheckPool {
  const idle = new Set<Worker>();
  const all = new Set<Worker>();
  const waiting: (() => void)[] = [];
  let running = 0;
  let closed = false;

  async function inTurn<Answer>(task: CheckTask | CopyTask): Promise<Answer | Refusal> {
    if (closed) return busy;
    if (running >= limits.workers) {
      if (waiting.length >= limits.waiting) return busy;
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running++;
    try {
      return closed ? busy : await ask<Answer>(task);
    } finally {
      // The place in the line goes to the next, or is free.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  }

  async function ask<Answer>(task: CheckTask | CopyTask): Promise<Answer | Refusal> {
    const worker = take();
    const { promise, resolve } = Promise.withResolvers<Answer | Refusal | null>();
    const failed = () => resolve(null);
    const timer = setTimeout(() => resolve(tooSlow), limits.milliseconds);
    worker.once('message', resolve).once('error', failed).once('exit', failed);
    worker.postMessage(task);
    const answer = await promise;
    clearTimeout(timer);
    worker.off('message', resolve).off('error', failed).off('exit', failed);
    if (answer === null || answer === tooSlow || closed) void worker.terminate();
    else {
      worker.unref();
      idle.add(worker);
    }
    return answer ?? tooComplex;
  }

  function take(): Worker {
    for (const worker of idle) {
      idle.delete(worker);
      worker.ref();
      return worker;
    }
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
      stdout: true,
      stderr: true,
    });
    // What a library writes about a stranger's file is not kept either.
    worker.stdout.resume();
    worker.stderr.resume();
    all.add(worker);
    // One that fails while it waits is only forgotten; without a listener it would take the process with it.
    worker.on('error', () => {});
    worker.on('exit', () => {
      idle.delete(worker);
      all.delete(worker);
    });
    return worker;
  }

  async function close(): Promise<void> {
    closed = true;
    await Promise.all([...all].map((worker) => worker.terminate()));
  }

  return { check: (task) => inTurn(task), write: (task) => inTurn(task), close };
}
