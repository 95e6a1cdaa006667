import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyLedger } from '../src/ledger/verify.ts';
import type { MatterTables } from '../src/matters/tables.ts';
import { loadSample } from '../src/sample/load.ts';
import { type District, testDistrict } from './district.ts';

describe('示例区云桥区', () => {
  let district: District;

  beforeAll(async () => {
    district = await testDistrict('2026-11-23T02:00:00.000Z', {}, (app) => loadSample(app, () => {}));
  }, 120_000);
  afterAll(() => district.close());

  function reports() {
    return district.app.store.within('system', (tx) =>
      tx
        .withTables<MatterTables>()
        .selectFrom('matter')
        .select(['unit_id', 'year', 'status'])
        .where('kind', '=', 'annual-report')
        .orderBy('unit_id')
        .orderBy('year')
        .execute(),
    );
  }

  it('2024、2025年度报告都已公布，只有科技局的2025年度报告留给来访者撰写', async () => {
    const found = await reports();
    expect(found.every((report) => report.status === 'published')).toBe(true);
    expect(found.map((report) => `${report.unit_id} ${report.year}`)).toEqual([
      'dsj 2024',
      'dsj 2025',
      'jyj 2024',
      'jyj 2025',
      'kjj 2024',
      'qingxi 2024',
      'qingxi 2025',
      'sfj 2024',
      'sfj 2025',
      'swj 2024',
      'swj 2025',
    ]);
  });

  it('再次载入不改变任何记录', async () => {
    const before = await verifyLedger(district.app.store);
    district.clock.forward(1);
    await loadSample(district.app, () => {});
    const after = await verifyLedger(district.app.store);
    expect(after.units).toEqual(before.units);
    expect(after.units.every((unit) => unit.ok)).toBe(true);
  });

  it('门户上立刻可以读到每一份已公布的报告', async () => {
    const home = await district.app.portal.inject({ url: '/', headers: { 'accept-encoding': 'identity' } });
    expect(home.statusCode).toBe(200);
    const paths = [...home.body.matchAll(/href="(\/info\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(new Set(paths).size).toBe(11);
    for (const url of new Set(paths)) {
      const page = await district.app.portal.inject({ url, headers: { 'accept-encoding': 'identity' } });
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain('第一责任人');
    }
  });
});
