import type { Store } from '../storage/store.ts';
import type { PortalTables } from './tables.ts';

export type StoredFile = PortalTables['published_file'];

/** Rows read at once; their bytes are in memory together with those of the batch before. */
const batch = 300;

/** Every published file in the order of its key; the next batch is read while this one is worked on. */
export async function* storedFiles(store: Store): AsyncGenerator<StoredFile> {
  let coming: Promise<readonly StoredFile[]> = filesAfter(store, null);
  for (;;) {
    const rows = await coming;
    const last = rows.length < batch ? undefined : rows.at(-1);
    if (last) {
      coming = filesAfter(store, last);
      // Whoever stops early leaves this promise behind; its failure is then nobody's.
      coming.catch(() => {});
    }
    yield* rows;
    if (!last) return;
  }
}

function filesAfter(store: Store, after: StoredFile | null): Promise<readonly StoredFile[]> {
  return store.within('public', (tx) => {
    const query = tx.withTables<PortalTables>().selectFrom('published_file').selectAll();
    const rest = after
      ? query.where((where) =>
          where(where.refTuple('unit_id', 'path'), '>', where.tuple(after.unit_id, after.path)),
        )
      : query;
    return rest.orderBy('unit_id').orderBy('path').limit(batch).execute();
  });
}
