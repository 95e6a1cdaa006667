import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../base/day.ts';
import type { Actor, PersonId, Role, UnitId } from '../org/actor.ts';
import { createTestStore, onServer, type TestStore } from '../storage/testing.ts';
import type { Json, MatterKind } from './kind.ts';
import { scopeOf } from './parts.ts';
import { rebuildProjections } from './rebuild.ts';
import { refreshClocks } from './refresh-clocks.ts';
import { createRunner } from './run-command.ts';
import { dumpProjections } from './test-dump.ts';
import { tally, tallyParts } from './test-kind.ts';
import { verifyProjections } from './verify-projections.ts';
import { dueList, entriesOfFact, listMatters, matterPage, shownFacts } from './views.ts';

const kjj = 'kjj' as UnitId;
const someone = (person: string, unit: string, role: Role): Actor => ({
  person: person as PersonId,
  name: person,
  posts: [{ unit: unit as UnitId, role, title: '' }],
});
const clerk = someone('xu', 'kjj', 'clerk');
const head = someone('zhou', 'kjj', 'head');
const supervisor = someone('fang', 'sfj', 'supervisor');
const stranger = someone('wu', 'jyj', 'clerk');

const kind: MatterKind = tally;
let today = '2026-03-02';
const parts = tallyParts(() => new Date(`${today}T01:00:00Z`));
let db: TestStore;
let ids = 0;

async function done(
  actor: Actor,
  matter: string,
  command: string,
  expectedVersion: number,
  input: Json,
): Promise<void> {
  const run = createRunner({
    ...parts,
    store: db.store,
    preparations: { ticket: async () => 1 },
    followUps: [],
  });
  const commandId = `c${++ids}`;
  const request = { actor, unit: kjj, kind: 'tally', matter, command, commandId, expectedVersion, input };
  expect((await run(request)).outcome).toBe('done');
}

beforeAll(async () => {
  db = await createTestStore();
  await done(clerk, 'early', 'open', 0, { title: '走访100%企业', on: '2026-01-15' });
  await done(clerk, 'early', 'add', 1, { amount: 3, name: '乙公司' });
  await done(clerk, 'early', 'add', 2, { amount: 4, name: '甲公司' });
  await done(clerk, 'late', 'open', 0, { title: '走访园区', on: '2026-02-01' });
  await done(clerk, 'late', 'add', 1, { amount: 5, name: '乙公司' });
  await done(head, 'late', 'close', 2, {});
  await done(clerk, 'past', 'open', 0, { title: '去年的走访', on: '2025-06-01' });
});
afterAll(() => db.close());

const read = <T>(actor: Actor, work: Parameters<typeof db.store.within<T>>[1]) =>
  db.store.within(scopeOf(actor), work);
const titles = async (actor: Actor, query: Parameters<typeof listMatters>[3]) =>
  (await read(actor, (tx) => listMatters(tx, kjj, kind, query))).items.map(({ title }) => title);

describe('the list of matters', () => {
  it('has the newest day first, page by page, with the total', async () => {
    expect(await titles(clerk, {})).toEqual(['走访园区', '走访100%企业', '去年的走访']);
    const second = await read(clerk, (tx) => listMatters(tx, kjj, kind, { page: 2, pageSize: 2 }));
    expect(second).toMatchObject({
      total: 3,
      items: [{ matter: 'past', status: 'open', statusName: '进行中', version: 1 }],
    });
  });

  it('is narrowed by year, status and a part of the title, in which % is only a character', async () => {
    expect(await titles(clerk, { year: 2025 })).toEqual(['去年的走访']);
    expect(await titles(clerk, { status: 'closed' })).toEqual(['走访园区']);
    expect(await titles(clerk, { q: '走访' })).toHaveLength(3);
    expect(await titles(clerk, { q: '0%企' })).toEqual(['走访100%企业']);
    expect(await titles(clerk, { q: '走%访' })).toEqual([]);
  });

  it('shows the supervisor what is shared, and another unit nothing', async () => {
    expect(await titles(supervisor, {})).toEqual(['走访园区']);
    expect(await titles(stranger, {})).toEqual([]);
  });
});

describe('the page of a matter', () => {
  const page = (actor: Actor, matter: string) =>
    read(actor, (tx) => matterPage(tx, parts, { actor, unit: kjj, kind, matter }));

  it('says what this person may do now and what stands against the rest', async () => {
    const forClerk = await page(clerk, 'early');
    expect(forClerk?.commands).toEqual([
      { name: 'add', label: '计入', allowed: true, reasons: [] },
      expect.objectContaining({
        name: 'close',
        allowed: false,
        reasons: [expect.objectContaining({ says: '由主要负责人办理' })],
      }),
    ]);
    const closed = await page(clerk, 'late');
    expect(closed?.commands[0]).toMatchObject({ allowed: false, reasons: [{ code: 'tally.closed' }] });
  });

  it('has the state, the deadlines and the record in order', async () => {
    expect(await page(clerk, 'early')).toMatchObject({
      version: 3,
      title: '走访100%企业',
      statusName: '进行中',
      clocks: [{ id: 'close', due: '2026-12-31', state: 'green' }],
      acts: [{ seq: 1, label: '开始计数', by: 'xu' }, { seq: 2, label: '计入' }, { seq: 3 }],
    });
  });

  it('is there for the supervisor only when shared, and not for others or as another kind', async () => {
    expect((await page(supervisor, 'late'))?.acts).toHaveLength(3);
    expect(await page(supervisor, 'early')).toBeNull();
    expect(await page(stranger, 'late')).toBeNull();
    const other = { ...kind, id: 'other' };
    expect(
      await read(clerk, (tx) =>
        matterPage(tx, parts, { actor: clerk, unit: kjj, kind: other, matter: 'late' }),
      ),
    ).toBeNull();
  });
});

