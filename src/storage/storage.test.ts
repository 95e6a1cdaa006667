import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitIsolation } from './row-security.ts';
import type { Tx } from './store.ts';
import { createTestStore, onServer, type TestStore } from './testing.ts';

const notes = {
  id: 'test-0001',
  sql: `create table note (unit_id text not null, id text not null, shared boolean not null, published boolean not null,
          primary key (unit_id, id));
        ${unitIsolation('note', { supervisedWhere: 'shared', publicWhere: 'published' })}`,
};

let db: TestStore;
beforeAll(async () => {
  db = await createTestStore({ migrations: [notes] });
  await db.store.within('system', (tx) =>
    sql`insert into note values ('kjj', 'draft', false, false), ('kjj', 'shared', true, false),
          ('kjj', 'page', true, true), ('jyj', 'draft', false, false)`.execute(tx),
  );
});
afterAll(() => db.close());

/** A query that forgot its WHERE. */
async function everything(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{
    name: string;
  }>`select unit_id || '/' || id as name from note order by 1`.execute(tx);
  return rows.map(({ name }) => name);
}

describe('row-level security', () => {
  it('a unit sees its own rows and what is public', async () => {
    expect(await db.store.within({ units: ['jyj'] }, everything)).toEqual(['jyj/draft', 'kjj/page']);
  });

  it('a supervisor sees what other units share, and no drafts', async () => {
    expect(await db.store.within({ units: ['sfj'], supervises: true }, everything)).toEqual([
      'kjj/page',
      'kjj/shared',
    ]);
  });

  it('the public sees what is published', async () => {
    expect(await db.store.within('public', everything)).toEqual(['kjj/page']);
  });

  it('the system sees everything', async () => {
    expect(await db.store.within('system', everything)).toHaveLength(4);
  });

  it('without a scope nothing but the public is visible, also after a transaction that had one', async () => {
    const seen = await onServer(db.url, async (client) => {
      await client.query(
        `begin; select set_config('yifa.units', 'kjj', true), set_config('yifa.scope', 'units', true); commit`,
      );
      return client.query<{ id: string }>('select id from note');
    });
    expect(seen.rows).toEqual([{ id: 'page' }]);
  });

  it('a unit can neither write nor move rows into another unit', async () => {
    const intoKjj = (tx: Tx) => sql`insert into note values ('kjj', 'x', false, false)`.execute(tx);
    await expect(db.store.within({ units: ['jyj'] }, intoKjj)).rejects.toThrow('row-level security');
    const move = (tx: Tx) => sql`update note set unit_id = 'kjj'`.execute(tx);
    await expect(db.store.within({ units: ['jyj'] }, move)).rejects.toThrow('row-level security');
  });

  it('a supervisor cannot change what is only shared', async () => {
    await db.store.within({ units: ['sfj'], supervises: true }, (tx) =>
      sql`update note set shared = false`.execute(tx),
    );
    expect(await db.store.within({ units: ['sfj'], supervises: true }, everything)).toHaveLength(2);
  });

  it('a unit id that could smuggle another one in is refused', async () => {
    await expect(db.store.within({ units: ['jyj,kjj'] }, everything)).rejects.toThrow(RangeError);
  });
});

describe('migrations', () => {
  it('a table without row-level security is refused', async () => {
    const open = { id: 'open-0001', sql: 'create table open_table (unit_id text)' };
    await expect(createTestStore({ migrations: [open] })).rejects.toThrow('open_table');
  });

  it('the whole schema of all rooms can be made', async () => {
    const whole = await createTestStore();
    await whole.close();
  });
});
