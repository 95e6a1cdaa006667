import { ReadError } from './read-error.ts';

/**
 * What the reader takes on. A report has 2,000 to 20,000 characters and a long plan 200,000; whatever the input, reading
 * that much ends within two seconds on one core.
 */
export const limits = {
  /** Characters of plain text, or of text taken out of a page or file. */
  textCharacters: 400_000,
  /** Characters of HTML source, tags included. */
  htmlCharacters: 4_000_000,
  /** Bytes of one file of any kind. */
  fileBytes: 32 * 1024 * 1024,
  /** Bytes a zip container (DOCX) may unpack to. */
  unpackedBytes: 128 * 1024 * 1024,
  /** How many times larger than packed an unpacked member may be. */
  unpackRatio: 200,
  zipMembers: 10_000,
  pdfPages: 500,
  /** Milliseconds a file of a foreign format may take in all, on however busy a machine. */
  milliseconds: 20_000,
  /** Processor time a library may take without an answer or a finished page. */
  processorMilliseconds: 1_500,
  /** And for each megabyte of a Word file's markup. */
  processorMillisecondsPerMegabyte: 500,
  /** Elements of a Word file within one another; a page out of a word processor has some twenty. */
  docxDepth: 250,
} as const;

export function refuseLongText(text: string): void {
  if (text.length > limits.textCharacters) throw tooLong('文字', text.length, limits.textCharacters);
}

export function refuseLongHtml(html: string): void {
  if (html.length > limits.htmlCharacters) throw tooLong('网页', html.length, limits.htmlCharacters);
}

function tooLong(what: string, length: number, most: number): ReadError {
  return new ReadError(
    'input-too-large',
    `${what}太长：共${length}个字符，最多可读${most}个。请只保留报告正文所在的页面或拆分后再读。`,
  );
}
