import { composePage } from '../../src/reader/examples/compose.ts';
import { composeHtml } from '../../src/reader/examples/compose-html.ts';
import { cleanDraft } from '../checker/clean.ts';
import { written } from '../checker/draft.ts';
import { type Random, randomOf } from '../checker/random.ts';
import { docxFile, jsonLines, pdfFile, zipFile } from './containers.ts';
import { encoded, htmlMutations } from './markup.ts';
import { byteMutations, manyOf, mutated, pieces, textMutations } from './mutations.ts';

export type FuzzInput = {
  readonly kind: FuzzKind;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** How the command takes it. */
  readonly as: 'file' | 'zip' | 'jsonl';
};

/** Kinds with how many of a hundred inputs are of it. */
export const fuzzKinds = {
  'text: damaged report': 26,
  'text: noise of what rules look for': 8,
  'text: bytes damaged, charset any': 10,
  'html: damaged page': 20,
  'html: bytes damaged, charset any': 10,
  'any bytes': 4,
  docx: 7,
  pdf: 4,
  zip: 5,
  'json lines': 6,
} as const;
export type FuzzKind = keyof typeof fuzzKinds;

const bag = Object.entries(fuzzKinds).flatMap(([kind, share]) =>
  Array.from({ length: share }, () => kind as FuzzKind),
);

/** The input of a number: the same for the same seed, on any machine. */
export function inputOf(seed: number, index: number): FuzzInput {
  const random = randomOf(Math.imul(seed ^ 0x9e3779b9, 2_654_435_761) ^ Math.imul(index + 1, 0x85ebca6b));
  random.next();
  const kind = random.one(bag);
  return { kind, ...makers[kind](random) };
}

type Maker = (random: Random) => Omit<FuzzInput, 'kind'>;
const utf8 = (text: string) => new TextEncoder().encode(text);

const makers: Readonly<Record<FuzzKind, Maker>> = {
  'text: damaged report': (random) => ({ name: 'a.txt', as: 'file', bytes: utf8(damagedText(random)) }),
  'text: noise of what rules look for': (random) => ({
    name: 'a.txt',
    as: 'file',
    bytes: utf8(Array.from({ length: manyOf(random) }, () => random.one(pieces)).join('')),
  }),
  'text: bytes damaged, charset any': (random) => ({
    name: 'a.txt',
    as: 'file',
    bytes: mutated(encoded(page(random), random), byteMutations, random),
  }),
  'html: damaged page': (random) => ({ name: 'a.html', as: 'file', bytes: utf8(damagedHtml(random)) }),
  'html: bytes damaged, charset any': (random) => ({
    name: 'a.html',
    as: 'file',
    bytes: mutated(encoded(html(random), random), byteMutations, random),
  }),
  'any bytes': (random) => ({
    name: random.one(['a.txt', 'a.docx', 'a.pdf', 'a', 'a.html']),
    as: 'file',
    bytes: anyBytes(random),
  }),
  docx: (random) => {
    const bytes = docxFile(random.chance(0.5) ? page(random) : damagedText(random).slice(0, 20_000), random);
    return {
      name: 'a.docx',
      as: 'file',
      bytes: random.chance(0.25) ? mutated(bytes, byteMutations, random, 2) : bytes,
    };
  },
  pdf: (random) => ({ name: 'a.pdf', as: 'file', bytes: pdfFile(page(random), random) }),
  zip: (random) => ({
    name: 'a.zip',
    as: 'zip',
    bytes: zipFile(
      Array.from({ length: random.whole(0, 4) }, () =>
        utf8(random.chance(0.5) ? page(random) : html(random)),
      ),
      random,
    ),
  }),
  'json lines': (random) => ({
    name: 'a.jsonl',
    as: 'jsonl',
    bytes: mutatedSometimes(
      utf8(
        jsonLines(
          Array.from({ length: random.whole(1, 4) }, () => page(random)),
          random,
        ),
      ),
      random,
    ),
  }),
};

function mutatedSometimes(bytes: Uint8Array, random: Random): Uint8Array {
  return random.chance(0.3) ? mutated(bytes, byteMutations, random, 2) : bytes;
}

function page(random: Random): string {
  return random.chance(0.5) ? written(cleanDraft(random)) : composePage(random.whole(1, 100_000)).text;
}

function html(random: Random): string {
  return composeHtml(random.whole(1, 100_000)).html;
}

function damagedText(random: Random): string {
  return mutated(page(random), textMutations, random);
}

function damagedHtml(random: Random): string {
  const source = random.chance(0.6) ? mutated(html(random), htmlMutations, random, 3) : html(random);
  return random.chance(0.6) ? mutated(source, textMutations, random, 3) : source;
}

/** What file kinds are told by, before bytes that mean nothing. */
const beginnings = [
  '',
  '',
  'PK\u0003\u0004',
  '%PDF-1.7\n',
  '<html>',
  '{\\rtf1',
  '\u00d0\u00cf\u0011\u00e0',
  '\u00ff\u00fe',
  '\u00fe\u00ff',
  '\u00ef\u00bb\u00bf',
  'MIME-Version: 1.0\nContent-Type: multipart/related',
  'PK\u0005\u0006',
] as const;

function anyBytes(random: Random): Uint8Array {
  const start = [...random.one(beginnings)].map((character) => character.charCodeAt(0));
  const most = random.one([31, 127, 255, 255]);
  return Uint8Array.from([
    ...start,
    ...Array.from({ length: random.whole(0, 4000) }, () => random.whole(0, most)),
  ]);
}
