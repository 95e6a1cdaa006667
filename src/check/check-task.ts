import type { Day } from '../base/day.ts';
import type { CommentedText } from '../checker/output/commented-docx.ts';
import type { Check } from '../matters/report-check/report-check.ts';
import type { KeptText } from './kept-text.ts';

/** What is made of a checked file. */
export type Made = {
  /** The middle of a page, made by `html`: every word of the file in it is escaped. */
  readonly page: { readonly markup: string };
  /** A page of its own, and the file's rows of a table. */
  readonly report: { readonly html: string; readonly csv: string };
  /** A Word file with comments. */
  readonly docx: { readonly bytes: Uint8Array };
  /** What a record of the check holds, and the words that its places count in. */
  readonly record: { readonly check: Omit<Check, 'file' | 'text'>; readonly text: KeptText };
};
export type CheckForm = keyof Made;

export type CheckTask<Form extends CheckForm = CheckForm> = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly as: Form;
  /** Longest text that is checked. */
  readonly characters: number;
  /** The day on which an unpublished report is judged; the machine's where it is left out. */
  readonly today?: Day;
};

/** A text with what people said of it, to be written as a Word file with comments. */
export type CopyTask = {
  readonly copy: CommentedText;
  /** Whose comments they are. */
  readonly author: string;
  /** ISO 8601 */
  readonly at: string;
};

export type Refusal = {
  readonly is: 'refused';
  readonly why: 'unreadable' | 'too-large' | 'too-slow' | 'busy';
  /** In Chinese, with how to go on. */
  readonly says: string;
};
export type CheckAnswer<Form extends CheckForm = CheckForm> =
  | Refusal
  | {
      readonly is: 'checked';
      readonly title: string;
      readonly verdict: string;
      readonly findings: number;
      /** Findings that are too many to be shown. */
      readonly leftOff: number;
      readonly made: Made[Form];
    };
export type CopyAnswer = Refusal | { readonly is: 'written'; readonly bytes: Uint8Array };

/** Findings that are shown of one file. */
export const mostFindings = 500;
