import type { Migration } from '../storage/migrate.ts';
import { unitIsolation } from '../storage/row-security.ts';

/** Index numbers and the public catalogue. */
export const migrations: readonly Migration[] = [
  {
    id: 'disclosure-0001',
    sql: `
-- The last serial given in a unit's year. Its row is the lock under which serials are given one after the other.
create table index_counter (
  unit_id text not null,
  year integer not null,
  last integer not null check (last >= 0),
  primary key (unit_id, year)
);
${unitIsolation('index_counter')}
revoke delete, truncate on index_counter from yifa_app;

-- Every index number that was ever given or imported; rows are never changed, so a number is never given again.
create table index_number (
  unit_id text not null,
  -- Without white space, half-width, one case: the form in which two numbers are the same.
  comparable text not null,
  index_number text not null,
  matter_id text not null,
  -- Empty for imported numbers of another make.
  year integer,
  serial integer,
  primary key (unit_id, comparable),
  unique (unit_id, year, serial)
);
create unique index index_number_once on index_number (comparable);
create index index_number_of_matter on index_number (unit_id, matter_id);
${unitIsolation('index_number')}
revoke update, delete, truncate on index_number from yifa_app;

-- One line per publication: what lists, feeds and sitemaps are made of. A projection of the ledger.
create table publication (
  unit_id text not null,
  matter_id text not null,
  unit_name text not null,
  path text not null,
  document_kind text not null,
  title text not null,
  topic text not null,
  summary text not null,
  index_number text not null,
  shown_on text not null,
  published_at text collate "C" not null,
  changed_at text collate "C" not null,
  edition integer not null,
  content_hash text not null,
  imported boolean not null,
  withdrawn boolean not null,
  year integer not null,
  -- 1, 2, 3… within the unit's year, in the order of the ledger.
  position integer not null,
  primary key (unit_id, matter_id),
  unique (unit_id, year, position)
);
create index publication_newest on publication (published_at desc) where not imported;
create index publication_newest_imported on publication (published_at desc) where imported;
create index publication_newest_of_unit on publication (unit_id, published_at desc);
create index publication_newest_of_kind on publication (document_kind, published_at desc);
create index publication_newest_of_year on publication (year, published_at desc);
create index publication_by_index_number on publication (index_number);
create index publication_of_matter on publication (matter_id);
${unitIsolation('publication', { publicWhere: 'true' })}

-- How many publications, so that no list counts the catalogue.
create table publication_count (
  unit_id text not null,
  year integer not null,
  document_kind text not null,
  unit_name text not null,
  count integer not null,
  primary key (unit_id, year, document_kind)
);
${unitIsolation('publication_count', { publicWhere: 'true' })}
`,
  },
  {
    id: 'disclosure-0002',
    sql: `
-- A unit's own publications and its imports are listed apart, however many there are of the other.
create index publication_newest_of_unit_by_origin on publication (unit_id, imported, published_at desc);
`,
  },
];
