import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkDocument } from '../../src/checker/check.ts';
import { aReport } from '../../src/checker/example-report.ts';
import type { CheckContext, CheckResult } from '../../src/checker/finding.ts';
import { toCheckJson } from '../../src/checker/output/check-json.ts';
import { toCheckText } from '../../src/checker/output/check-text.ts';
import { toCommentedDocx } from '../../src/checker/output/commented-docx.ts';
import { csvRows } from '../../src/checker/output/csv.ts';
import { toHtmlReport } from '../../src/checker/output/html-report.ts';
import { toSarif } from '../../src/checker/output/sarif.ts';
import { inputsOf } from '../../src/cli/inputs.ts';
import type { MetadataField, Place, PublishedDocument } from '../../src/document/model.ts';
import { ReadError, readBytes, readText, toReadJson, zipMembers } from '../../src/reader/index.ts';
import type { FuzzInput } from './inputs.ts';

/** What came of one input: a result, a clear error, or the rules of the house that were broken. */
export type Outcome = {
  readonly is: 'result' | 'error' | 'fault';
  readonly faults: readonly string[];
};

const previous = readText(aReport().replaceAll('2025', '2024').replaceAll('2026', '2025'));

/**
 * Reads and checks an input as the command does and holds the answer to what must be true of any: it ends with a
 * document or with an error in Chinese, its places lie within the text, no value is made up, every form of output can
 * be written. `folder` is where archives and lines are laid down for the command's own way of reading them.
 */
export async function examine(input: FuzzInput, folder: string, index: number): Promise<Outcome> {
  const faults: string[] = [];
  let read = 0;
  const attempt = async (work: () => Promise<PublishedDocument>): Promise<void> => {
    try {
      const document = await work();
      read++;
      faults.push(...documentFaults(document), ...(await checkFaults(document, index)));
    } catch (error) {
      if (!(error instanceof ReadError))
        faults.push(`thrown: ${error instanceof Error ? error.stack : error}`);
      else if (!/\p{Script=Han}/u.test(error.message)) faults.push(`error without words: ${error.code}`);
    }
  };
  if (input.as === 'file') await attempt(() => readBytes(input.bytes, { name: input.name }));
  else {
    const path = join(folder, input.name);
    await writeFile(path, input.bytes);
    for await (const each of inputsOf([path], input.as === 'jsonl' ? 'jsonl' : 'files'))
      await attempt(each.read);
    if (input.as === 'zip') await attemptMembers(input.bytes, attempt);
  }
  return { is: faults.length > 0 ? 'fault' : read > 0 ? 'result' : 'error', faults };
}

async function attemptMembers(
  bytes: Uint8Array,
  attempt: (work: () => Promise<PublishedDocument>) => Promise<void>,
): Promise<void> {
  try {
    for await (const member of zipMembers(bytes))
      await attempt(async () => readBytes(await member.read(), { name: member.name }));
  } catch (error) {
    await attempt(() => Promise.reject(error));
  }
}

function outside(places: readonly Place[], length: number): boolean {
  return places.some(
    ([from, to]) =>
      !(Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to && to <= length),
  );
}

/** Widths, white space and bullets aside: pages space values out, and values are given without. */
const bare = (text: string) =>
  Array.from(text, (character) => character.normalize('NFKC'))
    .join('')
    .replace(/[\s\p{Cc}\u200b-\u200d\u2060\ufeff•·●◆◇■□▪▫➢►▶★☆※○*-]+/gu, '');

const dates: ReadonlySet<string> = new Set<MetadataField>(['formedDate', 'signatureDate', 'publishedDate']);

