import type { EvidenceInput } from '../inputs.ts';
import type { Json } from '../kind.ts';
import type { Check } from './report-check.ts';

/**
 * Preparations that these commands ask for, registered in `app.ts`: the server itself reads, checks and writes, so that
 * no browser can say what was found.
 */
export const preparationNames = {
  /** Reads and checks the input's file. */
  check: 'checkReport',
  /** Writes the copy with the accepted findings as comments. */
  copy: 'writeMarkedCopy',
} as const;

/** Why it could not be done, in Chinese; the file is the cause, or there is much to do. */
export type NotPrepared = { readonly refused: string };
export type PreparedCheck = NotPrepared | { readonly check: Check };
export type PreparedCopy = NotPrepared | { readonly copy: EvidenceInput };

/** Throws where the preparation did not run: what nobody checked must never be recorded as checked. */
export function checkOf(prepared: Json): PreparedCheck {
  return answerOf<PreparedCheck>(prepared, 'check');
}

export function copyOf(prepared: Json): PreparedCopy {
  return answerOf<PreparedCopy>(prepared, 'copy');
}

function answerOf<Answer>(prepared: Json, part: keyof typeof preparationNames): Answer {
  const answered =
    typeof prepared === 'object' && prepared !== null && ('refused' in prepared || part in prepared);
  if (!answered) throw new Error(`the preparation ${preparationNames[part]} did not run`);
  return prepared as Answer;
}
