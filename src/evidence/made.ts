import { Readable } from 'node:stream';
import type { Tx } from '../storage/store.ts';
import { type EvidenceRef, lockContents, register, type Upload } from './evidence.ts';
import type { Files } from './files.ts';

export type MadeFile = Omit<Upload, 'source'> & { readonly type: string; readonly bytes: Uint8Array };

/**
 * Keeps a file that the server itself has made, in the transaction of the act that will name it. The caller answers
 * for its name and type.
 */
export async function keepMade(tx: Tx, files: Files, made: MadeFile): Promise<EvidenceRef> {
  const { bytes, name, type } = made;
  const incoming = await files.receive(Readable.from([bytes]), bytes.length);
  try {
    await lockContents(tx, incoming.hash);
    await incoming.keep();
    const ref = { hash: incoming.hash, name, size: incoming.size, type };
    await register(tx, made, ref);
    return ref;
  } finally {
    await incoming.drop();
  }
}
