import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actsOfMatter } from '../ledger/read.ts';
import type { Actor, PersonId, Role, UnitId } from '../org/actor.ts';
import { createTestStore, type TestStore } from '../storage/testing.ts';
import type { Json } from './kind.ts';
import { loadMatter } from './load.ts';
import { type CommandRequest, createRunner, type FollowUp, type Runner } from './run-command.ts';
import { tallyParts } from './test-kind.ts';

const kjj = 'kjj' as UnitId;
const sfj = 'sfj' as UnitId;

function someone(person: string, ...posts: readonly (readonly [UnitId, Role])[]): Actor {
  return {
    person: person as PersonId,
    name: person,
    posts: posts.map(([unit, role]) => ({ unit, role, title: '' })),
  };
}
const clerk = someone('xu', [kjj, 'clerk']);
const head = someone('zhou', [kjj, 'head']);
const supervisor = someone('fang', [sfj, 'supervisor']);
const administrator = someone('gao', [kjj, 'systemAdministrator']);

let db: TestStore;
let run: Runner;
let tickets = 0;
const noteTwice: FollowUp = {
  on: { matterKind: 'tally', kind: 'closed' },
  run: async () => [{ kind: 'noted', payload: {} }],
};

beforeAll(async () => {
  db = await createTestStore();
  const now = () => new Date('2026-03-02T01:00:00Z');
  run = createRunner({
    ...tallyParts(now),
    store: db.store,
    preparations: { ticket: async () => ++tickets },
    followUps: [noteTwice],
  });
});
afterAll(() => db.close());

let ids = 0;
function send(
  matter: string,
  command: string,
  expectedVersion: number,
  input: Json,
  more: Partial<CommandRequest> = {},
) {
  const commandId = `c${++ids}`;
  return run({
    actor: clerk,
    unit: kjj,
    kind: 'tally',
    matter,
    command,
    commandId,
    expectedVersion,
    input,
    ...more,
  });
}
const opening = { title: '走访企业', on: '2026-02-01' };

describe('a command that is carried out', () => {
  it('records the act, moves the version and shows the new state', async () => {
    await send('a', 'open', 0, opening);
    const done = await send('a', 'add', 1, { amount: 3, name: '甲' });
    expect(done).toMatchObject({
      outcome: 'done',
      version: 2,
      repeated: false,
      view: {
        matter: 'a',
        matterKind: 'tally',
        unit: 'kjj',
        state: { entries: [{ amount: 3, name: '甲' }] },
      },
    });
  });

  it('runs what follows in the same transaction and counts its acts', async () => {
    await send('follow', 'open', 0, opening);
    const done = await send('follow', 'close', 1, {}, { actor: head });
    expect(done).toMatchObject({ outcome: 'done', version: 3 });
    const acts = await db.store.within({ units: ['kjj'] }, (tx) => actsOfMatter(tx, kjj, 'tally', 'follow'));
    expect(acts.map(({ kind }) => kind)).toEqual(['opened', 'closed', 'noted']);
  });

  it('gets the facts, the named matters and what was prepared', async () => {
    await send('other', 'open', 0, opening);
    await send('other', 'add', 1, { amount: 40, name: '乙' });
    await send('wants', 'open', 0, opening);
    await send('wants', 'close', 1, {}, { actor: head });
    const acts = await db.store.within({ units: ['kjj'] }, (tx) => actsOfMatter(tx, kjj, 'tally', 'wants'));
    expect(acts[1]?.payload).toMatchObject({ ticket: tickets, others: ['other'] });
    expect(acts[1]?.payload).toMatchObject({
      sums: [expect.stringMatching(/^tally\.amount \d+$/), 'tally.names 2'],
    });
  });
});

describe('a command that was sent before', () => {
  it('is answered again and not carried out again', async () => {
    const first = await send('again', 'open', 0, opening, { commandId: 'same' });
    const second = await send('again', 'open', 0, opening, { commandId: 'same' });
    expect(second).toEqual({ ...first, repeated: true });
  });

  it('is refused when its id stands for something else or somebody else', async () => {
    await send('reused', 'open', 0, opening, { commandId: 'once' });
    const changed = { ...opening, title: '别的' };
    expect(await send('reused', 'open', 0, changed, { commandId: 'once' })).toEqual({ outcome: 'id-reused' });
    const another = someone('he', [kjj, 'clerk']);
    const theirs = await send('reused', 'open', 0, opening, { commandId: 'once', actor: another });
    expect(theirs).toEqual({ outcome: 'id-reused' });
  });
});

