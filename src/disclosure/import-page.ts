import { digest } from '../base/hash.ts';
import type { Reason } from '../matters/kind.ts';
import type { Outcome, Runner } from '../matters/run-command.ts';
import type { Actor, Unit } from '../org/actor.ts';
import type { Store } from '../storage/store.ts';
import { contentHashOf } from './content-hash.ts';
import { importMatter } from './imported.ts';
import { comparable } from './index-number.ts';
import type { ImportDocumentInput } from './inputs.ts';
import type { DisclosureTables } from './tables.ts';

export type ImportAnswer =
  | { readonly outcome: 'imported'; readonly path: string }
  /** It is in the catalogue; nothing was changed. `same`: with exactly these words. */
  | { readonly outcome: 'already'; readonly path: string; readonly unitName: string; readonly same: boolean }
  | { readonly outcome: 'refused'; readonly reasons: readonly Reason[] };

/** What the catalogue holds of a page: by its matter, or under its index number in whichever unit. */
export async function findImported(
  store: Store,
  input: Pick<ImportDocumentInput, 'indexNumber' | 'metadata' | 'content'>,
): Promise<Extract<ImportAnswer, { outcome: 'already' }> | null> {
  const matter = importMatter(input);
  const row = await store.within('public', (tx) =>
    tx
      .withTables<DisclosureTables>()
      .selectFrom('publication')
      .select(['path', 'unit_name', 'content_hash'])
      .where((where) =>
        where.or([
          where('matter_id', '=', matter),
          ...(comparable(input.indexNumber) === '' ? [] : [where('index_number', '=', input.indexNumber)]),
        ]),
      )
      .executeTakeFirst(),
  );
  if (!row) return null;
  const same = row.content_hash === contentHashOf({ ...input, attachments: [] });
  return { outcome: 'already', path: row.path, unitName: row.unit_name, same };
}

/**
 * Puts a page that was read into a unit's catalogue by the ordinary command. A page that is there already changes
 * nothing and the answer says so.
 */
export async function importPage(
  { store, run }: { readonly store: Store; readonly run: Runner },
  given: { readonly input: ImportDocumentInput; readonly unit: Unit; readonly actor: Actor },
): Promise<ImportAnswer> {
  const { input, unit, actor } = given;
  const before = await findImported(store, input);
  if (before) return before;
  const matter = importMatter(input);
  const outcome = await run({
    actor,
    unit: unit.id,
    kind: 'disclosure-document',
    matter,
    command: 'import',
    commandId: `import-${digest(JSON.stringify(input)).slice(0, 32)}`,
    expectedVersion: 0,
    input,
  });
  return answerTo(outcome, () => findImported(store, input));
}

async function answerTo(
  outcome: Outcome,
  find: () => ReturnType<typeof findImported>,
): Promise<ImportAnswer> {
  if (outcome.outcome === 'refused') {
    // Another unit's editor may have imported it between the look and the command.
    return (await find()) ?? { outcome: 'refused', reasons: outcome.refused };
  }
  if (outcome.outcome === 'invalid') {
    return { outcome: 'refused', reasons: outcome.issues.map(({ message, path }) => formOf(message, path)) };
  }
  const now = await find();
  // Somebody else imported it between the look and the command: it is there, and nothing was done twice.
  if (now && outcome.outcome === 'conflict') return now;
  if (now && outcome.outcome === 'done') return { outcome: 'imported', path: now.path };
  throw new Error(`the import ended as ${outcome.outcome}`);
}

function formOf(message: string, path: readonly PropertyKey[]): Reason {
  return {
    code: 'disclosure.import-invalid',
    says: message,
    basis: null,
    mend: '在管理端的导入页面上核对并改正读到的内容',
    field: path.map(String).join('.'),
  };
}