export function documentFaults(document: PublishedDocument): string[] {
  const { text, metadata, places, paragraphs, outline, sentences, figures, citations, named, defects } =
    document;
  const faults: string[] = [];
  const placed = [sentences, figures, document.dates, citations, named, defects, outline].flatMap((list) =>
    list.map(({ place }) => place),
  );
  if (outside([...placed, ...paragraphs, ...Object.values(places)], text.length))
    faults.push('a place outside the text');
  const words = bare(text);
  for (const [field, value] of Object.entries(metadata)) {
    if (value === null || value === '') continue;
    if (dates.has(field)) {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))
        faults.push(`${field} is no date: ${value}`);
    } else if (!words.includes(bare(value)))
      faults.push(`${field} is not in the text: ${value.slice(0, 60)}`);
  }
  for (const each of [...sentences, ...figures, ...document.dates, ...named]) {
    if (text.slice(...each.place) !== each.text)
      faults.push(`words differ from their place: ${each.text.slice(0, 40)}`);
  }
  for (const { number, heading } of outline) {
    if (!words.includes(bare(number)) || !words.includes(bare(heading)))
      faults.push(`a heading that is not in the text: ${number}${heading.slice(0, 40)}`);
  }
  if (document.body !== paragraphs.map((place) => text.slice(...place)).join('\n'))
    faults.push('the body is not its paragraphs');
  const { reportYear } = document;
  if (reportYear !== null && !(Number.isInteger(reportYear) && reportYear > 1900 && reportYear < 2200))
    faults.push(`report year ${reportYear}`);
  for (const [of, value] of Object.entries(document.confidence))
    if (!(value >= 0 && value <= 1)) faults.push(`confidence of ${of}: ${value}`);
  return [...new Set(faults)].slice(0, 5);
}

function contextOf(document: PublishedDocument, index: number): CheckContext {
  if (index % 3 === 0) return {};
  if (index % 3 === 1) return { today: '2026-03-01' as never, previous };
  return { previous: document, others: [{ name: '另一份', document: previous }] };
}

async function checkFaults(document: PublishedDocument, index: number): Promise<string[]> {
  const faults: string[] = [];
  const result = checkDocument(document, contextOf(document, index));
  const { length } = document.text;
  const places = result.findings.flatMap(({ place, also = [] }) => (place ? [place, ...also] : also));
  const rows = result.shortcomings.flatMap(({ shortcoming, cause, measure }) => [
    shortcoming,
    ...(cause ? [cause] : []),
    ...(measure ? [measure] : []),
  ]);
  if (outside([...places, ...rows], length)) faults.push('a finding outside the text');
  for (const { rule, message, citation, mend } of result.findings) {
    if (message === '' || citation === '' || mend === '') faults.push(`${rule} without words`);
    if (/undefined|NaN|\[object/.test(message + mend)) faults.push(`${rule} says ${message}`);
  }
  faults.push(...(await outputFaults(document, result, index)));
  return faults;
}

/** JSON, text and table of every input, the larger forms of some. */
async function outputFaults(
  document: PublishedDocument,
  result: CheckResult,
  index: number,
): Promise<string[]> {
  const faults: string[] = [];
  const file = { name: '=a.txt', document, result };
  const json = JSON.stringify(toCheckJson(toReadJson(document), result));
  JSON.parse(json);
  if (toCheckText('a.txt', document, result).length === 0) faults.push('no text');
  for (const cell of cellsOf(csvRows(file))) {
    if (/^\s*[=+@＝＋＠-]/.test(cell)) faults.push(`a formula in the table: ${cell.slice(0, 20)}`);
  }
  if (index % 10 === 0) {
    const page = toHtmlReport([file]);
    if (/<script|<img|<iframe|javascript:[^<]*"/i.test(page.replace(/&lt;/g, '')))
      faults.push("a stranger's markup in the page");
    JSON.parse(JSON.stringify(toSarif([file])));
  }
  if (index % 250 === 0) await toCommentedDocx(file, { at: new Date(0) });
  return faults;
}

/** Cells of a table as Excel takes them: a quote doubled within quotes, commas and line ends between. */
function cellsOf(table: string): string[] {
  return [...table.matchAll(/(?:^|[,\n])(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}
