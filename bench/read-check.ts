/**
 * Reading and checking one report again and again on one core, and the cold start of the command.
 * `node bench/read-check.ts [seconds]`. Rates are of CPU time, so that other work on the machine does not count.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkDocument } from '../src/checker/check.ts';
import { aReport } from '../src/checker/example-report.ts';
import { readText } from '../src/reader/index.ts';

const seconds = Number(process.argv[2] ?? 3);
const folder = fileURLToPath(new URL('../../shared/seed/', import.meta.url));
const [seed] = existsSync(folder) ? readdirSync(folder) : [];
if (seed === undefined)
  console.log('The published page is not here; the made-up report of the examples is measured.');
const text = seed === undefined ? aReport() : readFileSync(join(folder, seed), 'utf8');
const document = readText(text);
const rows: string[][] = [];

rate('read', null, () => readText(text));
rate('check', null, () => checkDocument(document));
rate('read + check', 500, () => checkDocument(readText(text)));
coldStart('yifa check, cold start', 700, ['check']);
coldStart('yifa check --format json', 700, ['check', '--format', 'json']);
coldStart('yifa clock', 700, ['clock', '--from', '2026-03-02', '--days', '7']);

console.log(
  `\n${cpus()[0]?.model ?? '?'}, ${cpus().length} cores, Node ${process.version}, ${text.length} characters\n`,
);
console.log('| measure | value | bar | ratio |\n|---|---|---|---|');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);

function rate(what: string, bar: number | null, work: () => unknown): void {
  const until = (end: number) => {
    let count = 0;
    for (; performance.now() < end; count++) work();
    return count;
  };
  until(performance.now() + 500);
  const before = process.cpuUsage();
  const count = until(performance.now() + seconds * 1000);
  const used = process.cpuUsage(before);
  const perSecond = count / ((used.user + used.system) / 1_000_000);
  rows.push([
    what,
    `${Math.round(perSecond)} a second`,
    bar === null ? '' : `≥ ${bar}`,
    bar === null ? '' : `${(perSecond / bar).toFixed(1)} ×`,
  ]);
}

/** Median of seven runs through `bin/yifa.mjs`, the first thrown away: it fills the cache of compiled modules. */
function coldStart(what: string, bar: number, args: readonly string[]): void {
  const place = mkdtempSync(join(tmpdir(), 'yifa-bench-'));
  const file = join(place, 'report.txt');
  writeFileSync(file, text);
  const bin = fileURLToPath(new URL('../bin/yifa.mjs', import.meta.url));
  const times = Array.from({ length: 8 }, () => {
    const begun = performance.now();
    spawnSync(process.execPath, [bin, ...args, ...(args[0] === 'check' ? [file] : [])], { stdio: 'ignore' });
    return performance.now() - begun;
  });
  rmSync(place, { recursive: true });
  const middle = times.slice(1).sort((a, b) => a - b)[3] ?? 0;
  rows.push([what, `${Math.round(middle)} ms`, `< ${bar} ms`, `${(bar / middle).toFixed(1)} ×`]);
}
