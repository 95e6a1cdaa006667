import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openFiles } from '../../evidence/files.ts';
import { verifyEvidence } from '../../evidence/verify.ts';
import { type PublishedRoot, verifyLedger } from '../../ledger/verify.ts';
import { verifyProjections } from '../../matters/verify-projections.ts';
import { verifyFolder } from '../../portal/verify-folder.ts';
import { verifyBytes, verifyPublished } from '../../portal/verify-published.ts';
import { readSettings, type Settings, SettingsError } from '../../settings.ts';
import { StartError } from '../../storage/start-error.ts';
import type { Store } from '../../storage/store.ts';
import { hasInstallation, withInstallation } from '../installation.ts';
import { progressLine } from '../progress-line.ts';
import { recognise, type Saved } from '../saved-page.ts';
import { exit, oneOf, readArgs, UsageError } from '../usage.ts';
import { asText, type Verdict } from '../verify-text.ts';

export const help = `yifa verify [文件夹 | 文件 | 网址] [--root 文件或网址] [--as 地址]

核对没有被改动，有不符的指出是哪一条、哪一页。退出码：0 全部相符，1 有不符。
  不带参数   核对本机的全部行为记录、区级总摘要、佐证材料、事项和统计、公开的网页
  文件夹     核对导出的网站
  文件、网址 核对一个网页、一份机器可读数据（.json），或者留存的区级总摘要（root.json）
  --root     与留存的区级总摘要比对，可以重复
  --as       文件在门户上的地址，如 /info/kjj/2026/00001.html；网页里写明的不必给
  --format   text（默认）或 json
`;

/** `yifa verify`: the ledger, the district root and what is published, on the spot or from what somebody kept. */
export async function verify(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      root: { type: 'string', multiple: true, default: [] },
      as: { type: 'string' },
      format: { type: 'string', default: 'text' },
    },
  });
  const format = oneOf('--format', values.format, ['text', 'json']);
  if (positionals.length > 1) throw new UsageError(`多余的参数 ${positionals[1]}`);
  try {
    const verdict = await verdictOn(positionals[0], values.as, await Promise.all(values.root.map(keptRoot)));
    process.stdout.write(format === 'json' ? `${JSON.stringify(verdict, null, 2)}\n` : asText(verdict));
    return verdict.ok ? exit.fine : exit.found;
  } catch (error) {
    if (!(error instanceof StartError || error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return exit.found;
  }
}

async function verdictOn(
  what: string | undefined,
  as: string | undefined,
  kept: readonly PublishedRoot[],
): Promise<Verdict> {
  const settings = readSettings();
  if (what === undefined) return onInstallation(settings, (store) => everything(settings, store, kept));
  if (await isFolder(what)) {
    const folder = hasInstallation(settings)
      ? await withInstallation(settings, (store) => verifyFolder(what, store))
      : await verifyFolder(what, null).catch(notExported);
    return { ok: folder.ok, folder };
  }
  const { bytes, path } = await fetched(what);
  const saved = recognise(bytes);
  if (saved.kind === 'root') {
    return onInstallation(settings, async (store) => {
      const ledger = await verifyLedger(store, { published: [saved.root, ...kept] });
      return { ok: ledger.ok, ledger };
    });
  }
  const address = as ?? path ?? saved.path;
  if (!hasInstallation(settings)) return contentOnly(address, saved);
  if (address === null) throw new UsageError(`看不出 ${what} 是门户上的哪一页，请用 --as 写明地址`);
  const fault = await withInstallation(settings, (store) => verifyBytes(store, address, bytes));
  return { ok: fault === null, page: { path: address, fault, against: 'ledger' } };
}

function onInstallation(settings: Settings, work: (store: Store) => Promise<Verdict>): Promise<Verdict> {
  if (hasInstallation(settings)) return withInstallation(settings, work);
  throw new SettingsError(
    `数据目录 ${settings.dataDir} 里没有依法的数据：请用 YIFA_DATA 或 DATABASE_URL 指定要核对的数据。`,
  );
}

async function everything(
  settings: Settings,
  store: Store,
  published: readonly PublishedRoot[],
): Promise<Verdict> {
  const files = openFiles(join(settings.dataDir, 'evidence'));
  const progress = progressLine();
  const ledger = await verifyLedger(store, {
    published,
    onProgress: (acts) => progress(`行为记录 ${acts} 条`),
  });
  progress('佐证材料');
  const evidence = await verifyEvidence(store, files);
  // Loaded here only: checking a folder or a page needs neither the kinds of matter nor the application.
  const { kinds } = await import('../../kinds.ts');
  const matters = await verifyProjections(store, kinds, (count) => progress(`事项 ${count} 件`));
  const { siteOf } = await import('../with-app.ts');
  const site = siteOf(settings);
  const options = { now: new Date(), files, progress: (count: number) => progress(`公开文件 ${count} 个`) };
  const pages = await verifyPublished(store, site, options);
  progress(null);
  const ok = ledger.ok && evidence.faults.length === 0 && matters.ok && pages.ok;
  return { ok, ledger, evidence, matters, published: pages };
}

/** Without a ledger only a machine form can be checked, against the content hash that stands on its page. */
function contentOnly(path: string | null, saved: Saved & { kind: 'page' }): Verdict {
  if (saved.contentFits === null) {
    throw new UsageError(
      '本机没有行为记录，只能核对机器可读数据（网页地址的 .html 换成 .json）或者导出的网站',
    );
  }
  const fault = saved.contentFits ? null : { path: path ?? '', says: '正文与其内容摘要不符' };
  return { ok: saved.contentFits, page: { path, fault, against: 'content-hash' } };
}

function notExported(error: unknown): never {
  throw new UsageError(error instanceof Error ? error.message : String(error));
}

async function isFolder(what: string): Promise<boolean> {
  return !isAddress(what) && (await stat(what).catch(() => null))?.isDirectory() === true;
}

function isAddress(what: string): boolean {
  return /^https?:\/\//.test(what);
}

/** The bytes, and for a portal's address its path. */
async function fetched(what: string): Promise<{ bytes: Uint8Array; path: string | null }> {
  if (!isAddress(what)) {
    const bytes = await readFile(what).catch(() => null);
    if (bytes === null) throw new UsageError(`没有 ${what} 这个文件，或者读不出来`);
    return { bytes, path: null };
  }
  const answer = await fetch(what).catch(() => null);
  if (answer === null) throw new UsageError(`无法打开网址 ${what}`);
  // A withdrawn document answers 410 with its notice, which is a published page like any other.
  if (!answer.ok && answer.status !== 410)
    throw new UsageError(`网址 ${what} 上没有网页（${answer.status}）`);
  return { bytes: new Uint8Array(await answer.arrayBuffer()), path: new URL(answer.url).pathname };
}

async function keptRoot(what: string): Promise<PublishedRoot> {
  const saved = recognise((await fetched(what)).bytes);
  if (saved.kind !== 'root') throw new UsageError(`${what} 不是区级总摘要（门户上的 /verify/root.json）`);
  return saved.root;
}
