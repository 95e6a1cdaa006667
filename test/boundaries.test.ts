import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/** Which rooms a room may import from. What is not listed here is refused, so a new arrow is a decision. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  base: [],
  law: ['base'],
  document: ['base'],
  reader: ['base', 'document'],
  checker: ['base', 'law', 'document'],
  check: [
    'base',
    'document',
    'reader',
    'checker',
    'org',
    'storage',
    'evidence',
    'matters',
    'http',
    'console',
  ],
  storage: ['base'],
  org: ['base', 'law', 'storage', 'ledger', 'matters'],
  ledger: ['base', 'org', 'matters', 'storage'],
  evidence: ['base', 'org', 'matters', 'storage', 'ledger'],
  matters: ['base', 'law', 'org', 'ledger', 'evidence', 'storage', 'console'],
  report: [
    'base',
    'law',
    'org',
    'ledger',
    'evidence',
    'storage',
    'matters',
    'document',
    'reader',
    'checker',
    'http',
    'console',
  ],
  disclosure: [
    'base',
    'law',
    'org',
    'ledger',
    'evidence',
    'storage',
    'matters',
    'document',
    'reader',
    'report',
    'http',
    'console',
  ],
  portal: [
    'base',
    'law',
    'org',
    'ledger',
    'evidence',
    'storage',
    'matters',
    'document',
    'reader',
    'checker',
    'check',
    'report',
    'disclosure',
  ],
  jobs: ['base', 'storage', 'ledger', 'portal'],
  http: ['base', 'law', 'org', 'ledger', 'evidence', 'storage', 'matters'],
  console: ['base', 'law', 'org', 'matters', 'http', 'document', 'checker'],
};

/** Composition: these may see every room, and no room may see them. */
const composition = new Set([
  'app.ts',
  'kinds.ts',
  'migrations.ts',
  'settings.ts',
  'cli',
  'sample',
  'main.ts',
]);

const pureRooms = ['base', 'law', 'document', 'reader', 'checker'];
const pureSliceFiles = /\/(decide|evolve|due|facts|compose|procedure)\.ts$|\/rules\//;
/** Hashing is computation, not I/O. Containers open third-party formats, still from bytes in memory. */
const allowedInPure = /^node:(crypto|zlib|buffer|util)$/;
const ioPackages = /^(node:|pg$|pg-boss|kysely|fastify|@fastify)/;

type Import = { readonly file: string; readonly target: string; readonly typeOnly: boolean };

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|generated)\.tsx?$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name));
}

const statement = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const lazy = /import\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  return [
    ...[...text.matchAll(statement)].map((m) => ({ file, target: m[2] ?? '', typeOnly: m[1] !== undefined })),
    ...[...text.matchAll(lazy)].map((m) => ({ file, target: m[1] ?? '', typeOnly: false })),
  ];
}

function roomOf(path: string): string {
  return relative(src, path).split('/')[0] ?? '';
}

const imports = sourceFiles(src).flatMap(importsOf);
const said = (bad: Import) => `${relative(src, bad.file)} → ${bad.target}`;

describe('the arrows between the rooms', () => {
  it('finds the tree it is to judge', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('every room imports only the rooms it may', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (!target.startsWith('.')) return false;
      const from = roomOf(file);
      const to = roomOf(resolve(dirname(file), target));
      if (from === to || composition.has(from)) return false;
      return !(mayImport[from] ?? []).includes(to);
    });
    expect(wrong.map(said)).toEqual([]);
  });

  it('law, documents, rules and decisions touch no database, network, file system or clock', () => {
    const wrong = imports.filter(({ file, target, typeOnly }) => {
      const pure =
        (pureRooms.includes(roomOf(file)) && !file.includes('/reader/containers/')) ||
        pureSliceFiles.test(file);
      return pure && !typeOnly && ioPackages.test(target) && !allowedInPure.test(target);
    });
    expect(wrong.map(said)).toEqual([]);
    const clocks = sourceFiles(src)
      .filter((file) => pureRooms.includes(roomOf(file)) || pureSliceFiles.test(file))
      .filter((file) => /\bDate\.now\(\)|new Date\(\)|process\.env/.test(readFileSync(file, 'utf8')));
    expect(clocks.map((file) => relative(src, file))).toEqual([]);
  });

  it('only settings.ts reads the environment', () => {
    const readers = sourceFiles(src)
      .filter((file) => /process\.env\b/.test(readFileSync(file, 'utf8')))
      .map((file) => relative(src, file));
    expect(readers.filter((file) => file !== 'settings.ts')).toEqual([]);
  });
});