describe('the figures of a year', () => {
  it('are added up, and names stand once, in the order of the days', async () => {
    expect(await read(clerk, (tx) => shownFacts(tx, kjj, 2026, [kind]))).toEqual([
      expect.objectContaining({
        fact: 'tally.amount',
        kind: 'tally',
        says: '计入',
        quantity: 12,
        acts: 3,
        from: '2026-01-15',
        to: '2026-02-01',
      }),
      expect.objectContaining({
        fact: 'tally.names',
        joins: 'names',
        quantity: 2,
        names: ['乙公司', '甲公司'],
      }),
    ]);
    expect(await read(clerk, (tx) => shownFacts(tx, kjj, 2024, [kind]))).toEqual([]);
  });

  it('open the entries behind them, each with the act that proves it', async () => {
    const entries = await read(clerk, (tx) => entriesOfFact(tx, kjj, 2026, 'tally.amount'));
    expect(entries).toEqual([
      {
        act: 2,
        on: '2026-01-15',
        quantity: 3,
        name: '',
        matter: 'early',
        kind: 'tally',
        title: '走访100%企业',
      },
      {
        act: 3,
        on: '2026-01-15',
        quantity: 4,
        name: '',
        matter: 'early',
        kind: 'tally',
        title: '走访100%企业',
      },
      { act: 5, on: '2026-02-01', quantity: 5, name: '', matter: 'late', kind: 'tally', title: '走访园区' },
    ]);
  });

  it('hold for the supervisor what is shared alone', async () => {
    const [amount] = await read(supervisor, (tx) => shownFacts(tx, kjj, 2026, [kind]));
    expect(amount?.quantity).toBe(5);
    expect(await read(stranger, (tx) => shownFacts(tx, kjj, 2026, [kind]))).toEqual([]);
  });
});

describe('what is due', () => {
  it('leaves out what was done and shows the light of today', async () => {
    const on = (day: string) => read(clerk, (tx) => dueList(tx, kjj, day as Day));
    expect((await on('2026-03-02')).map(({ matter, state }) => `${matter} ${state}`)).toEqual([
      'early green',
      'past green',
    ]);
    expect((await on('2026-12-30')).every(({ state }) => state === 'yellow')).toBe(true);
    expect((await on('2027-01-01')).every(({ state }) => state === 'red')).toBe(true);
  });
});

describe('projections', () => {
  it('made anew from the ledger are the same rows, byte for byte, whatever had happened to them', async () => {
    const live = await dumpProjections(db.store);
    expect(live.split('\n').length).toBeGreaterThan(10);
    await onServer(db.ownerUrl, (client) =>
      client.query(
        `update matter set title = 'falsch'; delete from fact_entry where no > 0; update clock set done = true`,
      ),
    );
    expect(await dumpProjections(db.store)).not.toBe(live);
    const { faults } = await verifyProjections(db.store, [kind]);
    expect(faults.map(({ matter, says }) => `${matter} ${says}`).toSorted()).toEqual([
      'early 内容与行为记录不符',
      'early 统计数字与行为记录不符',
      'late 内容与行为记录不符',
      'late 统计数字与行为记录不符',
      'past 内容与行为记录不符',
    ]);
    expect(await rebuildProjections(db.store, parts)).toEqual({ units: 1, matters: 3, acts: 7 });
    expect(await dumpProjections(db.store)).toBe(live);
    expect(await verifyProjections(db.store, [kind])).toEqual({ ok: true, matters: 3, faults: [] });
  });

  it('of a matter that no act began, or cut off with the end of its chain, are found', async () => {
    const byHand = (statement: string) => onServer(db.ownerUrl, (client) => client.query(statement));
    await byHand(`insert into matter select unit_id, 'made-up', kind, version, state, title, status, year, on_date,
      shared, updated_at from matter where matter_id = 'past'`);
    expect((await verifyProjections(db.store, [kind])).faults).toEqual([
      { unit: 'kjj', matter: 'made-up', says: '行为记录里没有来由' },
    ]);
    await byHand(`delete from matter where matter_id in ('made-up', 'past')`);
    expect((await verifyProjections(db.store, [kind])).faults).toEqual([
      { unit: 'kjj', matter: 'past', says: '行为记录里有，事项列表里没有' },
    ]);
    await rebuildProjections(db.store, parts);
  });

  it('have their deadlines computed anew for a later day, and only where they change', async () => {
    expect(await refreshClocks(db.store, parts)).toBe(0);
    const moved: MatterKind = {
      ...kind,
      due: (state, context) => kind.due(state, context).map((clock) => ({ ...clock, due: context.today })),
    };
    today = '2026-05-06';
    expect(await refreshClocks(db.store, { ...parts, kinds: [moved] })).toBe(3);
    const [first] = await read(clerk, (tx) => dueList(tx, kjj, '2026-05-06' as Day));
    expect(first?.due).toBe('2026-05-06');
  });
});
