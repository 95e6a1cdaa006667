import { canonicalJson } from '../base/canonical-json.ts';
import { digest } from '../base/hash.ts';
import type { Edition } from './document.ts';

/**
 * Fingerprint of what the public reads: metadata, body and the attachments' hashes. Shown on the page and in its
 * machine form, so that any copy can be compared.
 */
export function contentHashOf(edition: Pick<Edition, 'metadata' | 'content' | 'attachments'>): string {
  return digest(
    canonicalJson({
      metadata: edition.metadata,
      content: edition.content,
      attachments: edition.attachments.map((file) => ({ name: file.name, hash: file.hash })),
    }),
  );
}
