import { toReadJson } from '../../reader/index.ts';
import { type Input, inputsOf, whyUnreadable } from '../inputs.ts';
import { json, print } from '../output.ts';
import { progress } from '../progress.ts';
import { readAsText } from '../read-text-form.ts';
import { exit, oneOf, readArgs, UsageError } from '../usage.ts';

export const help = `yifa read 文件… [--format text|json] [--input jsonl]

读公开的报告或者文件，列出元数据、大纲和正文。可以是网页、文本、DOCX、PDF，也可以是文件夹、zip 和 JSON 行文件。
  --format  text（默认，给人看）或 json（一个输入一个对象；多个输入时一行一个）
  --input   jsonl：输入为 JSON 行，每行 {"id":…,"text":…} 或 {"id":…,"html":…}；不写文件时读标准输入

例：yifa read 报告.html --format json
    yifa read --input jsonl < 报告.jsonl > 结果.jsonl
`;

/** `yifa read`: one answer for each input, in order. Exit code 2 where something could not be read. */
export async function read(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string' }, input: { type: 'string', default: 'files' } },
  });
  const form = oneOf('--input', values.input, ['files', 'jsonl']);
  const format = oneOf('--format', values.format ?? (form === 'jsonl' ? 'json' : 'text'), ['text', 'json']);
  if (positionals.length === 0 && form === 'files') throw new UsageError('需要至少一个文件');

  const failures: string[] = [];
  const running = progress('已读');
  const single = await isSingle(positionals, form);
  for await (const input of inputsOf(positionals, form)) {
    try {
      const document = await input.read();
      if (format === 'text') await print(readAsText(input.name, document));
      else if (input.id !== undefined) await print(json({ id: input.id, ...toReadJson(document) }, false));
      else await print(json({ ...(single ? {} : { file: input.name }), ...toReadJson(document) }, single));
    } catch (error) {
      failures.push(`${input.name}：${whyUnreadable(error)}`);
      await sayInPlace(input, format, form, error);
    }
    running.step();
  }
  running.end();
  return tellFailures(failures);
}

/** A line of JSON must answer in its place even where it cannot be read. */
async function sayInPlace(input: Input, format: string, form: string, error: unknown): Promise<void> {
  if (format !== 'json' || form !== 'jsonl') return;
  await print(
    json({ ...(input.id === undefined ? {} : { id: input.id }), error: whyUnreadable(error) }, false),
  );
}

/** Lists what could not be read, at the end, on standard error. Answers the exit code. */
export function tellFailures(failures: readonly string[]): number {
  if (failures.length === 0) return exit.fine;
  process.stderr.write(
    `\n有${failures.length}个没有读成：\n${failures.map((line) => `  ${line}`).join('\n')}\n`,
  );
  return exit.usage;
}

/** Whether one plain file is asked for: its JSON is then written over several lines, without the file's name. */
export async function isSingle(paths: readonly string[], form: string): Promise<boolean> {
  if (form !== 'files' || paths.length !== 1) return false;
  const [path = ''] = paths;
  if (/\.(?:zip|jsonl|ndjson)$/i.test(path)) return false;
  const { stat } = await import('node:fs/promises');
  return !(await stat(path).catch(() => null))?.isDirectory();
}
