import { PgBoss } from 'pg-boss';

/** Work that the installation does by itself, by the clock. It must bear being done twice. */
export type Job = {
  /** Kebab-case: `district-root`. */
  readonly name: string;
  /** When, in cron's form and China's time: `10 0 * * *` is ten past midnight. */
  readonly cron: string;
  run(): Promise<void>;
};

export type Jobs = {
  /** Does a job now, by the same way as the clock would. */
  start(name: string): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Starts the clock and the workers over one queue per job. Several worker processes share them: each tick is done
 * by one. `url` must be the owner's: pg-boss keeps its own schema. A job that fails is tried three times more,
 * then reported.
 */
export async function startJobs(
  url: string,
  jobs: readonly Job[],
  report: (job: string, error: unknown) => void,
): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: url, max: 3, schema: 'jobs', application_name: 'yifa jobs' });
  boss.on('error', (error) => report('pg-boss', error));
  await boss.start();
  for (const job of jobs) {
    await boss.createQueue(job.name, {
      policy: 'exclusive',
      retryLimit: 3,
      retryDelay: 60,
      retryBackoff: true,
    });
    await boss.work(job.name, { pollingIntervalSeconds: 5 }, async () => {
      try {
        await job.run();
      } catch (error) {
        report(job.name, error);
        throw error;
      }
    });
    await boss.schedule(job.name, job.cron, null, { tz: 'Asia/Shanghai' });
  }
  return {
    async start(name) {
      await boss.send(name, {});
    },
    stop: () => boss.stop({ graceful: true, timeout: 1500 }),
  };
}
