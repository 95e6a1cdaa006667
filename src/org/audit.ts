import type { LedgerTables } from '../ledger/tables.ts';
import type { Json } from '../matters/kind.ts';
import type { Tx } from '../storage/store.ts';
import type { UnitId } from './actor.ts';
import { securityLogKind } from './security-log.ts';

/**
 * An act as the auditor reads it: when, who, what kind of event, which matter, and its hash. The contents of
 * business acts are the unit's and stay out; those of the security record are the auditor's very subject.
 */
export type AuditedAct = {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly matterKind: string;
  readonly matter: string;
  readonly kind: string;
  readonly hash: string;
  readonly payload: Json;
};

export type AuditQuery = {
  /** Only the security record, or everything. */
  readonly only: 'security' | 'all';
  /** Acts with a smaller number than this: the next page of a list that begins with the newest. */
  readonly before?: number | undefined;
  readonly limit: number;
};

/** A unit's record, the newest first. Needs the `system` scope. */
export async function auditActs(
  tx: Tx,
  unit: UnitId,
  { only, before, limit }: AuditQuery,
): Promise<AuditedAct[]> {
  let query = tx
    .withTables<LedgerTables>()
    .selectFrom('act')
    .select(['seq', 'at', 'by_person', 'matter_kind', 'matter_id', 'kind', 'hash', 'payload'])
    .where('unit_id', '=', unit);
  if (only === 'security') query = query.where('matter_kind', '=', securityLogKind);
  if (before !== undefined) query = query.where('seq', '<', before);
  const rows = await query.orderBy('seq', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    by: row.by_person,
    matterKind: row.matter_kind,
    matter: row.matter_id,
    kind: row.kind,
    hash: row.hash,
    payload: row.matter_kind === securityLogKind ? (JSON.parse(row.payload) as Json) : null,
  }));
}
