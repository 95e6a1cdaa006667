import { z } from 'zod';
import type { Reason } from '../matters/kind.ts';
import { type ErrorCode, errorCatalogue } from './errors.ts';

/** A reason as clients get it: the citation is written out, so that no client needs the law's records. */
export const ReasonView = z
  .object({
    code: z.string().describe('Stable code of the rule'),
    says: z.string().describe('What stands against it'),
    citation: z.string().nullable().describe('《…》第…条; null for a plain requirement of the form'),
    mend: z.string().describe('How to mend it'),
    field: z.string().optional().describe('Input field it belongs to: items.0.title'),
  })
  .meta({ id: 'Reason' });
export type ReasonView = z.infer<typeof ReasonView>;

/** The one shape of everything that is not a success. */
export const ProblemView = z
  .object({
    code: z.string().describe('Stable code, see docs/errors.md'),
    message: z.string().describe('What is wrong and how to mend it, in Chinese'),
    reasons: z.array(ReasonView).optional(),
    fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type ProblemView = z.infer<typeof ProblemView>;

type More = Pick<ProblemView, 'reasons' | 'fields'> & { readonly retryAfter?: number };

/** Ends a request with an entry of the catalogue. For refusals a person can mend; a fault is any other error. */
export class Problem extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly more: More;

  constructor(code: ErrorCode, more: More = {}) {
    super(errorCatalogue[code].message);
    this.code = code;
    this.status = errorCatalogue[code].status;
    this.more = more;
  }

  view(): ProblemView {
    const { reasons, fields } = this.more;
    return {
      code: this.code,
      message: this.message,
      ...(reasons ? { reasons } : {}),
      ...(fields ? { fields } : {}),
    };
  }
}

/** Reasons with their citations written out by `cite` (provision id → 《…》第…条). */
export function viewReasons(reasons: readonly Reason[], cite: (provision: string) => string): ReasonView[] {
  return reasons.map(({ code, says, basis, mend, field }) => ({
    code,
    says,
    citation: basis === null ? null : cite(basis),
    mend,
    ...(field === undefined ? {} : { field }),
  }));
}
