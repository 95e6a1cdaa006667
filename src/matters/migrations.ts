import type { Migration } from '../storage/migrate.ts';
import { unitIsolation } from '../storage/row-security.ts';

const ofSharedMatter = '(unit_id, matter_id) in (select m.unit_id, m.matter_id from matter m where m.shared)';

/** Projections of the ledger: matters as they stand, their facts and their clocks. */
export const migrations: readonly Migration[] = [
  {
    id: 'matters-0001',
    sql: `
create table matter (
  unit_id text not null,
  matter_id text not null,
  kind text not null,
  version integer not null,
  state jsonb not null,
  title text not null,
  status text not null,
  year integer not null,
  on_date date not null,
  shared boolean not null,
  updated_at text not null,
  primary key (unit_id, matter_id)
);
create index matter_in_lists on matter (unit_id, kind, on_date desc, matter_id);
${unitIsolation('matter', { supervisedWhere: 'shared' })}

create table fact_entry (
  unit_id text not null,
  matter_id text not null,
  no integer not null,
  fact text not null,
  year integer not null,
  on_date date not null,
  act integer not null,
  quantity double precision not null,
  name text not null,
  primary key (unit_id, matter_id, no)
);
create index fact_entry_of_year on fact_entry (unit_id, year, fact, on_date);
${unitIsolation('fact_entry', { supervisedWhere: ofSharedMatter })}

create table clock (
  unit_id text not null,
  matter_id text not null,
  clock_id text not null,
  due_on date not null,
  done boolean not null,
  body jsonb not null,
  primary key (unit_id, matter_id, clock_id)
);
create index clock_running on clock (unit_id, due_on) where not done;
${unitIsolation('clock', { supervisedWhere: ofSharedMatter })}

-- Who may see a shared matter may see its record.
create policy supervision on act for select using ((select yifa_supervises()) and ${ofSharedMatter});
`,
  },
  {
    // Counting acts behind a figure without sorting them: a hundred thousand acts in half the time.
    id: 'matters-0002',
    sql: `
alter table fact_entry add column leads boolean not null default true;
update fact_entry entry set leads = not exists (
  select from fact_entry earlier
  where (earlier.unit_id, earlier.matter_id, earlier.fact, earlier.act)
      = (entry.unit_id, entry.matter_id, entry.fact, entry.act) and earlier.no < entry.no
);
alter table fact_entry alter column leads drop default;
`,
  },
  {
    // A matter that has a person's id shows nothing of that person's security record.
    id: 'matters-0003',
    sql: `
drop policy supervision on act;
create policy supervision on act for select using ((select yifa_supervises())
  and (unit_id, matter_kind, matter_id) in (select m.unit_id, m.kind, m.matter_id from matter m where m.shared));
`,
  },
];
