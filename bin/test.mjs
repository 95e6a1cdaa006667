#!/usr/bin/env node
// `npm test`: everything on a fresh machine: format and lint, types, then all tests (unit, database, HTTP, browser).
// Plain JavaScript for Node >= 20: it must run before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, nodeBinary, root } from './prepare.mjs';

ensureInstalled();

const bin = (name) => join(root, 'node_modules', '.bin', name);

function step(title, command, args) {
  console.log(`\n== ${title}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  return status === 0;
}

const node = nodeBinary();
const steps = [
  ['format and lint', bin('biome'), ['check', '--error-on-warnings']],
  ['types', bin('tsc'), ['--noEmit']],
];
const failed = steps.filter(([title, command, args]) => !step(title, command, args)).map(([title]) => title);

const folder = mkdtempSync(join(tmpdir(), 'yifa-test-'));
const summary = join(folder, 'summary.json');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const filters = process.argv.slice(2);
const passed = step('tests', node, [
  vitest,
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${summary}`,
  ...filters,
]);

const result = existsSync(summary) ? JSON.parse(readFileSync(summary, 'utf8')) : null;
rmSync(folder, { recursive: true, force: true });
if (!passed) failed.push('tests');
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
if (result) {
  const brokenFiles = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  console.log(
    `\nTests: ${result.numPassedTests} passed, ${result.numFailedTests + brokenFiles} failed, ${result.numPendingTests} skipped`,
  );
}
process.exit(failed.length > 0 || !result || result.numPassedTests === 0 ? 1 : 0);
