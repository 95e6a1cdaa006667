import { toHant } from '../../document/hant.ts';
import { exit, oneOf, readArgs, UsageError } from '../usage.ts';

export const help = `yifa convert --to hant

从标准输入读简体文本，把繁体文本写到标准输出。法律用语按词表转换（行政复议 → 行政復議），用词本身不变。
  --to  hant（繁体）

例：yifa convert --to hant < 报告.txt > 報告.txt
`;

/** `yifa convert`: standard input to standard output, line by line, so that size does not matter. */
export async function convert(args: readonly string[]): Promise<number> {
  const { values } = readArgs({ args: [...args], options: { to: { type: 'string' } } });
  if (values.to === undefined) throw new UsageError('需要 --to hant');
  oneOf('--to', values.to, ['hant']);
  if (process.stdin.isTTY)
    process.stderr.write('正在等待标准输入；输入完按 Ctrl-D，或用 < 文件 的方式传入。\n');

  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of process.stdin) {
    rest += decoder.decode(chunk, { stream: true });
    const end = rest.lastIndexOf('\n') + 1;
    if (end === 0) continue;
    await write(toHant(rest.slice(0, end)));
    rest = rest.slice(end);
  }
  await write(toHant(rest + decoder.decode()));
  return exit.fine;
}

function write(text: string): Promise<void> {
  return new Promise((resolve, reject) =>
    process.stdout.write(text, (error) => (error ? reject(error) : resolve())),
  );
}