describe('a command that is not carried out', () => {
  it('two people at once: the second learns the current version and nothing is lost', async () => {
    await send('race', 'open', 0, opening);
    const both = await Promise.all([
      send('race', 'add', 1, { amount: 1 }),
      send('race', 'add', 1, { amount: 2 }),
    ]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['conflict', 'done']);
    expect(both.find(({ outcome }) => outcome === 'conflict')).toEqual({ outcome: 'conflict', version: 2 });
  });

  it('opening twice is a conflict', async () => {
    await send('twice', 'open', 0, opening);
    expect(await send('twice', 'open', 0, opening)).toEqual({ outcome: 'conflict', version: 1 });
    expect(await send('twice', 'open', 1, opening)).toEqual({ outcome: 'conflict', version: 1 });
  });

  it('names every reason of the decision', async () => {
    await send('refused', 'open', 0, opening);
    const refused = await send('refused', 'add', 1, { amount: -1, name: '!' });
    expect(refused).toMatchObject({ refused: [{ code: 'tally.negative' }, { code: 'tally.name' }] });
  });

  it('is stopped by the gate before the decision is asked', async () => {
    await send('gate', 'open', 0, opening);
    await send('gate', 'close', 1, {}, { actor: head });
    expect(await send('gate', 'add', 3, { amount: -1 })).toMatchObject({
      refused: [{ code: 'tally.closed' }],
    });
  });

  it('leaves nothing behind, also of what was prepared', async () => {
    const before = await snapshot();
    await send('refused', 'add', 1, { amount: -1 });
    await send('nowhere', 'add', 0, { amount: 1 });
    expect(await snapshot()).toEqual(before);
  });

  it('names the fields that are wrong', async () => {
    const invalid = await send('invalid', 'open', 0, { title: '', on: '2026-02-30' });
    expect(invalid).toMatchObject({
      outcome: 'invalid',
      issues: [{ path: ['title'], message: '请填写名称' }, { path: ['on'] }],
    });
  });

  it('says so where a text cannot be kept', async () => {
    const nul = await send('nul', 'open', 0, { title: 'a\0b', on: '2026-02-01' });
    expect(nul).toMatchObject({ outcome: 'invalid', issues: [{ path: ['title'] }] });
    const half = await send('half', 'open', 0, { title: 'a\ud800', on: '2026-02-01' });
    expect(half).toMatchObject({ outcome: 'invalid', issues: [{ path: ['title'] }] });
  });

  it('refuses material that was never uploaded', async () => {
    await send('files', 'open', 0, opening);
    const answer = await send('files', 'add', 1, { amount: 1, files: ['0'.repeat(64)] });
    expect(answer).toMatchObject({ refused: [{ code: 'evidence.not-found' }] });
  });

  it('unknown kind, command or matter is not found', async () => {
    const missing = { outcome: 'not-found' };
    expect(await send('x', 'open', 0, opening, { kind: 'nothing' })).toEqual(missing);
    expect(await send('x', 'toString', 0, opening)).toEqual(missing);
    expect(await send('x', 'add', 0, { amount: 1 })).toEqual(missing);
  });

  it('another role, another unit, the supervisor and an administrator may not', async () => {
    await send('rights', 'open', 0, opening);
    const forbidden = { outcome: 'forbidden' };
    expect(await send('rights', 'add', 1, { amount: 1 }, { actor: head })).toEqual(forbidden);
    expect(await send('rights', 'add', 1, { amount: 1 }, { actor: someone('wu', [sfj, 'clerk']) })).toEqual(
      forbidden,
    );
    expect(await send('rights', 'add', 1, { amount: 1 }, { actor: supervisor })).toEqual(forbidden);
    expect(await send('rights', 'add', 1, { amount: 1 }, { actor: administrator })).toEqual(forbidden);
  });
});

describe('a correction', () => {
  it('names the act that it corrects', async () => {
    await send('corrected', 'open', 0, opening);
    const first = await send('corrected', 'add', 1, { amount: 1 });
    const wrong = first.outcome === 'done' ? (first.acts[0] ?? 0) : 0;
    await send('corrected', 'add', 2, { amount: 2, corrects: wrong });
    const acts = await db.store.within({ units: ['kjj'] }, (tx) =>
      actsOfMatter(tx, kjj, 'tally', 'corrected'),
    );
    expect(acts.map(({ corrects }) => corrects)).toEqual([null, null, wrong]);
  });

  it('of another matter’s act is a fault and records nothing', async () => {
    await send('stranger', 'open', 0, opening);
    await expect(send('stranger', 'add', 1, { amount: 2, corrects: 1 })).rejects.toThrow(RangeError);
    const found = await db.store.within({ units: ['kjj'] }, (tx) => loadMatter(tx, kjj, 'stranger'));
    expect(found?.version).toBe(1);
  });
});

async function snapshot(): Promise<unknown> {
  return db.store.within('system', async (tx) => {
    const tables = ['act', 'chain_head', 'command_receipt', 'matter', 'fact_entry', 'clock'];
    const counts = tables.map((table) =>
      sql<{ count: number }>`select count(*) from ${sql.table(table)}`.execute(tx),
    );
    return (await Promise.all(counts)).map(({ rows }) => rows[0]?.count);
  });
}
