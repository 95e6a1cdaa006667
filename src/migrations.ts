import { migrations as disclosure } from './disclosure/migrations.ts';
import { migrations as evidence } from './evidence/migrations.ts';
import { migrations as ledger } from './ledger/migrations.ts';
import { migrations as matters } from './matters/migrations.ts';
import { migrations as org } from './org/migrations.ts';
import { migrations as portal } from './portal/migrations.ts';
import type { Migration } from './storage/migrate.ts';

/** Steps of the schema, room after room in the order of the arrows; a room adds its own list here. */
export const migrations: readonly Migration[] = [
  ...ledger,
  ...evidence,
  ...matters,
  ...org,
  ...disclosure,
  ...portal,
];
