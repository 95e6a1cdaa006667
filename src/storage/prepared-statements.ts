import type pg from 'pg';

/** Statements differ by the length of their lists; only those that come again are worth a place on every connection. */
const worthFrom = 3;
const mostPrepared = 500;

/**
 * Lets the pool's connections prepare the statements that come again and again: with row-level security, planning an
 * insert costs the server more than carrying it out.
 */
export function prepareRepeated(pool: pg.Pool): void {
  const nameOf = namer();
  pool.on('connect', (client) => {
    const send = client.query;
    const query = (...args: readonly unknown[]): unknown => {
      const [text, values] = args;
      const plain = typeof text !== 'string' || !Array.isArray(values) || values.length === 0;
      const name = plain ? undefined : nameOf(text);
      return Reflect.apply(send, client, name === undefined ? args : [{ name, text, values }]);
    };
    Object.assign(client, { query });
  });
}

/** Names a statement from its third use on, the same name on every connection. */
function namer(): (text: string) => string | undefined {
  const names = new Map<string, string>();
  let uses = new Map<string, number>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= mostPrepared) return known;
    const count = (uses.get(text) ?? 0) + 1;
    if (count < worthFrom) {
      if (uses.size >= 10 * mostPrepared) uses = new Map();
      uses.set(text, count);
      return undefined;
    }
    const name = `s${names.size}`;
    names.set(text, name);
    uses.delete(text);
    return name;
  };
}
