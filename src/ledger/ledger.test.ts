import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../base/canonical-json.ts';
import type { NewAct } from '../matters/kind.ts';
import type { PersonId, UnitId } from '../org/actor.ts';
import type { Tx } from '../storage/store.ts';
import { createTestStore, onServer, type TestStore } from '../storage/testing.ts';
import { proofOf, provesInclusion, recordDistrictRoot } from './district-root.ts';
import { beginning, envelopeText } from './envelope.ts';
import { chooseHash } from './installation.ts';
import { record } from './record.ts';
import { verifyLedger } from './verify.ts';

let db: TestStore;

async function write(
  unit: string,
  count: number,
  payload: NewAct['payload'] = { 题目: '学习民法典' },
): Promise<void> {
  const acts = Array.from(
    { length: count },
    (): NewAct => ({ kind: 'noted', payload, attachments: ['a'.repeat(64)] }),
  );
  await db.store.within({ units: [unit] }, (tx) =>
    record(tx, unit as UnitId, 'tally', 'm1', 'xu' as PersonId, '2026-03-02T01:00:00.000Z', acts),
  );
}

/** As somebody with the owner's rights who knows how to get round the trigger. */
function tamper(statement: string): Promise<unknown> {
  return onServer(db.ownerUrl, (client) =>
    client.query(`alter table act disable trigger user; ${statement}; alter table act enable trigger user`),
  );
}

const faults = async () => (await verifyLedger(db.store)).units.flatMap((unit) => unit.faults);

describe('acts are only appended', () => {
  beforeAll(async () => {
    db = await createTestStore();
    await write('kjj', 2);
  });
  afterAll(() => db.close());

  it.each(['update act set payload = payload', 'delete from act', 'truncate act'])(
    'the program may not: %s',
    async (statement) => {
      const attempt = (tx: Tx) => sql.raw(statement).execute(tx);
      await expect(db.store.within('system', attempt)).rejects.toThrow('permission denied');
    },
  );

  it.each([
    'update act set payload = payload',
    'delete from act where seq = 2',
    'truncate act',
    'update district_root set root = root',
    'truncate district_root',
  ])('the trigger refuses even the owner: %s', async (statement) => {
    await recordDistrictRoot(db.store, new Date(Date.now()));
    await expect(onServer(db.ownerUrl, (client) => client.query(statement))).rejects.toThrow('只能追加');
  });

  it('roots and receipts cannot be changed by the program', async () => {
    for (const table of ['district_root', 'command_receipt']) {
      const attempt = (tx: Tx) => sql.raw(`delete from ${table}`).execute(tx);
      await expect(db.store.within('system', attempt)).rejects.toThrow('permission denied');
    }
  });

  it('a unit cannot write into another unit’s chain', async () => {
    const foreign = (tx: Tx) =>
      record(tx, 'kjj' as UnitId, 'tally', 'm1', 'wu' as PersonId, '2026-03-02T01:00:00.000Z', [
        { kind: 'noted', payload: {} },
      ]);
    await expect(db.store.within({ units: ['jyj'] }, foreign)).rejects.toThrow();
  });

  it('a forgotten WHERE shows a unit its own acts only', async () => {
    await write('jyj', 1);
    const units = (tx: Tx) => sql<{ unit: string }>`select distinct unit_id as unit from act`.execute(tx);
    expect((await db.store.within({ units: ['jyj'] }, units)).rows).toEqual([{ unit: 'jyj' }]);
    expect((await db.store.within('public', units)).rows).toEqual([]);
    expect((await db.store.within({ units: ['sfj'], supervises: true }, units)).rows).toEqual([]);
  });
});

describe('the hash of an act', () => {
  it('is taken over the canonical JSON of all that the act says', () => {
    const act = {
      unit: 'kjj',
      seq: 3,
      matterKind: 'study',
      matter: 'st-1',
      kind: 'session-recorded',
      at: '2026-03-02T01:00:00.000Z',
      by: 'xu',
      payload: canonicalJson({ b: '“学法”\n', a: [1, 1.5e21] }),
      attachments: ['ff', '00'],
      corrects: 2,
      prevHash: beginning,
    };
    expect(envelopeText(act)).toBe(canonicalJson({ ...act, payload: JSON.parse(act.payload) }));
  });

  it('can be SM3, chosen before the first act and not after it', async () => {
    db = await createTestStore();
    await chooseHash(db.ownerUrl, 'sm3');
    await write('kjj', 3);
    expect((await verifyLedger(db.store)).ok).toBe(true);
    expect((await recordDistrictRoot(db.store, new Date('2026-03-02T16:10:00Z'))).algorithm).toBe('sm3');
    await expect(chooseHash(db.ownerUrl, 'sha256')).rejects.toThrow('不能再更换');
    await db.close();
  });
});

