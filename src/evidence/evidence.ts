import { basename } from 'node:path';
import { sql } from 'kysely';
import type { Reason } from '../matters/kind.ts';
import type { PersonId, UnitId } from '../org/actor.ts';
import type { Store, Tx } from '../storage/store.ts';
import { contentsOf } from './contents.ts';
import { type Files, type Incoming, TooLarge } from './files.ts';
import type { EvidenceTables } from './tables.ts';
import { contentNames, extensionOf, kindOfName, takenExtensions } from './types.ts';

/** 佐证材料 as acts name it. */
export type EvidenceRef = {
  readonly hash: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Media type. */
  readonly type: string;
};

export type Upload = {
  readonly unit: UnitId;
  readonly by: PersonId;
  readonly now: Date;
  /** As the sender's computer calls it. */
  readonly name: string;
  readonly source: AsyncIterable<Uint8Array>;
};

export type UploadAnswer = { readonly ref: EvidenceRef } | { readonly refused: readonly Reason[] };

/**
 * Takes a file for a unit: streamed, limited in size (`limit` in bytes), and kept only if it is what its name
 * claims. It is on disk for good before the answer is given.
 */
export async function receiveEvidence(
  { store, files, limit }: { store: Store; files: Files; limit: number },
  upload: Upload,
): Promise<UploadAnswer> {
  const name = plainName(upload.name);
  const kind = kindOfName(name);
  if (!kind)
    return refused('type-not-taken', `“${name}”的类型不能作为材料`, `请改用下列类型之一：${takenExtensions}`);
  const incoming = await receiveWithin(files, upload.source, limit);
  if (incoming === null) {
    const most = Math.floor(limit / 1_048_576);
    return refused('too-large', `“${name}”超过 ${most} MB`, '请压缩图片或者拆分成几个文件后再上传');
  }
  try {
    if (incoming.size === 0) return refused('empty', `“${name}”是空文件`, '请核对文件内容后重新上传');
    const contents = await contentsOf(incoming.path);
    if (!kind.contents.includes(contents)) {
      const really = contentNames[contents];
      const says = `“${name}”的内容不是 ${extensionOf(name)} 文件${really ? `，而是${really}` : ''}`;
      return refused('not-what-it-claims', says, '请用原来的软件打开它，另存为正确的类型后再上传');
    }
    const ref = { hash: incoming.hash, name, size: incoming.size, type: kind.type };
    await store.within({ units: [upload.unit] }, async (tx) => {
      await lockContents(tx, ref.hash);
      await incoming.keep();
      await register(tx, upload, ref);
    });
    return { ref };
  } finally {
    await incoming.drop();
  }
}

async function receiveWithin(
  files: Files,
  source: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Incoming | null> {
  try {
    return await files.receive(source, limit);
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}

function refused(code: string, says: string, mend: string): UploadAnswer {
  return { refused: [{ code: `evidence.${code}`, says, basis: null, mend, field: 'file' }] };
}

const longestName = 200;

/** The name without folders and control characters, short enough to be kept; the extension stays. */
function plainName(given: string): string {
  const name = basename(given.replaceAll('\\', '/'))
    .toWellFormed()
    .replaceAll(/\p{Cc}|\p{Cf}/gu, '')
    .trim();
  const extension = extensionOf(name);
  const stem = extension ? name.slice(0, -extension.length - 1) : name;
  return `${stem.slice(0, longestName) || '未命名'}${extension ? `.${extension}` : ''}`;
}

/**
 * Whoever keeps or removes the file of these contents does so alone until the transaction ends: the file of a unit that
 * uploads must not go because another unit's copy is swept.
 */
export async function lockContents(tx: Tx, hash: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`yifa.evidence ${hash}`}, 0))`.execute(tx);
}

/** The same contents uploaded again are the same evidence; the first row stays, and counts as fresh for the sweep. */
export async function register(
  tx: Tx,
  { unit, by, now }: Pick<Upload, 'unit' | 'by' | 'now'>,
  { hash, name, size, type }: EvidenceRef,
): Promise<void> {
  await tx
    .withTables<EvidenceTables>()
    .insertInto('evidence')
    .values({ unit_id: unit, hash, name, size, type, by_person: by, at: now.toISOString() })
    .onConflict((conflict) => conflict.columns(['unit_id', 'hash']).doUpdateSet({ at: now.toISOString() }))
    .execute();
}

/** The unit's file of this hash, or `null` where the unit has none. */
export async function findEvidence(tx: Tx, unit: UnitId, hash: string): Promise<EvidenceRef | null> {
  const row = await tx
    .withTables<EvidenceTables>()
    .selectFrom('evidence')
    .select(['hash', 'name', 'size', 'type'])
    .where('unit_id', '=', unit)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row ?? null;
}

/** Those of the hashes that the unit has no file of. */
export async function missingEvidence(tx: Tx, unit: UnitId, hashes: readonly string[]): Promise<string[]> {
  if (hashes.length === 0) return [];
  const rows = await tx
    .withTables<EvidenceTables>()
    .selectFrom('evidence')
    .select('hash')
    .where('unit_id', '=', unit)
    .where('hash', 'in', [...hashes])
    .execute();
  const held = new Set(rows.map(({ hash }) => hash));
  return hashes.filter((hash) => !held.has(hash));
}
