import type { Encoding } from './byte-cache.ts';

/** Browsers send few different values; what was worked out once is kept, up to this many. */
const mostKept = 200;
const kept = new Map<string, Encoding>();

/** The smallest form that `Accept-Encoding` (RFC 9110, 12.5.3) allows. */
export function encodingFor(header: string | undefined): Encoding {
  if (header === undefined) return 'identity';
  const known = kept.get(header);
  if (known) return known;
  const encoding = workedOut(header);
  if (kept.size < mostKept) kept.set(header, encoding);
  return encoding;
}

function workedOut(header: string): Encoding {
  const weights = new Map(
    header.split(',').map((part): [string, number] => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const q = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, q === undefined ? 1 : Number(q.slice(2)) || 0];
    }),
  );
  const allowed = (name: string) => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  if (allowed('br')) return 'br';
  return allowed('gzip') ? 'gzip' : 'identity';
}

/** Whether `If-None-Match` names the tag; weak and strong tags compare alike (RFC 9110, 13.1.2). */
export function isUnchanged(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

export type Range = { readonly start: number; readonly end: number };

/** One range of `bytes=…`; `null` for none or several (then the whole is sent), `'unsatisfiable'` beyond the end. */
export function rangeOf(header: string | undefined, size: number): Range | 'unsatisfiable' | null {
  const match = header === undefined ? null : /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const start = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  return start > end ? 'unsatisfiable' : { start, end };
}
