import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aReport } from '../checker/example-report.ts';

const bin = fileURLToPath(new URL('../../bin/yifa.mjs', import.meta.url));
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yifa-cli-'));
  await mkdir(join(folder, 'reports'));
  await writeFile(join(folder, 'reports', 'a.txt'), aReport());
  await writeFile(join(folder, 'reports', 'b.txt'), aReport({ order: [0, 1, 2, 3] }));
  await writeFile(join(folder, 'reports', '说明.xls'), 'not read');
  await writeFile(join(folder, 'last.txt'), aReport().replaceAll('2025', '2024').replaceAll('2026', '2025'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Run = { readonly code: number | null; readonly out: string; readonly err: string };

function yifa(args: readonly string[], input = '', env: Record<string, string> = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd: folder, env: { ...process.env, ...env } });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

const jsonLines = (out: string): Record<string, unknown>[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('yifa', () => {
  it('没有命令、不认识的命令、不认识的选项都说明用法，退出码2', async () => {
    expect((await yifa([])).code).toBe(2);
    const unknown = await yifa(['chek']);
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('没有“chek”这个命令')]);
    const option = await yifa(['check', '--colour', 'x']);
    expect([option.code, option.err]).toEqual([2, expect.stringContaining('不认识的选项 --colour')]);
  });
  it('每个命令都有用法', async () => {
    const { out } = await yifa(['--help']);
    expect(out).toContain('check');
    expect((await yifa(['clock', '--help'])).out).toContain('yifa clock');
  });
  it('在 npm 中运行时，文件按人所在的目录找', async () => {
    const run = await yifa(['read', 'a.txt'], '', {
      npm_lifecycle_event: 'yifa',
      INIT_CWD: join(folder, 'reports'),
    });
    expect([run.code, run.out]).toEqual([0, expect.stringContaining('云桥区水务局2025年度法治政府建设报告')]);
  });
});

describe('yifa read', () => {
  it('一个文件给一个对象，键和次序固定', async () => {
    const { code, out } = await yifa(['read', 'reports/a.txt', '--format', 'json']);
    expect(code).toBe(0);
    const document = JSON.parse(out);
    expect(document).toMatchObject({ indexNumber: '11379990004567890A/2026-00021', reportYear: 2025 });
    expect(Object.keys(document)[0]).toBe('title');
  });
  it('JSON 行一行对一行，次序和编号不变，读不成的也占一行', async () => {
    const lines = [{ id: 'x', text: aReport() }, { id: 2, html: '<p>一段话</p>' }, { id: 'no' }].map((line) =>
      JSON.stringify(line),
    );
    const { code, out } = await yifa(['read', '--input', 'jsonl'], `${lines.join('\n')}\n不是JSON\n`);
    expect(code).toBe(2);
    const answers = jsonLines(out);
    expect(answers.map(({ id }) => id)).toEqual(['x', 2, 'no', undefined]);
    expect(answers[2]).toHaveProperty('error');
    expect(answers[3]).toHaveProperty('error');
  });
});

