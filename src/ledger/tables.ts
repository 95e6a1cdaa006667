import type { ColumnType } from 'kysely';
import type { HashAlgorithm } from '../base/hash.ts';

/** Tables of the ledger as the program may use them: acts, receipts and roots are never updated. */
export type LedgerTables = {
  installation: { unit_id: string; hash_algorithm: HashAlgorithm };
  act: {
    unit_id: string;
    seq: number;
    matter_kind: string;
    matter_id: string;
    kind: string;
    at: string;
    by_person: string;
    payload: string;
    attachments: readonly string[];
    corrects: number | null;
    prev_hash: string;
    hash: string;
  };
  chain_head: { unit_id: string; seq: number; hash: string };
  command_receipt: {
    unit_id: string;
    command_id: string;
    by_person: string;
    matter_kind: string;
    matter_id: string;
    command: string;
    request_hash: string;
    version: number;
    acts: number[];
    at: string;
  };
  district_root: {
    unit_id: string;
    at: string;
    root: string;
    hash_algorithm: HashAlgorithm;
    heads: ColumnType<readonly ChainHead[], string, never>;
  };
};

/** Where a unit's chain ends. */
export type ChainHead = { readonly unit: string; readonly seq: number; readonly hash: string };
