/*
 * Row-level security under everything: a transaction names what it may see (store.within), and a forgotten WHERE
 * shows nothing more. Policies call the functions inside `(select …)`, so that PostgreSQL asks once per statement
 * and not once per row.
 */

/** Functions that read the transaction's scope; nothing set means nothing visible. */
export const scopeFunctions = `
create or replace function yifa_units() returns text[] language sql stable
  as $$ select string_to_array(nullif(current_setting('yifa.units', true), ''), ',') $$;
create or replace function yifa_is_system() returns boolean language sql stable
  as $$ select coalesce(current_setting('yifa.scope', true) = 'system', false) $$;
create or replace function yifa_supervises() returns boolean language sql stable
  as $$ select coalesce(current_setting('yifa.scope', true) = 'supervisor', false) $$;
`;

const ownRow = '(select yifa_is_system()) or unit_id = any ((select yifa_units())::text[])';

export type Visibility = {
  /** Supervisors may read the rows of all units for which this SQL condition holds (`shared`). */
  readonly supervisedWhere?: string;
  /** Everybody, the public scope too, may read the rows for which this SQL condition holds (`true`: all). */
  readonly publicWhere?: string;
};

/**
 * SQL that lets a unit see and write its own rows only; the table has a column `unit_id`. Goes into the migration
 * that creates the table.
 */
export function unitIsolation(table: string, { supervisedWhere, publicWhere }: Visibility = {}): string {
  return [
    `alter table ${table} enable row level security;`,
    `create policy own_unit on ${table} using (${ownRow}) with check (${ownRow});`,
    supervisedWhere &&
      `create policy supervision on ${table} for select using ((select yifa_supervises()) and (${supervisedWhere}));`,
    publicWhere && `create policy publication on ${table} for select using (${publicWhere});`,
  ]
    .filter(Boolean)
    .join('\n');
}
