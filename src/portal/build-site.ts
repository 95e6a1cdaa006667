import type { DisclosureTables } from '../disclosure/tables.ts';
import type { Store, Tx } from '../storage/store.ts';
import { enterPublication } from './catalogue.ts';
import { fixedFiles, verifyFiles } from './fixed-files.ts';
import { allListFiles, frontFiles } from './list-files.ts';
import { attachmentPath } from './paths.ts';
import { publicDocument } from './public-document.ts';
import { bytesOf, lockCatalogue, lockSite, removeFiles, storeFiles } from './publication-store.ts';
import { attachmentsOf, goneFile } from './publish-document.ts';
import { renderDocument } from './render-document.ts';
import type { RenderedFile } from './rendered.ts';
import { replayPublic } from './replay.ts';
import type { SiteSettings } from './site.ts';
import type { PortalTables } from './tables.ts';

/** How a stored file differs from what the ledger gives. */
export type SiteDifference = {
  readonly path: string;
  readonly how: 'changed' | 'missing' | 'surplus';
  /** Only what surrounds the bytes differs: the status. */
  readonly sameBytes: boolean;
  /** The document it belongs to; `null` for lists and fixed pages. */
  readonly document: { readonly unit: string; readonly matter: string } | null;
};

export type BuildReport = {
  readonly documents: number;
  readonly files: number;
  readonly differences: readonly SiteDifference[];
};

/** Stores what is there before any publication: fixed pages, assets, home page. Called at each start; changes only what differs. */
export async function openSite(store: Store, site: SiteSettings, now: Date): Promise<void> {
  await store.within('system', async (tx) => {
    await lockSite(tx);
    const files = [...fixedFiles(site), ...(await verifyFiles(tx, site)), ...(await frontFiles(tx, site))];
    await storeFiles(tx, files, now.toISOString());
  });
}

/** Renews the page that shows the district root; called when a new root was computed. */
export async function publishRoot(tx: Tx, site: SiteSettings, now: Date): Promise<void> {
  // Of two roots made at once the page must show the newer.
  await lockSite(tx);
  await storeFiles(tx, await verifyFiles(tx, site), now.toISOString());
}

/** Ends the transaction of a comparison without a trace. */
class Compared extends Error {}

type BuildOptions = {
  readonly now: Date;
  /** Writes the catalogue and all files that differ, except the pages of documents. */
  readonly write?: boolean;
  readonly progress?: (documents: number) => void;
};

/**
 * Makes every page anew from the ledger and compares it with the publication store. Pages of documents that differ
 * are only reported, because a new page needs an act that names its hash (command `renew`).
 */
export async function buildSite(
  store: Store,
  site: SiteSettings,
  options: BuildOptions,
): Promise<BuildReport> {
  const report: BuildReport[] = [];
  try {
    await store.within('system', async (tx) => {
      await lockCatalogue(tx, 'building');
      await lockSite(tx);
      const comparison = new Comparison(await storedNow(tx));
      const documents = await compareDocuments(tx, site, comparison, options.progress);
      for await (const files of allListFiles(tx, site)) comparison.lists(files);
      comparison.lists(fixedFiles(site));
      comparison.lists(await verifyFiles(tx, site));
      const surplus = comparison.end();
      report.push({ documents, files: comparison.files, differences: comparison.differences });
      if (!options.write) throw new Compared();
      await storeFiles(tx, comparison.toWrite, options.now.toISOString());
      await removeFiles(tx, surplus);
    });
  } catch (error) {
    if (!(error instanceof Compared)) throw error;
  }
  return report[0] ?? { documents: 0, files: 0, differences: [] };
}

/** Replays the ledger into an empty catalogue, document by document. */
async function compareDocuments(
  tx: Tx,
  site: SiteSettings,
  comparison: Comparison,
  progress?: (documents: number) => void,
): Promise<number> {
  const db = tx.withTables<DisclosureTables>();
  await db.deleteFrom('publication').execute();
  await db.deleteFrom('publication_count').execute();
  let documents = 0;
  for await (const { unit, matter, state, everAttached } of replayPublic(tx)) {
    const document = publicDocument(state);
    if (!document) continue;
    await enterPublication(tx, matter, state.documentKind, document);
    const of = { unit, matter };
    comparison.document(renderDocument(site, document), of);
    const attached = attachmentsOf(document);
    for (const { path, file } of attached) comparison.one(path, `${file.hash} 200`, of);
    const now = new Set(attached.map(({ path }) => path));
    const gone = everAttached.map((file) => attachmentPath(document.path, file.hash, file.name));
    for (const path of new Set(gone.filter((path) => !now.has(path)))) {
      comparison.document(goneFile(site, path), of);
    }
    documents += 1;
    progress?.(documents);
  }
  return documents;
}

/** What is stored against what should be; every stored path must be asked for once. */
class Comparison {
  files = 0;
  readonly differences: SiteDifference[] = [];
  readonly toWrite: RenderedFile[] = [];
  readonly #stored: Map<string, string>;

  constructor(stored: Map<string, string>) {
    this.#stored = stored;
  }

  document(files: readonly RenderedFile[], of: NonNullable<SiteDifference['document']>): void {
    for (const file of files) this.one(file.path, expectedOf(file), of);
  }

  lists(files: readonly RenderedFile[]): void {
    for (const file of files) if (!this.one(file.path, expectedOf(file), null)) this.toWrite.push(file);
  }

  one(path: string, expected: string, document: SiteDifference['document']): boolean {
    const stored = this.#stored.get(path);
    this.#stored.delete(path);
    this.files += 1;
    if (stored === expected) return true;
    const sameBytes = stored?.split(' ')[0] === expected.split(' ')[0];
    this.differences.push({ path, how: stored === undefined ? 'missing' : 'changed', sameBytes, document });
    return false;
  }

  /** Paths that nothing of the ledger gives. */
  end(): readonly string[] {
    const surplus = [...this.#stored.keys()];
    this.differences.push(
      ...surplus.map((path) => ({ path, how: 'surplus', sameBytes: false, document: null }) as const),
    );
    return surplus;
  }
}

function expectedOf(file: RenderedFile): string {
  return `${bytesOf(file).sha256} ${file.status}`;
}

async function storedNow(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx
    .withTables<PortalTables>()
    .selectFrom('published_file')
    .select(['path', 'sha256', 'status'])
    .execute();
  return new Map(rows.map((row) => [row.path, `${row.sha256} ${row.status}`]));
}
