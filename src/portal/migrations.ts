import type { Migration } from '../storage/migrate.ts';
import { unitIsolation } from '../storage/row-security.ts';

/** The publication store: every byte that the public reads. */
export const migrations: readonly Migration[] = [
  {
    id: 'portal-0001',
    sql: `
create table published_file (
  -- The unit whose page it is; '' for pages of the whole site (home, lists over units, feed).
  unit_id text not null,
  path text not null,
  content_type text not null,
  status smallint not null,
  -- Of the bytes before compression: what the ledger's act page-rendered names.
  sha256 text not null,
  size integer not null,
  -- Compressed when it was published; serving is reading. Empty for attachments, which lie in the evidence store.
  gzip bytea,
  br bytea,
  evidence text,
  file_name text,
  changed_at text not null,
  primary key (unit_id, path),
  check ((gzip is null) = (evidence is not null) and (br is null) = (gzip is null))
);
-- Compressed bytes do not get smaller by trying again.
alter table published_file alter column gzip set storage external, alter column br set storage external;
${unitIsolation('published_file', { publicWhere: 'true' })}
-- Whoever publishes for a unit also renews the lists over all units.
create policy site_pages on published_file
  using (unit_id = '' and (select yifa_units()) is not null)
  with check (unit_id = '' and (select yifa_units()) is not null);
`,
  },
];
