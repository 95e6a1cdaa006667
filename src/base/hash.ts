import { getHashes, hash } from 'node:crypto';

/** SHA-256 by default; SM3 (GB/T 32905) selectable per installation where OpenSSL provides it. */
export type HashAlgorithm = 'sha256' | 'sm3';

export const hashAlgorithms: readonly HashAlgorithm[] = ['sha256', 'sm3'];

/** Lower-case hex digest of a text (as UTF-8) or of bytes. */
export function digest(data: string | Uint8Array, algorithm: HashAlgorithm = 'sha256'): string {
  return hash(algorithm, data, 'hex');
}

export function isAvailable(algorithm: HashAlgorithm): boolean {
  return getHashes().includes(algorithm);
}
