import { existsSync, readFileSync } from 'node:fs';
import type { MetadataField, PublishedDocument } from '../src/document/model.ts';
import { readHtml, readText } from '../src/reader/index.ts';

/**
 * Field-by-field exact rates of the reader on the real pages of `../shared/data/pages`.
 * `node bench/reader-accuracy.ts [--misses]`
 */
const pages = new URL('../../shared/data/pages/', import.meta.url);

type Score = { exact: number; of: number; wrongForNull: number; nulls: number };
export type Scores = Readonly<Record<string, Score>>;
type Miss = {
  readonly id: string;
  readonly field: string;
  readonly expected: unknown;
  readonly got: unknown;
};

const lines = (name: string): unknown[] =>
  readFileSync(new URL(name, pages), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
const word = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const plain = (value: string | null) => (value === null ? null : value.replace(/[\s\u3000]+/g, ''));

class Board {
  readonly scores: Record<string, Score> = {};
  readonly misses: Miss[] = [];

  count(set: string, id: string, field: string, expected: string | null, got: string | null): void {
    const key = `${set} ${field}`;
    const score = this.scores[key] ?? { exact: 0, of: 0, wrongForNull: 0, nulls: 0 };
    this.scores[key] = score;
    const right = plain(expected) === plain(got);
    if (expected === null) {
      score.nulls++;
      if (!right) score.wrongForNull++;
    } else {
      score.of++;
      if (right) score.exact++;
    }
    if (!right) this.misses.push({ id, field: key, expected, got });
  }
}

const htmlFields: readonly (readonly [MetadataField, string])[] = [
  ['indexNumber', 'index_number'],
  ['title', 'title'],
  ['publisher', 'publisher'],
  ['documentNumber', 'document_number'],
  ['formedDate', 'formed_date'],
  ['publishedDate', 'published_date'],
  ['topic', 'topic'],
  ['validity', 'validity'],
];

function scoreHtml(board: Board): void {
  for (const expected of lines('govcn-html/expected.jsonl').map(record)) {
    const read = readHtml(readFileSync(new URL(word(expected.file) ?? '', pages), 'utf8'));
    for (const [field, name] of htmlFields) {
      board.count('html', word(expected.id) ?? '', field, word(expected[name]), read.metadata[field]);
    }
  }
}

/** The texts begin with the body: what the list page alone knew (date, validity, topic) must come out as null. */
function scoreTexts(board: Board): void {
  const expected = new Map(
    lines('documents.expected.jsonl')
      .map(record)
      .map((each) => [word(each.id) ?? '', each]),
  );
  for (const document of lines('documents.jsonl').map(record)) {
    const id = word(document.id) ?? '';
    const text = word(document.text) ?? '';
    const wanted = expected.get(id) ?? {};
    const read = readText(text);
    board.count('text', id, 'documentNumber', word(wanted.document_number_raw), read.metadata.documentNumber);
    for (const field of ['indexNumber', 'publisher', 'topic', 'validity', 'publishedDate'] as const) {
      board.count('text', id, field, null, read.metadata[field]);
    }
    scoreTitle(board, id, word(wanted.title), text, read);
  }
}

/** A title counts only where the text shows it before its first sentence. */
function scoreTitle(
  board: Board,
  id: string,
  title: string | null,
  text: string,
  read: PublishedDocument,
): void {
  if (title === null) return;
  const start = (plain(text) ?? '').slice(0, (plain(title) ?? '').length + 40);
  board.count('text', id, 'title', start.includes(plain(title) ?? '') ? title : null, read.metadata.title);
}

export function scoreReader(): { scores: Scores; misses: readonly Miss[] } | null {
  if (!existsSync(pages)) return null;
  const board = new Board();
  scoreHtml(board);
  scoreTexts(board);
  return board;
}

if (import.meta.main) {
  const result = scoreReader();
  if (!result) console.log('跳过：没有 ../shared/data/pages，无法评分。');
  for (const [field, { exact, of, wrongForNull, nulls }] of Object.entries(result?.scores ?? {})) {
    const rate = of === 0 ? '    –' : `${((100 * exact) / of).toFixed(1)}%`;
    console.log(
      `${field.padEnd(24)} exact ${rate.padStart(6)} (${exact}/${of})   value where null is right ${wrongForNull}/${nulls}`,
    );
  }
  if (process.argv.includes('--misses'))
    for (const miss of result?.misses ?? []) console.log(JSON.stringify(miss));
}
