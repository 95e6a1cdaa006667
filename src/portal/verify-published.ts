import { digest } from '../base/hash.ts';
import type { PageRendered } from '../disclosure/document.ts';
import type { Files } from '../evidence/files.ts';
import type { Store } from '../storage/store.ts';
import { buildSite } from './build-site.ts';
import { type Compressed, decompress } from './compress.ts';
import { attachmentPath, ownerOf } from './paths.ts';
import { replayPublic } from './replay.ts';
import type { SiteSettings } from './site.ts';
import { type StoredFile, storedFiles } from './stored-files.ts';
import type { PortalTables } from './tables.ts';

/** One published path that is not what the ledger says. */
export type PageFault = { readonly path: string; readonly says: string };

export type PublishedVerdict = {
  readonly ok: boolean;
  readonly documents: number;
  readonly files: number;
  readonly faults: readonly PageFault[];
  /** Made by an earlier form of the templates or other site settings: genuine, and a rebuild would look different. */
  readonly outdated: readonly string[];
};

export type VerifyPublishedOptions = {
  readonly now: Date;
  /** To read attachments, too. */
  readonly files?: Files;
  readonly progress?: (files: number) => void;
};

/**
 * Compares every published byte with the ledger: a document's files with the hashes its acts name, every other file
 * with what a rebuild gives. Reads only.
 */
export async function verifyPublished(
  store: Store,
  site: SiteSettings,
  options: VerifyPublishedOptions,
): Promise<PublishedVerdict> {
  const promised = await promisedHashes(store);
  const faults: PageFault[] = [];
  const seen = new Set<string>();
  for await (const row of storedFiles(store)) {
    seen.add(row.path);
    options.progress?.(seen.size);
    const says = await faultOf(row, promised.get(row.path), options.files);
    if (says) faults.push({ path: row.path, says });
  }
  for (const path of promised.keys()) {
    if (!seen.has(path)) faults.push({ path, says: '行为记录里有这个网页，公开库里没有' });
  }
  const built = await buildSite(store, site, { now: options.now });
  const known = new Set(faults.map((fault) => fault.path));
  const differing = built.differences.filter(({ path }) => !known.has(path));
  // A document's bytes agree with its act here: a difference from a rebuild is one of form.
  const ofForm = ({ path, sameBytes }: (typeof differing)[number]) => promised.has(path) && !sameBytes;
  const outdated = differing.filter(ofForm).map(({ path }) => path);
  // With the very bytes of a rebuild it is the status that differs: a page hidden or a withdrawn one shown.
  const others = differing.filter((difference) => !ofForm(difference));
  faults.push(...others.map(({ path, how }) => ({ path, says: differenceWords[how] })));
  return {
    ok: faults.length === 0,
    documents: built.documents,
    files: seen.size,
    faults: faults.sort((a, b) => (a.path < b.path ? -1 : 1)),
    outdated,
  };
}

const differenceWords = {
  changed: '内容与按行为记录重新生成的不同',
  missing: '按行为记录应当有这个文件，公开库里没有',
  surplus: '公开库里有这个文件，行为记录里没有来由',
} as const;

/** Hash by path, as the newest `page-rendered` act of each document names it, and its attachments by their own hash. */
export async function promisedHashes(store: Store): Promise<ReadonlyMap<string, string>> {
  return store.within('system', async (tx) => {
    const promised = new Map<string, string>();
    for await (const { state, rendered } of replayPublic(tx)) {
      const page = rendered?.payload as PageRendered | undefined;
      if (page) for (const { path, sha256 } of [page, ...page.alternates]) promised.set(path, sha256);
      const { current, address, withdrawn } = state;
      if (!current || !address || withdrawn) continue;
      for (const file of current.attachments) {
        promised.set(attachmentPath(address.path, file.hash, file.name), file.hash);
      }
    }
    return promised;
  });
}

async function faultOf(row: StoredFile, promised: string | undefined, files?: Files): Promise<string | null> {
  if (promised !== undefined && row.sha256 !== promised) return '登记的摘要与行为记录中的不符';
  if (row.evidence !== null) {
    if (row.evidence !== row.sha256) return '附件的登记与摘要不符';
    const found = files ? await files.check(row.evidence) : 'sound';
    return found === 'sound' ? null : found === 'missing' ? '附件的文件不见了' : '附件的内容被改动';
  }
  for (const form of ['gzip', 'br'] as const) {
    const says = damageOf(row, form);
    if (says) return says;
  }
  return null;
}

function damageOf(row: StoredFile, form: keyof Compressed): string | null {
  const name = form === 'gzip' ? 'gzip' : 'brotli';
  const packed = row[form];
  const bytes = packed && decompress(form, packed);
  if (!bytes) return `${name}形式的内容已损坏，无法解开`;
  if (digest(bytes) !== row.sha256) return `${name}形式的内容被改动，与行为记录中的摘要不符`;
  return null;
}

/** Whether one page's bytes (a saved file, an answer of the portal) are those the ledger names for its path. */
export async function verifyBytes(
  store: Store,
  path: string,
  bytes: Uint8Array,
  promised?: ReadonlyMap<string, string>,
): Promise<PageFault | null> {
  const hashes = promised ?? (await promisedHashes(store));
  const wanted = hashes.get(path) ?? (await registeredHash(store, path));
  if (wanted === null) return { path, says: '没有公开过这个地址的网页' };
  return digest(bytes) === wanted ? null : { path, says: `内容被改动，应有的摘要是${wanted}` };
}

/** The hash of a list or fixed page: not in the ledger, but made from it; `verifyPublished` proves the store itself. */
async function registeredHash(store: Store, path: string): Promise<string | null> {
  const row = await store.within('public', (tx) =>
    tx
      .withTables<PortalTables>()
      .selectFrom('published_file')
      .select('sha256')
      .where('unit_id', '=', ownerOf(path))
      .where('path', '=', path)
      .executeTakeFirst(),
  );
  return row?.sha256 ?? null;
}
