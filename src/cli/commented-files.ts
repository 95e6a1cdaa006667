import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { CheckedFile } from '../checker/output/checked-file.ts';
import { UsageError } from './usage.ts';

/**
 * Writes Word files with comments: one for each input into the folder `out`, or without it the only one to standard
 * output. Throws a UsageError where there is nowhere to write.
 */
export async function commentedFiles(single: boolean, out: string | undefined) {
  if (out === undefined && !single) {
    throw new UsageError('检查多个文件时，请用 --out 写明带批注的文件放在哪个文件夹');
  }
  if (out === undefined && process.stdout.isTTY) {
    throw new UsageError('带批注的文件请用 --out 写明文件夹，或者用 > 文件名.docx 保存');
  }
  const { toCommentedDocx } = await import('../checker/output/commented-docx.ts');
  const taken = new Set<string>();
  if (out !== undefined) await mkdir(out, { recursive: true });
  return async (file: CheckedFile): Promise<void> => {
    const bytes = await toCommentedDocx(file, { at: new Date() });
    if (out === undefined) await new Promise((done) => process.stdout.write(bytes, done));
    else await writeFile(join(out, freeName(file.name, taken)), bytes);
  };
}

/** `年报-批注.docx`; files of one name from different folders get a number. */
function freeName(name: string, taken: Set<string>): string {
  const own = basename(name.replaceAll(':', '-'));
  const stem = own.slice(0, own.length - extname(own).length).slice(0, 80);
  for (let number = 1; ; number++) {
    const free = `${stem}-批注${number === 1 ? '' : number}.docx`;
    if (taken.has(free)) continue;
    taken.add(free);
    return free;
  }
}
