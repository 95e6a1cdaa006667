import type { z } from 'zod';
import { dayInChina } from '../../base/day.ts';
import { kinds } from '../../kinds.ts';
import { createLaw } from '../../law/law.ts';
import { allPacks } from '../../law/packs/index.ts';
import { factsOfYear } from '../../matters/facts-of-year.ts';
import { loadMatter } from '../../matters/load.ts';
import type { UnitId } from '../../org/actor.ts';
import { readUnit } from '../../org/directory.ts';
import { composeReport } from '../../report/compose.ts';
import { contentOf, plainText } from '../../report/content.ts';
import { emptyReport } from '../../report/empty-report.ts';
import { type ReportState, reportMatter } from '../../report/report.ts';
import { type CheckView, checkedReport } from '../../report/routes.ts';
import { templateOf } from '../../report/templates/index.ts';
import { readSettings, SettingsError } from '../../settings.ts';
import { StartError } from '../../storage/start-error.ts';
import type { Tx } from '../../storage/store.ts';
import { hasInstallation, withInstallation } from '../installation.ts';
import { exit, oneOf, readArgs, UsageError } from '../usage.ts';

export const help = `yifa report compose|check --unit 单位 --year 年度

本机数据中一个单位的年度报告。两个命令都只输出，不写入任何记录。
  compose   按现有记录生成报告；已有起草稿的，按起草稿更新数字，保留人写的句子
  check     检查已有的报告，列出问题、依据、办法和尚不能提交的原因
  --unit    单位编号，如 kjj
  --year    报告年度，如 2025
  --format  text（默认）或 json

退出码：0 没有问题，1 有问题或者尚不能提交，2 用法不对。
`;

type Wanted = { readonly unit: UnitId; readonly year: number; readonly json: boolean };

/** `yifa report`: composes or checks a unit's annual report from the records of this machine. */
export async function report(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      unit: { type: 'string' },
      year: { type: 'string' },
      format: { type: 'string', default: 'text' },
    },
  });
  const [what, more] = positionals;
  if (what !== 'compose' && what !== 'check') throw new UsageError('请写明 compose 或 check');
  if (more !== undefined) throw new UsageError(`多余的参数 ${more}`);
  if (values.unit === undefined || values.year === undefined) throw new UsageError('需要 --unit 和 --year');
  if (!/^\d{4}$/.test(values.year)) throw new UsageError(`--year “${values.year}”不是年度`);
  const json = oneOf('--format', values.format, ['text', 'json']) === 'json';
  const wanted: Wanted = { unit: values.unit as UnitId, year: Number(values.year), json };
  try {
    const settings = readSettings();
    if (!hasInstallation(settings)) {
      throw new SettingsError(
        `数据目录 ${settings.dataDir} 里没有依法的数据：请用 YIFA_DATA 或 DATABASE_URL 指定数据所在。`,
      );
    }
    return await withInstallation(settings, (store) =>
      store.within({ units: [wanted.unit] }, (tx) =>
        what === 'compose' ? compose(tx, wanted) : check(tx, wanted),
      ),
    );
  } catch (error) {
    if (!(error instanceof StartError || error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return exit.found;
  }
}

async function findReport(tx: Tx, { unit, year }: Wanted) {
  const found = await loadMatter(tx, unit, reportMatter(year));
  return found?.matterKind === 'annual-report' ? { ...found, state: found.state as ReportState } : null;
}

async function compose(tx: Tx, wanted: Wanted): Promise<number> {
  const unit = await readUnit(tx, wanted.unit);
  if (!unit) throw new UsageError(`没有编号为“${wanted.unit}”的单位`);
  const today = dayInChina(new Date());
  const state = (await findReport(tx, wanted))?.state ?? emptyReport(unit, wanted.year, today);
  const { sections } = composeReport(state, {
    facts: await factsOfYear(tx, wanted.unit, wanted.year, kinds),
    template: templateOf(state.unit.kind),
    restoreRemoved: false,
  });
  const content = contentOf({ ...state, sections });
  print(wanted.json ? JSON.stringify(content, null, 2) : plainText(content));
  return exit.fine;
}

async function check(tx: Tx, wanted: Wanted): Promise<number> {
  const found = await findReport(tx, wanted);
  if (!found) throw new UsageError(`单位“${wanted.unit}”没有${wanted.year}年度报告`);
  const law = createLaw({ packs: allPacks });
  const checked = await checkedReport(
    tx,
    {
      kinds,
      now: () => new Date(),
      findUnit: readUnit,
      law: (unit) => createLaw({ packs: allPacks, unitKind: unit.kind }),
      cite: (provision) => law.cite(provision),
    },
    wanted.unit,
    found,
  );
  const { findings, notChecked, stale, against } = checked;
  print(wanted.json ? JSON.stringify({ findings, notChecked, stale, against }, null, 2) : asText(checked));
  const faults = findings.some((finding) => finding.severity === 'error') || against.length > 0;
  return faults ? exit.found : exit.fine;
}

function asText({ content, findings, notChecked, against }: z.output<typeof CheckView>): string {
  const found = findings.map(({ rule, word, message, excerpt, reason, mend, citation }) =>
    [
      `[${word} ${rule}] ${message}`,
      ...(excerpt === '' ? [] : [`  原文：${excerpt}`]),
      `  理由：${reason}`,
      `  办法：${mend}`,
      ...(citation === '' ? [] : [`  依据：${citation}`]),
    ].join('\n'),
  );
  const open = against.map(({ says, mend, citation }) =>
    [`- ${says}${mend}`, ...(citation === null ? [] : [`  依据：${citation}`])].join('\n'),
  );
  return [
    content.title,
    found.length === 0 ? '没有发现问题。' : found.join('\n\n'),
    ...(open.length === 0 ? [] : [`尚不能提交审核：\n${open.join('\n')}`]),
    ...(notChecked.length === 0
      ? []
      : [`没有检查：\n${notChecked.map(({ rule, needs }) => `- ${rule}：${needs}`).join('\n')}`]),
  ].join('\n\n');
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
