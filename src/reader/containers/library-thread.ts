import { Worker } from 'node:worker_threads';
import { limits } from '../limits.ts';

/** Why a library gave no answer: it took too long, or its thread failed. */
export type NoAnswer = 'took-too-long' | 'failed';

export type LibraryThread<Task, Answer> = {
  /** `milliseconds`: processor time that may pass without an answer or a sign of progress. */
  ask(task: Task, milliseconds: number): Promise<Answer | NoAnswer>;
};

/** What a thread says when its library is loaded, and when a part of the work (a page) is done. */
export const ready = 'ready';
export const progress = 'progress';
const memoryMegabytes = 512;
const glance = 50;

/**
 * A library for a foreign format in a thread of its own, where a hostile file can be stopped and its memory is bounded.
 * One thread is kept for the next file; one that had to be stopped, or died, is replaced. Processor time counts and not
 * the clock, so that a busy machine refuses no sound file.
 */
export function libraryThread<Task, Answer>(script: URL): LibraryThread<Task, Answer> {
  let idle: Worker | null = null;

  function started(): Worker {
    const worker = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
      stderr: true,
      stdout: true,
    });
    // A library may fail after it has answered: without a listener that would end the whole program.
    worker.on('error', () => {});
    worker.on('exit', () => {
      if (idle === worker) idle = null;
    });
    return worker;
  }

  async function ask(task: Task, milliseconds: number): Promise<Answer | NoAnswer> {
    const kept = idle;
    const worker = kept ?? started();
    idle = null;
    worker.ref();
    const { promise, resolve } = Promise.withResolvers<Answer | NoAnswer>();
    const failed = () => resolve('failed');
    const stop = () => resolve('took-too-long');
    let watch: NodeJS.Timeout | undefined;
    const begin = () => {
      let begun: NodeJS.CpuUsage | undefined;
      clearInterval(watch);
      watch = setInterval(async () => {
        const used = await worker.cpuUsage(begun).catch(() => null);
        if (used === null) return;
        if (begun === undefined) begun = used;
        else if ((used.user + used.system) / 1000 > milliseconds) stop();
      }, glance);
    };
    const heard = (message: Answer | typeof ready | typeof progress) => {
      if (message === ready || message === progress) begin();
      else resolve(message);
    };
    const last = setTimeout(stop, limits.milliseconds);
    worker.on('message', heard);
    worker.once('error', failed);
    worker.once('exit', failed);
    if (kept) begin();
    worker.postMessage(task);
    const answer = await promise;
    clearTimeout(last);
    clearInterval(watch);
    worker.off('message', heard);
    worker.off('error', failed);
    worker.off('exit', failed);
    worker.unref();
    if (answer === 'took-too-long' || answer === 'failed' || idle) void worker.terminate();
    else idle = worker;
    return answer;
  }

  return { ask };
}
