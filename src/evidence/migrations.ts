import type { Migration } from '../storage/migrate.ts';
import { unitIsolation } from '../storage/row-security.ts';

export const migrations: readonly Migration[] = [
  {
    id: 'evidence-0001',
    sql: `
create table evidence (
  unit_id text not null,
  hash text not null,
  name text not null,
  size bigint not null,
  type text not null,
  by_person text not null,
  at text not null,
  primary key (unit_id, hash)
);
-- A supervisor sees what proves an act that is shared; row-level security of act decides which those are. The first
-- condition lets the partial index on attachments be used.
${unitIsolation('evidence', {
  supervisedWhere:
    "exists (select from act a where a.attachments <> '{}' and a.attachments @> array[evidence.hash] and a.unit_id = evidence.unit_id)",
})}
revoke update, truncate on evidence from yifa_app;
`,
  },
  {
    // An upload repeated is young again: it is about to be named by an act, and must not be swept before that.
    id: 'evidence-0002',
    sql: 'grant update (at) on evidence to yifa_app;',
  },
];
