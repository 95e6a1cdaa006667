import type { Tx } from '../storage/store.ts';
import type { LedgerTables } from './tables.ts';

/** What was answered to a command, kept so that the same command sent again is not carried out again. */
export type Receipt = {
  readonly unit: string;
  readonly commandId: string;
  readonly by: string;
  readonly matterKind: string;
  readonly matter: string;
  readonly command: string;
  readonly requestHash: string;
  readonly version: number;
  readonly acts: readonly number[];
  readonly at: string;
};

export async function findReceipt(
  tx: Tx,
  unit: string,
  commandId: string,
): Promise<Pick<Receipt, 'by' | 'requestHash' | 'version' | 'acts'> | null> {
  const row = await tx
    .withTables<LedgerTables>()
    .selectFrom('command_receipt')
    .select(['by_person as by', 'request_hash as requestHash', 'version', 'acts'])
    .where('unit_id', '=', unit)
    .where('command_id', '=', commandId)
    .executeTakeFirst();
  return row ?? null;
}

export async function keepReceipt(tx: Tx, receipt: Receipt): Promise<void> {
  await tx
    .withTables<LedgerTables>()
    .insertInto('command_receipt')
    .values({
      unit_id: receipt.unit,
      command_id: receipt.commandId,
      by_person: receipt.by,
      matter_kind: receipt.matterKind,
      matter_id: receipt.matter,
      command: receipt.command,
      request_hash: receipt.requestHash,
      version: receipt.version,
      acts: [...receipt.acts],
      at: receipt.at,
    })
    .execute();
}
