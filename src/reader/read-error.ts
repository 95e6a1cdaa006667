/** Stable codes of what can stop the reader. Texts for people are in Chinese and say how to go on. */
export type ReadErrorCode =
  | 'input-too-large'
  | 'input-empty'
  | 'format-unknown'
  | 'format-broken'
  | 'format-protected'
  | 'no-text'
  | 'too-many-pages'
  | 'archive-bomb'
  | 'took-too-long';

/** The input cannot be read at all. A damaged page is no error: it is read and its defects are listed. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly code: ReadErrorCode;

  constructor(code: ReadErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
