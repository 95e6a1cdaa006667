import { resolve } from 'node:path';
import type { App } from '../../app.ts';
import { loadMatter } from '../../matters/load.ts';
import type { Actor, UnitId } from '../../org/actor.ts';
import { installer } from '../../org/change.ts';
import { buildSite, type SiteDifference } from '../../portal/build-site.ts';
import { exportSite } from '../../portal/export-site.ts';
import { progressLine } from '../progress-line.ts';
import { exit, oneOf, readArgs, UsageError } from '../usage.ts';
import { withApp } from '../with-app.ts';

export const help = `yifa site export 文件夹
yifa site build [--write]

export  把公开的全部网页、附件和摘要清单（SHA256SUMS）写到文件夹，任何网站服务器都能直接使用
build   按行为记录重新生成全部网页，与公开库逐个比较，列出不同之处
  --write   写回不同的网页；信息页面的变动记入行为记录
  --format  text（默认）或 json
退出码：0 完成且相同（或已写回），1 有不同之处。
`;

/** `yifa site`: the published site as files, and its rebuild from the ledger. */
export async function site(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: { write: { type: 'boolean', default: false }, format: { type: 'string', default: 'text' } },
  });
  const format = oneOf('--format', values.format, ['text', 'json']);
  const [what, folder, surplus] = positionals;
  if (what === 'export') {
    if (folder === undefined) throw new UsageError('请写明导出到哪个文件夹');
    if (surplus !== undefined || values.write) throw new UsageError('export 只需要一个文件夹');
    return withApp((app) => exportTo(app, resolve(folder), format));
  }
  if (what !== 'build') throw new UsageError('请写明 export 或者 build');
  if (folder !== undefined) throw new UsageError(`多余的参数 ${folder}`);
  return withApp((app) => build(app, values.write, format));
}

type Format = 'text' | 'json';

async function exportTo({ store, files }: App, folder: string, format: Format): Promise<number> {
  const progress = progressLine();
  const start = performance.now();
  const done = await exportSite(store, folder, {
    files,
    progress: (count) => progress(`已写出 ${count} 个文件`),
  });
  progress(null);
  const seconds = (performance.now() - start) / 1000;
  const said =
    format === 'json'
      ? JSON.stringify({ folder, ...done })
      : `已把 ${done.files} 个文件（${(done.bytes / 1_048_576).toFixed(1)} MB）写到 ${folder}，用时 ${seconds.toFixed(1)} 秒`;
  process.stdout.write(`${said}\n`);
  return exit.fine;
}

async function build(app: App, write: boolean, format: Format): Promise<number> {
  const progress = progressLine();
  const options = { now: app.now(), progress: (count: number) => progress(`已比较 ${count} 件信息`) };
  const found = await buildSite(app.store, app.site, options);
  if (write && found.differences.length > 0) {
    await renewDocuments(app, found.differences, (count) => progress(`已重新生成 ${count} 件信息`));
    await buildSite(app.store, app.site, { ...options, write: true });
  }
  progress(null);
  const report = { ...found, written: write && found.differences.length > 0 };
  process.stdout.write(format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : textOf(report));
  return found.differences.length === 0 || write ? exit.fine : exit.found;
}

/** A document's new page is recorded by the ordinary command, so that the ledger always names the bytes that are read. */
async function renewDocuments(
  app: App,
  differences: readonly SiteDifference[],
  progress: (count: number) => void,
): Promise<void> {
  const documents = new Map(
    differences.flatMap(({ document }) =>
      document ? [[`${document.unit}/${document.matter}`, document]] : [],
    ),
  );
  let count = 0;
  for (const { unit, matter } of documents.values()) {
    const id = unit as UnitId;
    const found = await app.store.within('system', (tx) => loadMatter(tx, id, matter));
    const actor: Actor = {
      person: installer,
      name: '命令行',
      posts: [{ unit: id, role: 'editor', title: '命令行' }],
    };
    const outcome = await app.run({
      actor,
      unit: id,
      kind: 'disclosure-document',
      matter,
      command: 'renew',
      commandId: `renew-${matter}-${found?.version ?? 0}`,
      expectedVersion: found?.version ?? 0,
      input: { reason: '按现在的版式重新生成网页' },
    });
    if (outcome.outcome !== 'done') throw new Error(`${unit}/${matter}: ${JSON.stringify(outcome)}`);
    progress(++count);
  }
}

const words = { changed: '不同', missing: '缺少', surplus: '多余' } as const;

function textOf(report: Awaited<ReturnType<typeof buildSite>> & { readonly written: boolean }): string {
  const lines = report.differences.map(({ path, how }) => `  ${words[how]}  ${path}`);
  const head = `按行为记录重新生成了 ${report.documents} 件信息、${report.files} 个文件`;
  if (lines.length === 0) return `${head}，与公开库逐字节相同。\n`;
  const tail = report.written ? '以上各处已写回。' : '要写回，请加 --write。';
  return `${head}，有 ${lines.length} 处与公开库不同：\n${lines.join('\n')}\n${tail}\n`;
}
