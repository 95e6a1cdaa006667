import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A secret for one holder (session cookie, log-in link): 256 random bits; only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: whoever reads the database cannot sign in with it. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Mark of a network address for the record: equal addresses give equal marks, so an auditor sees that
 * attempts came from one place; the address itself is not kept, and once the installation's key is gone it
 * cannot be found again. 64 bits are enough to compare.
 */
export function addressMark(key: string, address: string): string {
  return createHmac('sha256', key).update(address).digest('hex').slice(0, 16);
}
