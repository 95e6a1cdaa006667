import type { UnitId } from '../org/actor.ts';
import type { Tx } from '../storage/store.ts';
import type { MatterView } from './kind.ts';
import type { MatterTables } from './tables.ts';

export type LoadedMatter = MatterView & { readonly updatedAt: string };

/** The matter as it stands, or `null`. `forUpdate` keeps it for the transaction. */
export async function loadMatter(
  tx: Tx,
  unit: UnitId,
  matter: string,
  { forUpdate = false }: { forUpdate?: boolean } = {},
): Promise<LoadedMatter | null> {
  const query = tx
    .withTables<MatterTables>()
    .selectFrom('matter')
    .select(['matter_id', 'kind', 'version', 'state', 'updated_at'])
    .where('unit_id', '=', unit)
    .where('matter_id', '=', matter);
  const row = await (forUpdate ? query.forUpdate() : query).executeTakeFirst();
  return row
    ? {
        matter: row.matter_id,
        matterKind: row.kind,
        unit,
        version: row.version,
        state: row.state,
        updatedAt: row.updated_at,
      }
    : null;
}

/** Those of the named matters that exist in the unit, by id. */
export async function loadMatters(
  tx: Tx,
  unit: UnitId,
  matters: readonly string[],
): Promise<ReadonlyMap<string, MatterView>> {
  if (matters.length === 0) return new Map();
  const rows = await tx
    .withTables<MatterTables>()
    .selectFrom('matter')
    .select(['matter_id', 'kind', 'version', 'state'])
    .where('unit_id', '=', unit)
    .where('matter_id', 'in', [...matters])
    .execute();
  return new Map(
    rows.map(({ matter_id, kind, version, state }) => [
      matter_id,
      { matter: matter_id, matterKind: kind, unit, version, state },
    ]),
  );
}
