import type { Comparable } from '../finding.ts';
import { normalised } from './normalised.ts';

/*
 * Which of many reports are worth comparing word for word: winnowing (Schleimer, Wilkerson, Aiken 2003). Of every
 * `window` neighbouring hashes of `gram` characters the smallest is kept, so that a common passage of
 * gram + window - 1 characters is never missed.
 */
const gram = 8;
const window = 6;

function fingerprints(document: Comparable): Set<number> {
  const { characters } = normalised(document);
  const hashes = new Int32Array(Math.max(0, characters.length - gram + 1));
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0;
    for (let j = i; j < i + gram; j++) hash = (Math.imul(hash, 31) + characters.charCodeAt(j)) | 0;
    hashes[i] = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  }
  const kept = new Set<number>();
  for (let i = 0; i + window <= hashes.length; i++) {
    let smallest = hashes[i] ?? 0;
    for (let j = i + 1; j < i + window; j++) smallest = Math.min(smallest, hashes[j] ?? 0);
    kept.add(smallest);
  }
  return kept;
}

export type Candidates<Key> = {
  add(key: Key, document: Comparable): void;
  /** Keys of the reports that share at least a tenth of the fingerprints, the likest first. */
  like(document: Comparable, except?: Key): readonly Key[];
};

const fewest = 0.1;
const most = 20;

/** An index of reports by their fingerprints. Memory grows with the number of fingerprints, some 600 for a report. */
export function candidates<Key>(): Candidates<Key> {
  const keys: Key[] = [];
  const holders = new Map<number, number[]>();
  return {
    add(key, document) {
      const index = keys.push(key) - 1;
      for (const print of fingerprints(document)) {
        const known = holders.get(print);
        if (known) known.push(index);
        else holders.set(print, [index]);
      }
    },
    like(document, except) {
      const own = fingerprints(document);
      const shared = new Map<number, number>();
      for (const print of own) {
        for (const index of holders.get(print) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
      }
      return [...shared]
        .filter(([index, count]) => count >= own.size * fewest && keys[index] !== except)
        .sort((a, b) => b[1] - a[1])
        .slice(0, most)
        .flatMap(([index]) => keys[index] ?? []);
    },
  };
}
