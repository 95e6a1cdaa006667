import pg from 'pg';
import { codeOf, StartError } from './start-error.ts';

/** The role the program works as: no log-in, no ownership, no way round row-level security. */
export const appRole = 'yifa_app';

/** Makes the database and the role on a server that is ours, where they are missing. */
export async function prepareDatabase(maintenanceUrl: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)}`);
    await prepareRole(client);
  } finally {
    await client.end();
  }
}

/** Makes the role where it is missing and lets the owner take it on. Throws a StartError where it may not. */
export async function prepareRole(client: pg.Client): Promise<void> {
  const owner = pg.escapeIdentifier(
    (await client.query<{ me: string }>('select current_user as me')).rows[0]?.me ?? '',
  );
  try {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [appRole]);
    if (rowCount === 0) await client.query(`create role ${appRole} nologin`).catch(ignoreOtherWasFirst);
    const { rows } = await client.query<{ member: boolean }>(`select pg_has_role($1, 'member') as member`, [
      appRole,
    ]);
    if (!rows[0]?.member) await client.query(`grant ${appRole} to ${owner}`);
  } catch (error) {
    if (codeOf(error) !== '42501') throw error;
    throw new StartError(
      'database-rights-missing',
      `数据库帐户没有建立角色的权限：请由数据库管理员执行“CREATE ROLE ${appRole} NOLOGIN; GRANT ${appRole} TO ${owner};”后再启动。`,
      error,
    );
  }
}

/** Two processes may start on one server at the same moment. */
function ignoreOtherWasFirst(error: unknown): void {
  if (codeOf(error) !== '42710' && codeOf(error) !== '23505') throw error;
}
