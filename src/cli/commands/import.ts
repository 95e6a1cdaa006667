import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { App } from '../../app.ts';
import { type ImportAnswer, importPage } from '../../disclosure/import-page.ts';
import { publishingUnit } from '../../disclosure/imported.ts';
import { type ReadPage, readPage } from '../../disclosure/read-page.ts';
import type { Actor, Unit } from '../../org/actor.ts';
import { installer } from '../../org/change.ts';
import { readUnits } from '../../org/directory.ts';
import { ReadError } from '../../reader/index.ts';
import { progressLine } from '../progress-line.ts';
import { exit, oneOf, readArgs, UsageError } from '../usage.ts';
import { withApp } from '../with-app.ts';

export const help = `yifa import 文件… [--unit 单位代码] [--note 理由]

把已在别处公开的网页或文件收入公开目录：保留原索引号和日期，标明来源，门户上立即可读。
同一信息再次导入不会改动任何内容。服务正在运行时也可以使用。
  --unit    收入哪个单位的目录；不写时按发布机构全称对应，对应不上的收入运维单位的目录
  --note    页面里疑似有个人信息而又可以公开的，写明理由
  --format  text（默认）或 json
退出码：0 全部收入或原已收入，1 有未能收入的。

例：yifa import 年度报告.html
`;

type Line = {
  readonly file: string;
  readonly outcome: ImportAnswer['outcome'] | 'unreadable';
  readonly title: string;
  readonly unit: string;
  readonly path: string;
  readonly says: string;
};

/** `yifa import`: published pages into the catalogue, one after the other; one that fails does not stop the rest. */
export async function importFiles(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      unit: { type: 'string' },
      note: { type: 'string', default: '' },
      format: { type: 'string', default: 'text' },
    },
  });
  const format = oneOf('--format', values.format, ['text', 'json']);
  if (positionals.length === 0) throw new UsageError('请写明要导入的文件');
  return withApp(async (app) => {
    const units = await app.store.within('system', (tx) => readUnits(tx));
    const named = values.unit === undefined ? null : unitNamed(values.unit, units);
    const progress = progressLine();
    const lines: Line[] = [];
    for (const [index, file] of positionals.entries()) {
      progress(`正在导入第 ${index + 1} 个，共 ${positionals.length} 个：${basename(file)}`);
      const line = await importFile(app, file, named, units, values.note);
      lines.push(line);
      if (format === 'text') {
        progress(null);
        process.stdout.write(textOf(line));
      }
    }
    progress(null);
    if (format === 'json') process.stdout.write(`${JSON.stringify(lines, null, 2)}\n`);
    return lines.every(({ outcome }) => outcome === 'imported' || outcome === 'already')
      ? exit.fine
      : exit.found;
  });
}

function unitNamed(unit: string, units: readonly Unit[]): Unit {
  const found = units.find(({ id, name }) => id === unit || name === unit);
  if (found) return found;
  const known = units.map(({ id, name }) => `${id}（${name}）`).join('、');
  throw new UsageError(`没有“${unit}”这个单位，现有：${known}`);
}

async function importFile(
  app: App,
  file: string,
  named: Unit | null,
  units: readonly Unit[],
  note: string,
): Promise<Line> {
  const read = await readOrSay(file);
  if (typeof read === 'string') {
    return { file, outcome: 'unreadable', title: '', unit: '', path: '', says: read };
  }
  const unit = named ?? publishingUnit(read.input, units) ?? operator(app, units);
  const input = { ...read.input, personalDataNote: note };
  const answer = await importPage(app, { input, unit, actor: commandLine(unit) });
  const about = { file, outcome: answer.outcome, title: input.metadata.title, unit: unit.name };
  if (answer.outcome === 'refused') {
    const says = answer.reasons.map((reason) => `${reason.says}。${reason.mend}。`).join('');
    return { ...about, path: '', says };
  }
  if (answer.outcome === 'imported')
    return { ...about, path: answer.path, says: `已收入${unit.name}的公开目录` };
  const says = answer.same
    ? `原已收入${answer.unitName}的公开目录，没有改动`
    : `索引号${input.indexNumber}已在${answer.unitName}的公开目录中，但内容不同，没有改动；请核对是哪一份有误`;
  return { ...about, unit: answer.unitName, path: answer.path, says };
}

async function readOrSay(file: string): Promise<ReadPage | string> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return '没有这个文件，或者读不出来';
  try {
    const page = await readPage(bytes, basename(file));
    return page.input.content.length === 0 ? '没有读到正文' : page;
  } catch (error) {
    if (error instanceof ReadError) return error.message;
    throw error;
  }
}

/** Whoever runs commands on the machine: the acts say so by this name. */
function commandLine(unit: Unit): Actor {
  return { person: installer, name: '命令行', posts: [{ unit: unit.id, role: 'editor', title: '命令行' }] };
}

function operator({ site }: App, units: readonly Unit[]): Unit {
  const found = units.find((unit) => unit.id === site.operatorUnit);
  if (!found) throw new UsageError('网站设置里的运维单位不存在，请用 --unit 写明收入哪个单位的目录');
  return found;
}

function textOf({ file, outcome, title, path, says }: Line): string {
  const mark = { imported: '✓', already: '·', refused: '✗', unreadable: '✗' }[outcome];
  const about = title === '' ? '' : `\n    ${title}`;
  return `${mark} ${file}${about}\n    ${says}${path === '' ? '' : `\n    门户地址：${path}`}\n`;
}
