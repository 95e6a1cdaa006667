import { readFileSync } from 'node:fs';
import type { CheckResult } from '../checker/finding.ts';
import type { OutputFile } from '../checker/output/checked-file.ts';
import type { PublishedDocument } from '../document/model.ts';
import { toReadJson } from '../reader/index.ts';
import type { Input } from './inputs.ts';
import { json, print, showsColour } from './output.ts';

export const checkFormats = ['text', 'json', 'html', 'sarif', 'docx', 'csv', 'csv-findings'] as const;
export type CheckFormat = (typeof checkFormats)[number];

/** One way of writing results. A page of many files has their table first, so it is written at the end. */
export type Formatter = {
  begin(): Promise<void>;
  one(input: Input, document: PublishedDocument, result: CheckResult): Promise<void>;
  failed(input: Input, why: string, form: 'files' | 'jsonl'): Promise<void>;
  end(): Promise<void>;
};

const nothing = async () => {};

/**
 * `single`: one plain file was asked for, so that JSON is written over several lines and without its name. `out` is the
 * folder for forms that are a file for each input.
 */
export async function formatter(format: CheckFormat, single: boolean, out?: string): Promise<Formatter> {
  return { begin: nothing, failed: nothing, end: nothing, ...(await writers[format](single, out)) };
}

type Writer = (
  single: boolean,
  out: string | undefined,
) => Promise<Pick<Formatter, 'one'> & Partial<Formatter>>;

const writers: Readonly<Record<CheckFormat, Writer>> = {
  text: async () => {
    const { toCheckText } = await import('../checker/output/check-text.ts');
    const colour = showsColour();
    let first = true;
    return {
      async one(input, document, result) {
        await print(`${first ? '' : '\n'}${toCheckText(input.name, document, result, colour)}`);
        first = false;
      },
    };
  },
  json: async (single) => {
    const { toCheckJson } = await import('../checker/output/check-json.ts');
    return {
      async one(input, document, result) {
        const name = input.id === undefined ? { file: input.name } : { id: input.id };
        const answer = toCheckJson(toReadJson(document), result);
        await print(json(single ? answer : { ...name, ...answer }, single));
      },
      async failed(input, why, form) {
        if (form !== 'jsonl') return;
        await print(json({ ...(input.id === undefined ? {} : { id: input.id }), error: why }, false));
      },
    };
  },
  html: async (single) => (single ? htmlOfOne() : htmlOfMany()),
  sarif: async (single) => (single ? sarifOfOne() : sarifOfMany()),
  docx: async (single, out) => {
    const { commentedFiles } = await import('./commented-files.ts');
    const write = await commentedFiles(single, out);
    return { one: ({ name }, document, result) => write({ name, document, result }) };
  },
  csv: async () => {
    const { summaryCsvHead, summaryCsvRow } = await import('../checker/output/summary-csv.ts');
    return table(summaryCsvHead, summaryCsvRow);
  },
  'csv-findings': async () => {
    const { csvHead, csvRows } = await import('../checker/output/csv.ts');
    return table(csvHead, csvRows);
  },
};

/** For tables: a line or more of each file as soon as it is known. */
function table(
  head: string,
  rows: (file: OutputFile) => string,
): ReturnType<typeof collected> & Pick<Formatter, 'begin'> {
  return {
    begin: () => print(head),
    one: ({ name }, document, result) => print(rows({ name, document, result })),
    failed: ({ name }, says) => print(rows({ name, says })),
    end: nothing,
  };
}

/** For forms that need all files at once. */
function collected(
  write: (files: readonly OutputFile[]) => string,
): Pick<Formatter, 'one' | 'failed' | 'end'> {
  const files: OutputFile[] = [];
  return {
    async one({ name }, document, result) {
      files.push({ name, document, result });
    },
    async failed({ name }, says) {
      files.push({ name, says });
    },
    end: () => print(write(files)),
  };
}

async function htmlOfOne() {
  const { toHtmlReport } = await import('../checker/output/html-report.ts');
  return collected(toHtmlReport);
}

/** The table of all files comes first on the page, so the files wait in a spool. */
async function htmlOfMany() {
  const parts = await import('../checker/output/html-report.ts');
  const { spool } = await import('./spool.ts');
  const waiting = spool();
  const rows: string[] = [];
  const add = async (file: OutputFile) => {
    const number = rows.push('');
    rows[number - 1] = parts.htmlReportRow(file, number);
    await waiting.add(parts.htmlReportFile(file, number));
  };
  return {
    one: ({ name }: Input, document: PublishedDocument, result: CheckResult) =>
      add({ name, document, result }),
    failed: ({ name }: Input, says: string) => add({ name, says }),
    async end() {
      await print(parts.htmlReportBegin(rows.length));
      for (const row of rows) await print(row);
      await print(parts.htmlReportMiddle);
      await waiting.pour();
      await print(parts.htmlReportEnd);
    },
  };
}

async function sarifOfOne() {
  const { toSarif } = await import('../checker/output/sarif.ts');
  return collected((files) => json(toSarif(files, { version: version() }), true));
}

/** Results are written as they come; the texts of the files, a list of their own, wait in a spool. */
async function sarifOfMany() {
  const parts = await import('../checker/output/sarif.ts');
  const { spool } = await import('./spool.ts');
  const texts = spool();
  const unreadable: { name: string; says: string }[] = [];
  const inner = (value: object) => JSON.stringify(value).slice(1, -1);
  let count = 0;
  let results = 0;
  return {
    begin: () =>
      print(
        `{${inner(parts.sarifLog)},"runs":[{${inner(parts.sarifTool({ version: version() }))},"results":[\n`,
      ),
    async one({ name }: Input, document: PublishedDocument, result: CheckResult) {
      const file = { name, document, result };
      for (const each of parts.sarifResults(file, count)) {
        await print(`${results++ === 0 ? '' : ',\n'}${JSON.stringify(each)}`);
      }
      await texts.add(`${count++ === 0 ? '' : ',\n'}${JSON.stringify(parts.sarifArtifact(file))}`);
    },
    async failed({ name }: Input, says: string) {
      unreadable.push({ name, says });
    },
    async end() {
      await print('\n],"artifacts":[\n');
      await texts.pour();
      await print(`\n],"invocations":${JSON.stringify(parts.sarifInvocations(unreadable))}}]}\n`);
    },
  };
}

function version(): string {
  const own: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof own === 'object' && own !== null && 'version' in own ? String(own.version) : '';
}
