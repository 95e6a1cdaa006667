import { sql } from 'kysely';
import type { DisclosureState, Published } from '../disclosure/document.ts';
import { evolve } from '../disclosure/evolve.ts';
import { disclosureDocument } from '../disclosure/index.ts';
import { readAct } from '../ledger/record.ts';
import type { LedgerTables } from '../ledger/tables.ts';
import type { EvidenceInput } from '../matters/inputs.ts';
import type { Act } from '../matters/kind.ts';
import type { Tx } from '../storage/store.ts';

/** A public document as the ledger tells it. */
export type Replayed = {
  readonly unit: string;
  readonly matter: string;
  readonly state: DisclosureState;
  /** Attachments of all its editions, the present one included. */
  readonly everAttached: readonly EvidenceInput[];
  /** The last act that names the page's hash, `null` where there is none. */
  readonly rendered: Act | null;
};

/** Documents read from the ledger at once. */
const batch = 100;

/** Every document that is or was public, made from acts alone, in the order in which each unit first published. */
export async function* replayPublic(tx: Tx): AsyncGenerator<Replayed> {
  const db = tx.withTables<LedgerTables>();
  const firsts = await db
    .selectFrom('act')
    .select((act) => ['unit_id', 'matter_id', act.fn.min('seq').as('first')])
    .where('matter_kind', '=', disclosureDocument.id)
    .where('kind', 'in', ['published', 'imported'])
    .groupBy(['unit_id', 'matter_id'])
    .orderBy('unit_id')
    .orderBy('first')
    .execute();
  for (let from = 0; from < firsts.length; from += batch) {
    const wanted = firsts.slice(from, from + batch);
    const rows = await db
      .selectFrom('act')
      .selectAll()
      .where(
        // Another kind's acts may bear the same id: a person's security record bears the person's.
        sql<boolean>`matter_kind = ${disclosureDocument.id} and (unit_id, matter_id) in (${sql.join(
          wanted.map((row) => sql`(${row.unit_id}, ${row.matter_id})`),
        )})`,
      )
      .orderBy('unit_id')
      .orderBy('seq')
      .execute();
    const acts = Map.groupBy(rows.map(readAct), (act) => `${act.unit} ${act.matter}`);
    for (const { unit_id: unit, matter_id: matter } of wanted) {
      const ofMatter = acts.get(`${unit} ${matter}`) ?? [];
      const state = ofMatter.reduce<DisclosureState | null>((reached, act) => evolve(reached, act), null);
      const rendered = ofMatter.findLast((act) => act.kind === 'page-rendered') ?? null;
      if (state) yield { unit, matter, state, rendered, everAttached: everAttached(ofMatter) };
    }
  }
}

function everAttached(acts: readonly Act[]): readonly EvidenceInput[] {
  return acts
    .filter((act) => act.kind === 'published')
    .flatMap((act) => (act.payload as Published).attachments);
}
