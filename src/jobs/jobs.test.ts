import { afterAll, beforeAll, expect, it } from 'vitest';
import { type District, testDistrict } from '../../test/district.ts';
import { districtRoots } from '../ledger/district-root.ts';
import { startJobs } from './jobs.ts';

let district: District;
beforeAll(async () => {
  district = await testDistrict();
});
afterAll(() => district.close());

it('每夜的区级根由定时任务生成，两个进程一起跑也只由一个去做', async () => {
  const { app, ownerUrl } = district;
  const failures: unknown[] = [];
  const report = (_: string, error: unknown) => void failures.push(error);
  const [one, two] = [
    await startJobs(ownerUrl, app.jobs, report),
    await startJobs(ownerUrl, app.jobs, report),
  ];
  try {
    await one.start('district-root');
    const roots = await until(() => app.store.within('public', (tx) => districtRoots(tx)));
    expect(roots).toHaveLength(1);
    expect(roots[0]?.heads.map(({ unit }) => unit)).toContain('kjj');
  } finally {
    await Promise.all([one.stop(), two.stop()]);
  }
  expect(failures).toEqual([]);
});

it('没有办成的任务报告原因', async () => {
  const failures: string[] = [];
  const jobs = await startJobs(
    district.ownerUrl,
    [{ name: 'broken', cron: '0 0 1 1 *', run: () => Promise.reject(new Error('坏了')) }],
    (name, error) => void failures.push(`${name}: ${String(error)}`),
  );
  await jobs.start('broken');
  expect(await until(async () => failures)).toEqual(['broken: Error: 坏了']);
  await jobs.stop();
});

/** Asks again until there is something; the test's own time limit ends it. */
async function until<T>(ask: () => Promise<T[]>): Promise<T[]> {
  for (;;) {
    const found = await ask();
    if (found.length > 0) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
