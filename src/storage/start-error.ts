/** Why the product cannot start: one clear Chinese sentence for the person who started it, and a stable code. */
export class StartError extends Error {
  readonly code: string;

  constructor(code: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** The system's code of an error (`ENOSPC`), `''` where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
