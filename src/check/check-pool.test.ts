import { describe, expect, it } from 'vitest';
import { aReport } from '../checker/example-report.ts';
import { readBytes } from '../reader/index.ts';
import { createCheckPool } from './check-pool.ts';

const bytes = new TextEncoder().encode(aReport({ head: '高度重视。' }));
const task = { name: 'a.txt', bytes, as: 'page', characters: 100_000 } as const;

describe('在另外的线程里检查', () => {
  it('超过时限的停下，排满时说明', async () => {
    const pool = createCheckPool({ workers: 1, waiting: 1, milliseconds: 1 });
    const answers = await Promise.all([1, 2, 3].map(() => pool.check(task)));
    expect(answers.map((answer) => (answer.is === 'refused' ? answer.why : answer.is)).sort()).toEqual([
      'busy',
      'too-slow',
      'too-slow',
    ]);
    await pool.close();
  });

  it('一个线程接着查下一份，各种形式都做得出', async () => {
    const pool = createCheckPool({ workers: 1, waiting: 5, milliseconds: 20_000 });
    const [page, report, docx] = await Promise.all([
      pool.check(task),
      pool.check({ ...task, as: 'report' }),
      pool.check({ ...task, as: 'docx' }),
    ]);
    expect(page).toMatchObject({ is: 'checked', title: '云桥区水务局2025年度法治政府建设报告', leftOff: 0 });
    expect(report.is === 'checked' && report.made.html).toContain('<!doctype html>');
    expect(report.is === 'checked' && report.made.csv).toContain('a.txt');
    if (docx.is !== 'checked') throw new Error(docx.says);
    expect((await readBytes(docx.made.bytes)).body).toContain('取水许可');
    await pool.close();
  });

  it('太长、没有正文、读不出的都是答复，不是故障', async () => {
    const pool = createCheckPool();
    const says = async (given: Partial<Parameters<typeof pool.check>[0]>) => {
      const answer = await pool.check({ ...task, ...given });
      return answer.is === 'refused' ? answer.why : answer.is;
    };
    expect(await says({ characters: 10 })).toBe('too-large');
    expect(await says({ bytes: new Uint8Array() })).toBe('unreadable');
    expect(await says({ bytes: new TextEncoder().encode('%PDF-1.7') })).toBe('unreadable');
    await pool.close();
  });
});
