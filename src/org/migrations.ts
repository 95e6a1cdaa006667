import type { Migration } from '../storage/migrate.ts';
import { unitIsolation } from '../storage/row-security.ts';
import { roles, unitKinds } from './actor.ts';

const oneOf = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

/** Tables of units, people, posts, rights, accounts and sessions. */
export const migrations: readonly Migration[] = [
  {
    id: 'org-0001',
    sql: `
create table unit (
  unit_id text primary key,
  name text not null unique,
  short_name text not null,
  kind text not null check (kind in (${oneOf(unitKinds)})),
  parent text references unit,
  index_prefix text not null
);
-- Names of units are public: the portal lists them.
${unitIsolation('unit', { publicWhere: 'true' })}

create table person (
  unit_id text not null references unit,
  person text not null unique,
  name text not null,
  pinyin text not null,
  initials text not null,
  primary key (unit_id, person)
);

create table post (
  unit_id text not null references unit,
  person text not null references person (person),
  title text not null,
  from_at timestamptz not null,
  to_at timestamptz
);
create unique index post_running on post (unit_id, person) where to_at is null;
create index post_of_person on post (person);
${unitIsolation('post')}

-- A person is seen by the unit that keeps the file and by every unit where the person has or had a post.
${unitIsolation('person')}
create policy colleague on person for select using (
  exists (select from post where post.person = person.person and post.unit_id = any ((select yifa_units())::text[]))
);

create table role_grant (
  unit_id text not null references unit,
  person text not null references person (person),
  role text not null check (role in (${oneOf(roles)})),
  from_at timestamptz not null,
  to_at timestamptz
);
create unique index role_grant_running on role_grant (unit_id, person, role) where to_at is null;
create index role_grant_of_person on role_grant (person);
${unitIsolation('role_grant')}

create table account (
  unit_id text not null references unit,
  person text not null unique references person (person),
  login text not null unique,
  password_hash text,
  password_set_at timestamptz,
  must_set_password boolean not null default true,
  failures integer not null default 0,
  locked_until timestamptz,
  disabled boolean not null default false,
  primary key (unit_id, person)
);
${unitIsolation('account')}

create table login_link (
  unit_id text not null references unit,
  person text not null references account (person),
  token_hash text not null unique,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (unit_id, token_hash)
);
${unitIsolation('login_link')}

create table session (
  unit_id text not null references unit,
  person text not null references account (person),
  token_hash text not null unique,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  address_mark text not null,
  primary key (unit_id, token_hash)
);
create index session_of_person on session (person);
${unitIsolation('session')}

create table setting (
  unit_id text not null,
  name text not null,
  value text not null,
  primary key (unit_id, name)
);
${unitIsolation('setting')}
`,
  },
];
