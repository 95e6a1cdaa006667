import type { EvidenceFault } from '../evidence/verify.ts';
import type { LedgerVerdict } from '../ledger/verdict.ts';
import type { ProjectionsVerdict } from '../matters/verify-projections.ts';
import type { FolderVerdict } from '../portal/verify-folder.ts';
import type { PageFault, PublishedVerdict } from '../portal/verify-published.ts';

/** What `yifa verify` answers as JSON: only the parts that were checked are there. */
export type Verdict = {
  readonly ok: boolean;
  readonly ledger?: LedgerVerdict;
  readonly evidence?: { readonly files: number; readonly faults: readonly EvidenceFault[] };
  readonly matters?: ProjectionsVerdict;
  readonly published?: PublishedVerdict;
  readonly folder?: FolderVerdict;
  readonly page?: {
    readonly path: string | null;
    readonly fault: PageFault | null;
    readonly against: 'ledger' | 'content-hash';
  };
};

/** The verdict for people: a line for each part, every fault with its place. */
export function asText({ ok, ledger, evidence, matters, published, folder, page }: Verdict): string {
  const lines = [
    ...(ledger ? ledgerLines(ledger) : []),
    ...(evidence ? evidenceLines(evidence) : []),
    ...(matters ? matterLines(matters) : []),
    ...(published ? publishedLines(published) : []),
    ...(folder ? folderLines(folder) : []),
    ...(page ? pageLines(page) : []),
    ok ? '核对完毕，全部相符。' : '核对完毕，有不符之处，见上面标 ✗ 的各行。',
  ];
  return `${lines.join('\n')}\n`;
}

const good = (says: string) => `  ✓ ${says}`;
const bad = (says: string) => `  ✗ ${says}`;

function ledgerLines({ acts, units, roots }: LedgerVerdict): string[] {
  const wrongRoots = roots.filter((root) => !root.ok);
  return [
    `行为记录：${units.length} 个单位，共 ${acts} 条`,
    ...units.flatMap(({ unit, acts: count, faults }) =>
      faults.length === 0
        ? [good(`${unit}：${count} 条，前后衔接`)]
        : faults.map(({ says }) => bad(`${unit}：${says}`)),
    ),
    `区级总摘要：${roots.length} 个${roots[0] ? `，最近一个算于 ${roots[0].at}` : ''}`,
    ...(roots.length > 0 && wrongRoots.length === 0 ? [good('与各单位的行为记录相符')] : []),
    ...wrongRoots.flatMap(({ at, says, faults }) => [
      ...(says ? [bad(`${at}：${says}`)] : []),
      ...faults.map((fault) => bad(`${at}：${fault.unit}：${fault.says}`)),
    ]),
  ];
}

function evidenceLines({ files, faults }: NonNullable<Verdict['evidence']>): string[] {
  const says = ({ unit, name, hash, fault }: EvidenceFault) =>
    `${unit}：${name}（${hash.slice(0, 16)}…）${fault === 'missing' ? '的文件不见了' : '的内容被改动'}`;
  return [
    `佐证材料：${files} 份`,
    ...(faults.length === 0
      ? files > 0
        ? [good('内容与登记相符')]
        : []
      : faults.map((fault) => bad(says(fault)))),
  ];
}

function matterLines({ matters, faults }: ProjectionsVerdict): string[] {
  return [
    `事项和统计：${matters} 件`,
    ...(faults.length > 0
      ? faults.map(({ unit, matter, says }) => bad(`${unit}：事项 ${matter} ${says}`))
      : matters > 0
        ? [good('与行为记录相符')]
        : []),
  ];
}

function publishedLines({ documents, files, faults, outdated }: PublishedVerdict): string[] {
  return [
    `公开的网页：${documents} 件信息，${files} 个文件`,
    ...(faults.length === 0
      ? [good('与行为记录相符')]
      : faults.map(({ path, says }) => bad(`${path}：${says}`))),
    ...(outdated.length > 0
      ? [`  · ${outdated.length} 个文件由以前的版式生成，内容真实；重新生成后版式会更新`]
      : []),
  ];
}

function folderLines({ files, faults, against }: FolderVerdict): string[] {
  const compared = against === 'ledger' ? '行为记录' : '文件夹自带的摘要清单';
  return [
    `导出的网站：${files} 个文件，与${compared}比对`,
    ...(faults.length === 0 ? [good('全部相符')] : faults.map(({ path, says }) => bad(`${path}：${says}`))),
    ...(against === 'manifest' ? ['  · 本机没有行为记录，不能排除清单本身也被改动'] : []),
  ];
}

function pageLines({ path, fault, against }: NonNullable<Verdict['page']>): string[] {
  const what =
    against === 'ledger' ? '与行为记录相符' : '正文与内容摘要相符（本机没有行为记录，未核对摘要本身）';
  return [`网页 ${path ?? ''}`, fault ? bad(fault.says) : good(what)];
}
