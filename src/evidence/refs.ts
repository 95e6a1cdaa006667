import type { Json } from '../matters/kind.ts';
import type { UnitId } from '../org/actor.ts';
import type { Tx } from '../storage/store.ts';
import type { EvidenceRef } from './evidence.ts';
import type { EvidenceTables } from './tables.ts';
import { kindOfName } from './types.ts';

/**
 * Those of the references that say of a file what the unit's file is not: another size, a media type that its name
 * does not have, or a name of a type that its contents are not. Sent by a client, shown to reviewers and the public.
 */
export async function falseEvidence(
  tx: Tx,
  unit: UnitId,
  refs: readonly EvidenceRef[],
): Promise<EvidenceRef[]> {
  if (refs.length === 0) return [];
  const rows = await tx
    .withTables<EvidenceTables>()
    .selectFrom('evidence')
    .select(['hash', 'name', 'size'])
    .where('unit_id', '=', unit)
    .where('hash', 'in', [...new Set(refs.map(({ hash }) => hash))])
    .execute();
  const held = new Map(rows.map((row) => [row.hash, row]));
  return refs.filter(({ hash, name, size, type }) => {
    const file = held.get(hash);
    const claimed = kindOfName(name);
    // A file that is not there at all is told by `missingEvidence`.
    if (!file) return false;
    const contents = kindOfName(file.name)?.contents ?? [];
    return (
      size !== file.size || claimed?.type !== type || !claimed.contents.some((one) => contents.includes(one))
    );
  });
}

/** The references to files in an input, wherever they stand in it. */
export function evidenceIn(value: Json): EvidenceRef[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isEvidenceRef(value)) return [value];
  return Object.values(value).flatMap(evidenceIn);
}

function isEvidenceRef(value: object): value is EvidenceRef {
  const { hash, name, size, type } = value as { readonly [key: string]: unknown };
  return (
    typeof hash === 'string' &&
    typeof name === 'string' &&
    typeof size === 'number' &&
    typeof type === 'string'
  );
}
