import { AsyncLocalStorage } from 'node:async_hooks';
import { CompiledQuery, type DatabaseConnection, PostgresDialect, PostgresDriver } from 'kysely';
import type pg from 'pg';

/**
 * Statement that sets the scope of the transaction about to begin. It travels beside the call, because Kysely begins
 * transactions itself and has no place for it.
 */
const scopes = new AsyncLocalStorage<string>();

export function withScope<T>(scope: string, work: () => Promise<T>): Promise<T> {
  return scopes.run(scope, work);
}

/** Begins with the scope already set: one way to the server instead of two, and no transaction without a scope. */
class ScopedDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const scope = scopes.getStore();
    if (scope === undefined) throw new Error('a transaction begins by store.within only');
    await connection.executeQuery(CompiledQuery.raw(`begin; ${scope}`));
  }
}

export class ScopedDialect extends PostgresDialect {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    super({ pool });
    this.#pool = pool;
  }

  override createDriver(): PostgresDriver {
    return new ScopedDriver({ pool: this.#pool });
  }
}