describe('yifa check', () => {
  it('没有重点提示以上的问题，退出码0；缺一部分，退出码1', async () => {
    expect((await yifa(['check', 'reports/a.txt'])).code).toBe(0);
    const { code, out } = await yifa(['check', 'reports/b.txt']);
    expect([code, out]).toEqual([1, expect.stringContaining('没有“其他需要报告的情况”部分')]);
  });
  it('结构化结果的键是 document、findings、notChecked、summary', async () => {
    const { out } = await yifa(['check', 'reports/b.txt', '--format', 'json']);
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual(['document', 'findings', 'notChecked', 'summary']);
    expect(answer.findings[0]).toMatchObject({ rule: 'D04', severity: 'error' });
    expect(answer.summary).toMatchObject({ error: 1, blocks: 0 });
  });
  it('文件夹中一个读不成，其余照常，最后列出', async () => {
    const { code, out, err } = await yifa(['check', 'reports', 'nowhere.txt', '--format', 'json']);
    expect(jsonLines(out).map(({ file }) => file)).toEqual(['reports/a.txt', 'reports/b.txt']);
    expect(err).toContain('nowhere.txt：没有这个文件。');
    expect(code).toBe(1);
  });
  it('压缩包逐个读，名称用 GB18030 的也认得', async () => {
    const zip = zipSync({ '####.txt': strToU8(aReport()), 'inner.zip': strToU8('x') });
    // 报告 in GB18030, as archives made on Chinese Windows have it.
    const gb18030 = Buffer.from([0xb1, 0xa8, 0xb8, 0xe6]);
    const bytes = Buffer.from(zip);
    for (let at = bytes.indexOf('####'); at >= 0; at = bytes.indexOf('####')) gb18030.copy(bytes, at);
    await writeFile(join(folder, 'all.zip'), bytes);
    const { code, out, err } = await yifa(['check', 'all.zip', '--format', 'json']);
    expect(jsonLines(out).map(({ file }) => file)).toEqual(['all.zip/报告.txt']);
    expect([code, err]).toEqual([2, expect.stringContaining('all.zip/inner.zip')]);
  });
  it('与上一年度只差年份：说明相同的字数和位置', async () => {
    const { code, out } = await yifa([
      'check',
      'reports/a.txt',
      '--previous',
      'last.txt',
      '--format',
      'json',
    ]);
    expect(code).toBe(1);
    const answer = JSON.parse(out);
    const copied = answer.findings.find(({ rule }: { rule: string }) => rule === 'D08');
    expect(copied.message).toMatch(
      /^与《云桥区水务局2024年度法治政府建设报告》相同\d+\/\d+字（\d+%），共\d+处$/,
    );
  });
  it('与其他单位比对时不与自己比', async () => {
    const { out } = await yifa(['check', 'reports/a.txt', '--against', 'reports', '--format', 'json']);
    const messages = JSON.parse(out).findings.map(({ message }: { message: string }) => message);
    expect(messages.filter((message: string) => message.startsWith('与《'))).toHaveLength(1);
  });
  it.each(['html', 'csv', 'csv-findings'])('%s 格式写得出', async (format) => {
    const { code, out } = await yifa(['check', 'reports', '--format', format]);
    expect(code).toBe(1);
    expect(out).toContain('D04');
  });
  it('许多文件的 sarif 边查边写，合起来仍是完整的一份', async () => {
    const { code, out } = await yifa(['check', 'reports', '--format', 'sarif']);
    expect(code).toBe(1);
    const [run] = JSON.parse(out).runs;
    expect(run.artifacts.length).toBeGreaterThan(1);
    expect(run.results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('D04');
    for (const { locations } of run.results) {
      const { uri, index } = locations[0].physicalLocation.artifactLocation;
      expect(run.artifacts[index].location.uri).toBe(uri);
    }
  });
  it('csv 一份报告一行，写明最相似的报告；csv-findings 一个问题一行', async () => {
    const options = ['check', 'reports', '--against', 'reports', '--format'];
    const files = (await yifa([...options, 'csv'])).out.trimEnd().split('\r\n');
    const findings = (await yifa([...options, 'csv-findings'])).out.trimEnd().split('\r\n');
    expect(files).toHaveLength(3);
    expect(files[0]).toContain('最相似的报告');
    expect(files.find((line) => line.startsWith('reports/b.txt'))).toMatch(/reports\/a\.txt,\d+,\d+,\d+%/);
    expect(findings.length).toBeGreaterThan(files.length);
  });
});

describe('yifa clock 和 convert', () => {
  it('期限的算法，起算日不计入', async () => {
    const { code, out } = await yifa([
      'clock',
      '--from',
      '2026-03-02',
      '--days',
      '7',
      '--unit',
      '工作日',
      '--format',
      'json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ from: '2026-03-02', days: 7, unit: '工作日', end: '2026-03-11' });
  });
  it('日期写错，退出码2', async () => {
    expect((await yifa(['clock', '--from', '2026-02-30', '--days', '7'])).code).toBe(2);
  });
  it('标准输入的简体变成标准输出的繁体', async () => {
    const { out } = await yifa(['convert', '--to', 'hant'], '行政复议机关\n依法公开文件');
    expect(out).toBe('行政復議機關\n依法公開文件');
  });
});
