import { Kysely, type Transaction } from 'kysely';
import pg from 'pg';
import { prepareRepeated } from './prepared-statements.ts';
import { ScopedDialect, withScope } from './scoped-dialect.ts';

/** Rooms give their own tables: `tx.withTables<LedgerTables>()`. */
type NoTables = Record<never, never>;

/** One transaction within a scope. */
export type Tx = Transaction<NoTables>;

/**
 * What a transaction may see. `units`: the rows of these units, and with `supervises` also what other units share;
 * `system`: everything (jobs, sign-in, rebuild); `public`: only what is published.
 */
export type Scope =
  | 'system'
  | 'public'
  | { readonly units: readonly string[]; readonly supervises?: boolean };

export type Store = {
  /** Runs `work` in one transaction that sees only the scope's rows; commits at its end, rolls back if it throws. */
  within<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

const int8 = 20;
const date = 1082;

/** Counts as numbers (ours stay far below 2^53) and dates as `YYYY-MM-DD`, the form of `Day`. */
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === int8 && format !== 'binary') return Number;
    if (oid === date && format !== 'binary') return String;
    return pg.types.getTypeParser(oid, format);
  }) as typeof pg.types.getTypeParser,
};

/** Opens a pool of connections. Do not call `within` inside `within`: the inner one would wait for a connection of its own. */
export function createStore(url: string, { connections = 10 }: { connections?: number } = {}): Store {
  const pool = new pg.Pool({ connectionString: url, max: connections, types, allowExitOnIdle: true });
  // An idle connection that breaks (server restarted) is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  prepareRepeated(pool);
  const db = new Kysely<NoTables>({ dialect: new ScopedDialect(pool) });
  return {
    within: async (scope, work) => withScope(statementOf(scope), () => db.transaction().execute(work)),
    close: () => db.destroy(),
  };
}

const unitPattern = /^[A-Za-z0-9-]+$/;

function statementOf(scope: Scope): string {
  const { name, units } = typeof scope === 'string' ? { name: scope, units: '' } : namedScope(scope);
  return `select set_config('yifa.scope', '${name}', true), set_config('yifa.units', '${units}', true)`;
}

/** Unit ids stand in the statement as they are: whatever is not plainly an id is refused. */
function namedScope(scope: { readonly units: readonly string[]; readonly supervises?: boolean }) {
  const wrong = scope.units.find((unit) => !unitPattern.test(unit));
  if (wrong !== undefined) throw new RangeError(`not a unit id: ${wrong}`);
  return { name: scope.supervises ? 'supervisor' : 'units', units: scope.units.join(',') };
}
