import { readFileSync } from 'node:fs';
import type { CheckResult } from '../checker/finding.ts';
import type { OutputFile } from '../checker/output/checked-file.ts';
import type { PublishedDocument } from '../document/model.ts';
import { toReadJson } from '../reader/index.ts';
import type { Input } from './inputs.ts';
import { json, print, showsColour } from './output.ts';

export const checkFormats = ['text', 'json', 'html', 'sarif', 'docx', 'csv'] as const;
export type CheckFormat = (typeof checkFormats)[number];

/** One way of writing results. Those that need all at once (html, sarif) write at the end. */
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
  html: async () => {
    const { toHtmlReport } = await import('../checker/output/html-report.ts');
    return collected((files) => toHtmlReport(files));
  },
  sarif: async () => {
    const { toSarif } = await import('../checker/output/sarif.ts');
    return collected((files) => json(toSarif(files, { version: version() }), true));
  },
  docx: async (single, out) => {
    const { commentedFiles } = await import('./commented-files.ts');
    const write = await commentedFiles(single, out);
    return { one: ({ name }, document, result) => write({ name, document, result }) };
  },
  csv: async () => {
    const { csvHead, csvRows } = await import('../checker/output/csv.ts');
    return {
      begin: () => print(csvHead),
      one: ({ name }, document, result) => print(csvRows({ name, document, result })),
      failed: ({ name }, says) => print(csvRows({ name, says })),
    };
  },
};

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

function version(): string {
  const own: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof own === 'object' && own !== null && 'version' in own ? String(own.version) : '';
}
