import pg from 'pg';
import { prepareRole } from './prepare.ts';
import { codeOf, StartError } from './start-error.ts';

const oldestVersion = 150_000;

/**
 * Sees whether a server of one's own can be used, and prepares its role. Throws a StartError that says in one
 * sentence what is wrong: unreachable, refuses us, too old, or we have too few rights.
 */
export async function checkServer(ownerUrl: string): Promise<void> {
  const client = connectionTo(ownerUrl);
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    throw refusedBy(ownerUrl, error);
  }
  try {
    const { rows } = await client.query<{ number: number; name: string }>(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as name`,
    );
    const version = rows[0];
    if (!version || version.number < oldestVersion) {
      throw new StartError(
        'database-too-old',
        `DATABASE_URL 指定的数据库是 PostgreSQL ${version?.name ?? '（版本不明）'}，需要 15 或更高的版本：请先升级数据库。`,
      );
    }
    await prepareRole(client);
  } finally {
    await client.end();
  }
}

function connectionTo(ownerUrl: string): pg.Client {
  try {
    return new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  } catch (error) {
    throw new StartError(
      'database-unreachable',
      'DATABASE_URL 的写法不对，应形如 postgresql://帐户:密码@主机:5432/数据库：请改正后再启动。',
      error,
    );
  }
}

/** Names the server without the password. */
function placeOf(ownerUrl: string): string {
  if (!URL.canParse(ownerUrl)) return '';
  const { host, pathname, searchParams } = new URL(ownerUrl);
  return ` ${searchParams.get('host') ?? host}${pathname}`;
}

function refusedBy(ownerUrl: string, error: unknown): StartError {
  const code = codeOf(error);
  const place = placeOf(ownerUrl);
  if (code === '3D000') {
    return new StartError(
      'database-refused',
      `DATABASE_URL 指定的数据库${place} 不存在：请先在服务器上建立它。`,
      error,
    );
  }
  if (code.startsWith('28')) {
    return new StartError(
      'database-refused',
      `数据库${place} 拒绝登录：请核对 DATABASE_URL 中的帐户和密码。`,
      error,
    );
  }
  return new StartError(
    'database-unreachable',
    `无法连接 DATABASE_URL 指定的数据库${place}：请确认服务器已启动、地址和端口正确、网络可达。`,
    error,
  );
}
