import { dayInChina } from '../../base/day.ts';
import { checkDocument } from '../../checker/check.ts';
import type { CheckContext, Comparable, NamedDocument } from '../../checker/finding.ts';
import { type Candidates, candidates } from '../../checker/similarity/candidates.ts';
import type { PublishedDocument } from '../../document/model.ts';
import { type CheckFormat, checkFormats, formatter } from '../check-formats.ts';
import { type Input, inputsOf, whyUnreadable } from '../inputs.ts';
import { progress } from '../progress.ts';
import { exit, oneOf, readArgs, UsageError } from '../usage.ts';
import { isSingle, tellFailures } from './read.ts';

export const help = `yifa check 文件… [--format text|json|html|sarif|docx|csv|csv-findings] [--previous 文件] [--against 文件夹]

检查法治政府建设年度报告，列出问题的位置、理由、依据和改法。可以是网页、文本、DOCX、PDF，也可以是文件夹、zip 和 JSON 行文件。
  --format    text（默认）、json、html（带标记的网页）、sarif、docx（带批注的Word文件）、
              csv（Excel表，一份报告一行）、csv-findings（Excel表，一个问题一行）
  --out       文件夹：docx 的每份文件放在这里；只检查一份时可以不写，改用 > 文件名.docx
  --previous  本单位上一年度的报告，用来比对雷同和数据
  --against   其他单位的报告（文件或者文件夹，可以写多次），用来比对雷同
  --input     jsonl：输入为 JSON 行，每行 {"id":…,"text":…} 或 {"id":…,"html":…}

退出码：0 没有重点提示以上的问题，1 有，2 用法不对或者有文件没有读成。
`;

/** `yifa check`: findings of each input, in order, each written as soon as it is known. */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      out: { type: 'string' },
      previous: { type: 'string' },
      against: { type: 'string', multiple: true, default: [] },
      input: { type: 'string', default: 'files' },
    },
  });
  const form = oneOf('--input', values.input, ['files', 'jsonl']);
  const format: CheckFormat = oneOf(
    '--format',
    values.format ?? (form === 'jsonl' ? 'json' : 'text'),
    checkFormats,
  );
  if (values.out !== undefined && format !== 'docx') throw new UsageError('--out 只用于 --format docx');
  if (positionals.length === 0 && form === 'files') throw new UsageError('需要至少一个文件');

  const failures: string[] = [];
  const previous = values.previous === undefined ? undefined : await readPrevious(values.previous);
  const others = await readOthers(values.against, failures);
  const single = await isSingle(positionals, form);
  const out = await formatter(format, single, values.out);
  const running = progress('已检查');
  let errors = 0;
  await out.begin();
  for await (const input of inputsOf(positionals, form)) {
    try {
      const document = await input.read();
      const result = checkDocument(document, contextFor(input, document, previous, others));
      errors += result.findings.filter(({ severity }) => severity === 'error').length;
      await out.one(input, document, result);
    } catch (error) {
      failures.push(`${input.name}：${whyUnreadable(error)}`);
      await out.failed(input, whyUnreadable(error), form);
    }
    running.step();
  }
  await out.end();
  running.end();
  const unread = tellFailures(failures);
  return errors > 0 ? exit.found : unread;
}

type Others = { readonly byName: ReadonlyMap<string, NamedDocument>; readonly index: Candidates<string> };

function contextFor(
  input: Input,
  document: PublishedDocument,
  previous: PublishedDocument | undefined,
  others: Others | null,
): CheckContext {
  return {
    today: dayInChina(new Date()),
    ...(previous === undefined ? {} : { previous }),
    ...(others === null ? {} : { others: likest(input, document, others) }),
  };
}

/** The others worth comparing word for word; never the file with itself. */
function likest(input: Input, document: PublishedDocument, { byName, index }: Others): NamedDocument[] {
  return index.like(document, input.name).flatMap((name) => {
    const other = byName.get(name);
    return other === undefined || other.document.text === document.text ? [] : [other];
  });
}

async function readPrevious(path: string): Promise<PublishedDocument> {
  for await (const input of inputsOf([path], 'files')) {
    try {
      return await input.read();
    } catch (error) {
      throw new UsageError(`上一年度报告“${path}”没有读成：${whyUnreadable(error).replace(/。$/, '')}`);
    }
  }
  throw new UsageError(`“${path}”中没有可以读的报告`);
}

async function readOthers(paths: readonly string[], failures: string[]): Promise<Others | null> {
  if (paths.length === 0) return null;
  const byName = new Map<string, NamedDocument>();
  const index = candidates<string>();
  const running = progress('已读入比对材料');
  for await (const input of inputsOf(paths, 'files')) {
    try {
      const document = await input.read();
      const { title } = document.metadata;
      const compared = comparable(document);
      byName.set(input.name, { name: title || input.name, file: input.name, document: compared });
      index.add(input.name, compared);
    } catch (error) {
      failures.push(`${input.name}：${whyUnreadable(error)}`);
    }
    running.step();
  }
  running.end();
  return { byName, index };
}

/** Of thousands of others only what is compared is kept. */
function comparable({ text, paragraphs, outline }: PublishedDocument): Comparable {
  return { text, paragraphs, outline: outline.filter(({ level }) => level === 1) };
}
