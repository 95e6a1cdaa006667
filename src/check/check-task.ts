/** What is made of a checked file. */
export type Made = {
  /** The middle of a page, made by `html`: every word of the file in it is escaped. */
  readonly page: { readonly markup: string };
  /** A page of its own, and the file's rows of a table. */
  readonly report: { readonly html: string; readonly csv: string };
  /** A Word file with comments. */
  readonly docx: { readonly bytes: Uint8Array };
};
export type CheckForm = keyof Made;

export type CheckTask<Form extends CheckForm = CheckForm> = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly as: Form;
  /** Longest text that is checked. */
  readonly characters: number;
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

/** Findings that are shown of one file. */
export const mostFindings = 500;
