import pg from 'pg';
import { type HashAlgorithm, isAvailable } from '../base/hash.ts';

/**
 * Chooses how this installation hashes its acts. Possible only before the first act: a chain has one algorithm.
 * Throws an Error with a Chinese sentence where it is too late or the algorithm is not to be had.
 */
export async function chooseHash(ownerUrl: string, algorithm: HashAlgorithm): Promise<void> {
  if (!isAvailable(algorithm)) throw new Error(`本机的运行环境不支持 ${algorithm} 算法，请改用 sha256。`);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ hash_algorithm: string }>(
      `update installation set hash_algorithm = $1
       where hash_algorithm = $1 or not exists (select from act) returning hash_algorithm`,
      [algorithm],
    );
    if (rows.length === 0) throw new Error('已有行为记录，不能再更换散列算法。');
  } finally {
    await client.end();
  }
}
