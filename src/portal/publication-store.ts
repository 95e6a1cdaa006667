import { sql } from 'kysely';
import { digest } from '../base/hash.ts';
import type { EvidenceInput } from '../matters/inputs.ts';
import type { Tx } from '../storage/store.ts';
import { compress } from './compress.ts';
import { ownerOf } from './paths.ts';
import type { RenderedFile } from './rendered.ts';
import type { PortalTables } from './tables.ts';

/** Channel on which every process that serves the portal hears which paths changed; heard only when committed. */
export const changedChannel = 'yifa_published';

export type StoredHash = { readonly path: string; readonly sha256: string };

/** Published bytes and their hash, as they will be stored. */
export type FileBytes = { readonly file: RenderedFile; readonly bytes: Buffer; readonly sha256: string };

export function bytesOf(file: RenderedFile): FileBytes {
  const bytes = Buffer.from(file.text);
  return { file, bytes, sha256: digest(bytes) };
}

/**
 * Puts files into the publication store within the transaction: all of them become readable at its commit, or none.
 * Files whose bytes have not changed are left alone.
 */
export async function storeFiles(
  tx: Tx,
  files: readonly RenderedFile[],
  at: string,
): Promise<readonly StoredHash[]> {
  const all = files.map(bytesOf);
  const before = await storedHashes(
    tx,
    all.map(({ file }) => file.path),
  );
  const changed = all.filter(({ file, sha256 }) => before.get(file.path) !== `${sha256} ${file.status}`);
  const rows = changed.map(({ file, bytes, sha256 }): PortalTables['published_file'] => ({
    unit_id: ownerOf(file.path),
    path: file.path,
    content_type: file.contentType,
    status: file.status,
    sha256,
    size: bytes.length,
    ...compress(bytes),
    evidence: null,
    file_name: null,
    changed_at: at,
  }));
  await writeRows(tx, rows);
  return all.map(({ file, sha256 }) => ({ path: file.path, sha256 }));
}

/** Makes evidence files readable as a document's attachments. Their bytes stay in the evidence store. */
export async function storeAttachments(
  tx: Tx,
  attachments: readonly { readonly path: string; readonly file: EvidenceInput }[],
  at: string,
): Promise<void> {
  await writeRows(
    tx,
    attachments.map(({ path, file }) => ({
      unit_id: ownerOf(path),
      path,
      content_type: file.type,
      status: 200,
      sha256: file.hash,
      size: file.size,
      gzip: null,
      br: null,
      evidence: file.hash,
      file_name: file.name,
      changed_at: at,
    })),
  );
}

/** Attachments now readable under a document's own folder. */
export async function attachmentPathsUnder(tx: Tx, unit: string, folder: string): Promise<readonly string[]> {
  const rows = await tx
    .withTables<PortalTables>()
    .selectFrom('published_file')
    .select('path')
    .where('unit_id', '=', unit)
    .where('path', '>=', folder)
    .where('path', '<', `${folder}\u{10FFFF}`)
    .where('evidence', 'is not', null)
    .execute();
  return rows.map((row) => row.path);
}

export async function removeFiles(tx: Tx, removed: readonly string[]): Promise<void> {
  for (const path of removed) {
    await tx
      .withTables<PortalTables>()
      .deleteFrom('published_file')
      .where('unit_id', '=', ownerOf(path))
      .where('path', '=', path)
      .execute();
  }
  await announce(tx, removed);
}

async function storedHashes(tx: Tx, wanted: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .withTables<PortalTables>()
    .selectFrom('published_file')
    .select(['path', 'sha256', 'status'])
    .where('unit_id', 'in', [...new Set(wanted.map(ownerOf)), '-'])
    .where('path', 'in', [...wanted, '-'])
    .execute();
  return new Map(rows.map((row) => [row.path, `${row.sha256} ${row.status}`]));
}

async function writeRows(tx: Tx, rows: readonly PortalTables['published_file'][]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .withTables<PortalTables>()
    .insertInto('published_file')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'path']).doUpdateSet((row) => ({
        content_type: row.ref('excluded.content_type'),
        status: row.ref('excluded.status'),
        sha256: row.ref('excluded.sha256'),
        size: row.ref('excluded.size'),
        gzip: row.ref('excluded.gzip'),
        br: row.ref('excluded.br'),
        evidence: row.ref('excluded.evidence'),
        file_name: row.ref('excluded.file_name'),
        changed_at: row.ref('excluded.changed_at'),
      })),
    )
    .execute();
  await announce(
    tx,
    rows.map((row) => row.path),
  );
}

/** PostgreSQL refuses payloads of 8000 bytes; more paths than fit are told as “everything”. */
const longestPayload = 7000;

async function announce(tx: Tx, changed: readonly string[]): Promise<void> {
  if (changed.length === 0) return;
  const payload = JSON.stringify(changed);
  await sql`select pg_notify(${changedChannel}, ${payload.length > longestPayload ? '["*"]' : payload})`.execute(
    tx,
  );
}

/**
 * Taken before a publication touches the catalogue, by many at once; a building of the whole site waits for them and
 * they for it. Without it the two would wait for each other: one for a line of the catalogue, one for `lockSite`.
 */
export async function lockCatalogue(tx: Tx, how: 'publishing' | 'building'): Promise<void> {
  const key = sql`hashtext('yifa.catalogue')`;
  if (how === 'building') await sql`select pg_advisory_xact_lock(${key})`.execute(tx);
  else await sql`select pg_advisory_xact_lock_shared(${key})`.execute(tx);
}

/**
 * Lists over all units are made by one transaction at a time: each sees what the one before it published. Taken
 * late and held to the commit.
 */
export async function lockSite(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('yifa.site'))`.execute(tx);
}
