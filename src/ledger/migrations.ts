import type { Migration } from '../storage/migrate.ts';
import { unitIsolation } from '../storage/row-security.ts';

/** Tables of the ledger. The order of the columns is the order in which a reader asks: where, what, who, proof. */
export const migrations: readonly Migration[] = [
  {
    id: 'ledger-0001',
    sql: `
-- One row: how this installation hashes. Chosen once, before the first act.
create table installation (
  unit_id text primary key check (unit_id = '-'),
  hash_algorithm text not null check (hash_algorithm in ('sha256', 'sm3')),
  made_at timestamptz not null default now()
);
${unitIsolation('installation', { publicWhere: 'true' })}
insert into installation (unit_id, hash_algorithm) values ('-', 'sha256');
revoke insert, update, delete, truncate on installation from yifa_app;

create table act (
  unit_id text not null,
  seq integer not null check (seq > 0),
  matter_kind text not null,
  matter_id text not null,
  kind text not null,
  -- ISO 8601 in UTC with milliseconds, as it was hashed.
  at text not null check (at ~ '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$'),
  by_person text not null,
  -- Canonical JSON, as it was hashed.
  payload text not null,
  attachments text[] not null,
  corrects integer check (corrects < seq),
  prev_hash text not null,
  hash text not null,
  primary key (unit_id, seq)
);
create index act_of_matter on act (unit_id, matter_id, seq);
create index act_attachments on act using gin (attachments) where attachments <> '{}';
${unitIsolation('act')}

-- Append-only by rights and, for those with more rights, by trigger.
revoke update, delete, truncate on act from yifa_app;
create function yifa_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '行为记录只能追加，不能修改或删除' using errcode = 'restrict_violation';
end $$;
create trigger act_is_append_only before update or delete on act for each row execute function yifa_refuse_change();
create trigger act_is_not_emptied before truncate on act for each statement execute function yifa_refuse_change();

create table chain_head (
  unit_id text primary key,
  seq integer not null,
  hash text not null
);
${unitIsolation('chain_head')}
revoke delete, truncate on chain_head from yifa_app;

create table command_receipt (
  unit_id text not null,
  command_id text not null,
  by_person text not null,
  matter_kind text not null,
  matter_id text not null,
  command text not null,
  -- Hash of the request, so that an id is not used for two different things.
  request_hash text not null,
  version integer not null,
  acts integer[] not null,
  at text not null,
  primary key (unit_id, command_id)
);
${unitIsolation('command_receipt')}
revoke update, delete, truncate on command_receipt from yifa_app;

-- Public: anybody may compare it with what was published at the time.
create table district_root (
  unit_id text not null check (unit_id = '-'),
  at text not null,
  root text not null,
  hash_algorithm text not null,
  -- [{unit, seq, hash}] in the order of the leaves, so that inclusion can be shown.
  heads jsonb not null,
  primary key (unit_id, at)
);
${unitIsolation('district_root', { publicWhere: 'true' })}
revoke update, delete, truncate on district_root from yifa_app;
create trigger district_root_is_append_only before update or delete on district_root
  for each row execute function yifa_refuse_change();
create trigger district_root_is_not_emptied before truncate on district_root
  for each statement execute function yifa_refuse_change();
`,
  },
];
