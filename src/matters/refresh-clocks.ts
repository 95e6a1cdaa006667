import { canonicalJson } from '../base/canonical-json.ts';
import type { Day } from '../base/day.ts';
import { unitsWithActs } from '../ledger/read.ts';
import { lockChain } from '../ledger/record.ts';
import type { Unit } from '../org/actor.ts';
import type { Store, Tx } from '../storage/store.ts';
import { type MatterParts, todayOf } from './parts.ts';
import { clocksOf, replaceClocks } from './projection.ts';
import type { MatterTables } from './tables.ts';

/**
 * Computes all deadlines anew for today: nightly, for those that begin by the calendar and not by an act, and
 * after a new holiday notice. Answers how many matters changed.
 */
export async function refreshClocks(store: Store, parts: MatterParts): Promise<number> {
  let changed = 0;
  for (const unitId of await store.within('system', unitsWithActs)) {
    changed += await store.within('system', async (tx) => {
      const unit = await parts.findUnit(tx, unitId);
      return unit ? refreshUnit(tx, unit, parts, todayOf(parts)) : 0;
    });
  }
  return changed;
}

async function refreshUnit(tx: Tx, unit: Unit, parts: MatterParts, today: Day): Promise<number> {
  await lockChain(tx, unit.id);
  const db = tx.withTables<MatterTables>();
  const matters = await db
    .selectFrom('matter')
    .select(['matter_id', 'kind', 'version', 'state', 'updated_at'])
    .where('unit_id', '=', unit.id)
    .execute();
  const shown = await db
    .selectFrom('clock')
    .select(['matter_id', 'clock_id', 'body'])
    .where('unit_id', '=', unit.id)
    .execute();
  const bodies = Map.groupBy(shown, ({ matter_id }) => matter_id);
  let changed = 0;
  for (const { matter_id, kind: kindId, version, state, updated_at } of matters) {
    const kind = parts.kinds.find(({ id }) => id === kindId);
    if (!kind) continue;
    const matter = { kind, unit, matter: matter_id, version, state, at: updated_at };
    const now = clocksOf(matter, parts, today);
    const then = (bodies.get(matter_id) ?? []).map(({ body }) => body);
    if (
      sameClocks(
        then,
        now.map(({ body }) => JSON.parse(body) as (typeof then)[number]),
      )
    )
      continue;
    await replaceClocks(tx, matter, now);
    changed++;
  }
  return changed;
}

function sameClocks(
  then: readonly { readonly id: string }[],
  now: readonly { readonly id: string }[],
): boolean {
  const inOrder = (clocks: readonly { readonly id: string }[]) =>
    canonicalJson(clocks.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  return inOrder(then) === inOrder(now);
}