describe('verification', () => {
  beforeEach(async () => {
    db = await createTestStore();
    await write('kjj', 6);
    await write('swj', 4);
    await recordDistrictRoot(db.store, new Date('2026-03-02T16:10:00Z'));
    return () => db.close();
  });

  it('finds nothing where nothing was changed', async () => {
    expect(await verifyLedger(db.store)).toMatchObject({
      ok: true,
      acts: 10,
      units: [
        { unit: 'kjj', acts: 6, ok: true, faults: [] },
        { unit: 'swj', acts: 4, ok: true, faults: [] },
      ],
      roots: [{ ok: true, faults: [], says: null }],
    });
  });

  it.each([
    ['payload', `update act set payload = replace(payload, '民', '氏') where unit_id = 'kjj' and seq = 4`],
    ['time', `update act set at = '2026-03-02T01:00:00.001Z' where unit_id = 'kjj' and seq = 4`],
    ['person', `update act set by_person = 'xv' where unit_id = 'kjj' and seq = 4`],
    ['matter', `update act set matter_id = 'm2' where unit_id = 'kjj' and seq = 4`],
    ['attachment', `update act set attachments[1] = 'b' where unit_id = 'kjj' and seq = 4`],
    ['correction', `update act set corrects = 1 where unit_id = 'kjj' and seq = 4`],
  ])('one changed byte of the %s is found at its act and nowhere else', async (_what, statement) => {
    await tamper(statement);
    expect(await faults()).toEqual([
      { unit: 'kjj', seq: 4, what: 'content', says: '第 4 号行为记录的内容与其散列值不符' },
    ]);
  });

  it('an act taken out of the middle is named', async () => {
    await tamper(`delete from act where unit_id = 'swj' and seq = 2`);
    expect(await faults()).toMatchObject([
      { unit: 'swj', seq: 2, what: 'missing', says: '缺少第 2 号行为记录' },
    ]);
  });

  it('two acts that changed places are found', async () => {
    await tamper(`update act set seq = 99 where unit_id = 'kjj' and seq = 2;
      update act set seq = 2 where unit_id = 'kjj' and seq = 3; update act set seq = 3 where unit_id = 'kjj' and seq = 99`);
    expect((await faults()).map(({ seq }) => seq)).toContain(2);
  });

  it('a chain that was cut off is found by its head', async () => {
    await tamper(`delete from act where unit_id = 'kjj' and seq > 4`);
    expect(await faults()).toMatchObject([
      { unit: 'kjj', seq: 5, what: 'missing', says: '第 5 号至第 6 号行为记录被截去' },
    ]);
  });

  it('a chain that was cut off together with its head is found by the district root', async () => {
    await tamper(`delete from act where unit_id = 'kjj' and seq > 4;
      update chain_head set seq = 4, hash = (select hash from act where unit_id = 'kjj' and seq = 4) where unit_id = 'kjj'`);
    const verdict = await verifyLedger(db.store);
    expect(verdict.units.every(({ ok }) => ok)).toBe(true);
    expect(verdict.ok).toBe(false);
    expect(verdict.roots[0]?.faults).toMatchObject([{ unit: 'kjj', seq: 6, what: 'root' }]);
  });

  it('a ledger whose roots were changed too is found by the published root', async () => {
    const [made] = (await verifyLedger(db.store)).roots;
    const published = [{ at: made?.at ?? '', root: made?.root ?? '' }];
    expect((await verifyLedger(db.store, { published })).ok).toBe(true);
    await onServer(db.ownerUrl, (client) =>
      client.query('alter table district_root disable trigger user; delete from district_root'),
    );
    expect((await verifyLedger(db.store)).ok).toBe(true);
    const verdict = await verifyLedger(db.store, { published });
    expect(verdict.roots).toMatchObject([{ ok: false, says: '已公布的区级总摘要在数据库中没有记录' }]);
  });

  it('acts put behind the end of a chain are found', async () => {
    await tamper(`insert into act select unit_id, 7, matter_kind, matter_id, kind, at, by_person, payload, attachments,
      corrects, hash, hash from act where unit_id = 'kjj' and seq = 6`);
    expect(await faults()).toMatchObject([{ unit: 'kjj', seq: 7, what: 'surplus' }]);
  });

  it('a unit’s head is in the district root, as its proof shows without the other units', async () => {
    await write('jyj', 3);
    const root = await recordDistrictRoot(db.store, new Date('2026-03-03T16:10:00Z'));
    root.heads.forEach((head, index) => {
      const proof = proofOf(root, head.unit) ?? [];
      const place = { index, size: root.heads.length };
      expect(provesInclusion(root, head, place, proof)).toBe(true);
      expect(provesInclusion(root, { ...head, seq: head.seq + 1 }, place, proof)).toBe(false);
    });
  });
});
