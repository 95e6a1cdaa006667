import { createHash } from 'node:crypto';
import pg from 'pg';
import { appRole } from './prepare.ts';
import { scopeFunctions } from './row-security.ts';
import { codeOf, StartError } from './start-error.ts';

/** One step of the schema, applied once and never changed after it has been published. */
export type Migration = {
  /** Room and number: `ledger-0001`. */
  readonly id: string;
  readonly sql: string;
};

const ownTable = 'schema_migration';

/**
 * Brings the schema up to date, in the given order, each step in its own transaction; several processes may call it
 * at once. Every table of the schema must have row-level security: one without it is refused here, before it holds
 * anything. Throws a StartError.
 */
export async function migrate(ownerUrl: string, migrations: readonly Migration[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('yifa.migrate'))`);
    await client.query(base);
    const { rows } = await client.query<{ id: string; mark: string }>(`select id, mark from ${ownTable}`);
    const applied = new Map(rows.map(({ id, mark }) => [id, mark]));
    for (const migration of migrations) await applyOnce(client, migration, applied.get(migration.id));
    await refuseOpenTables(client);
  } finally {
    await client.end();
  }
}

const base = `
create table if not exists ${ownTable} (id text primary key, mark text not null, at timestamptz not null default now());
grant usage on schema public to ${appRole};
alter default privileges in schema public grant select, insert, update, delete on tables to ${appRole};
alter default privileges in schema public grant usage, select on sequences to ${appRole};
revoke all on ${ownTable} from ${appRole};
${scopeFunctions}
`;

async function applyOnce(
  client: pg.Client,
  { id, sql }: Migration,
  applied: string | undefined,
): Promise<void> {
  const mark = createHash('sha256').update(sql).digest('hex').slice(0, 16);
  if (applied === mark) return;
  if (applied !== undefined) {
    throw new StartError(
      'migration-changed',
      `数据库结构步骤 ${id} 与本程序中的不一致：数据由另一版本的程序建立，请使用建立它的版本。`,
    );
  }
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query(`insert into ${ownTable} (id, mark) values ($1, $2)`, [id, mark]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    const rights = codeOf(error) === '42501' ? '（帐户权限不足，需要能在该数据库中建表）' : '';
    throw new StartError(
      'migration-failed',
      `数据库结构步骤 ${id} 没有完成${rights}：${error instanceof Error ? error.message : String(error)}。`,
      error,
    );
  }
}

/** A table somebody forgot to protect would be readable by every unit. */
async function refuseOpenTables(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity and relname <> $1`,
    [ownTable],
  );
  if (rows.length === 0) return;
  throw new StartError(
    'migration-failed',
    `数据表 ${rows.map(({ name }) => name).join('、')} 没有启用行级权限，不能使用：请在建表的步骤中加上 unitIsolation。`,
  );
}
