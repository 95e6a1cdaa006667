import { canonicalJson } from '../base/canonical-json.ts';
import { digest, type HashAlgorithm } from '../base/hash.ts';

/** What stands in an act's hash, the payload already as canonical JSON. */
export type Envelope = {
  readonly at: string;
  readonly attachments: readonly string[];
  readonly by: string;
  readonly corrects: number | null;
  readonly kind: string;
  readonly matter: string;
  readonly matterKind: string;
  readonly payload: string;
  readonly prevHash: string;
  readonly seq: number;
  readonly unit: string;
};

/** `prevHash` of a unit's first act. */
export const beginning = '0'.repeat(64);

/**
 * The canonical JSON (RFC 8785) of an act, members in its order. Written out instead of built from an object,
 * because verification does it for every act there is, and the payload is stored in canonical form already.
 */
export function envelopeText(act: Envelope): string {
  const text = JSON.stringify;
  return (
    `{"at":${text(act.at)},"attachments":${canonicalJson(act.attachments)},"by":${text(act.by)},` +
    `"corrects":${act.corrects},"kind":${text(act.kind)},"matter":${text(act.matter)},` +
    `"matterKind":${text(act.matterKind)},"payload":${act.payload},"prevHash":${text(act.prevHash)},` +
    `"seq":${act.seq},"unit":${text(act.unit)}}`
  );
}

export function hashOfAct(act: Envelope, algorithm: HashAlgorithm): string {
  return digest(envelopeText(act), algorithm);
}
