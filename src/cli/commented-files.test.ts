import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../checker/check.ts';
import { aReport } from '../checker/example-report.ts';
import { readBytes, readText } from '../reader/index.ts';
import { commentedFiles } from './commented-files.ts';

describe('带批注的文件', () => {
  it('各写一份，同名的不互相覆盖，写出的文件读得回来', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'yifa-comments-'));
    const document = readText(aReport());
    const result = checkDocument(document);
    const write = await commentedFiles(false, join(folder, '批注'));
    for (const name of ['甲/年报.html', '乙/年报.pdf', '全部.zip:年报.txt'])
      await write({ name, document, result });
    const names = await readdir(join(folder, '批注'));
    expect(names.sort()).toEqual(['全部.zip-年报-批注.docx', '年报-批注.docx', '年报-批注2.docx']);
    const again = await readBytes(await readFile(join(folder, '批注', '年报-批注.docx')));
    expect(again.body).toContain('取水许可权限调整');
    await rm(folder, { recursive: true });
  });

  it('多份文件没有写明文件夹时说明用法', async () => {
    await expect(commentedFiles(false, undefined)).rejects.toThrow('--out');
  });
});
