import { hash } from 'node:crypto';
import type { HashAlgorithm } from './hash.ts';

/*
 * Merkle tree hash of RFC 6962, section 2.1: leaves are hashed with a 0x00 prefix and nodes with 0x01, so that
 * a node can never be passed off as a leaf.
 */

/** Hex root over the leaves' bytes in order; the root of no leaves is the hash of nothing. */
export function merkleRoot(leaves: readonly Uint8Array[], algorithm: HashAlgorithm = 'sha256'): string {
  if (leaves.length === 0) return hash(algorithm, '', 'hex');
  return hex(rootOf(leaves, 0, leaves.length, algorithm));
}

/** Audit path (RFC 6962, 2.1.1) of the leaf at `index`, from the leaf upwards, as hex hashes. */
export function inclusionProof(
  leaves: readonly Uint8Array[],
  index: number,
  algorithm: HashAlgorithm = 'sha256',
): string[] {
  if (index < 0 || index >= leaves.length) throw new RangeError(`no leaf ${index} among ${leaves.length}`);
  return pathOf(leaves, index, 0, leaves.length, algorithm).map(hex);
}

/** Whether `proof` leads from the leaf at `index` of a tree of `size` leaves to `root` (RFC 9162, 2.1.3.2). */
export function verifyInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly string[],
  root: string,
  algorithm: HashAlgorithm = 'sha256',
): boolean {
  if (index < 0 || index >= size) return false;
  let position = index;
  let last = size - 1;
  let current = leafHash(leaf, algorithm);
  for (const step of proof) {
    if (last === 0) return false;
    const sibling = Buffer.from(step, 'hex');
    if (position % 2 === 1 || position === last) {
      current = nodeHash(sibling, current, algorithm);
      while (position % 2 === 0 && position !== 0) {
        position = Math.floor(position / 2);
        last = Math.floor(last / 2);
      }
    } else {
      current = nodeHash(current, sibling, algorithm);
    }
    position = Math.floor(position / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && hex(current) === root;
}

function rootOf(
  leaves: readonly Uint8Array[],
  from: number,
  to: number,
  algorithm: HashAlgorithm,
): Uint8Array {
  if (to - from === 1) return leafHash(leaves[from] ?? new Uint8Array(), algorithm);
  const middle = from + largestPowerOfTwoBelow(to - from);
  return nodeHash(rootOf(leaves, from, middle, algorithm), rootOf(leaves, middle, to, algorithm), algorithm);
}

function pathOf(
  leaves: readonly Uint8Array[],
  index: number,
  from: number,
  to: number,
  algorithm: HashAlgorithm,
): Uint8Array[] {
  if (to - from === 1) return [];
  const middle = from + largestPowerOfTwoBelow(to - from);
  return index < middle
    ? [...pathOf(leaves, index, from, middle, algorithm), rootOf(leaves, middle, to, algorithm)]
    : [...pathOf(leaves, index, middle, to, algorithm), rootOf(leaves, from, middle, algorithm)];
}

function largestPowerOfTwoBelow(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

function leafHash(leaf: Uint8Array, algorithm: HashAlgorithm): Uint8Array {
  return hash(algorithm, Buffer.concat([leafPrefix, leaf]), 'buffer');
}

function nodeHash(left: Uint8Array, right: Uint8Array, algorithm: HashAlgorithm): Uint8Array {
  return hash(algorithm, Buffer.concat([nodePrefix, left, right]), 'buffer');
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
