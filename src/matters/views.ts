import { sql } from 'kysely';
import type { Day } from '../base/day.ts';
import type { Clock } from '../law/clock.ts';
import { clockState } from '../law/clock.ts';
import { actsOfMatter } from '../ledger/read.ts';
import { type Actor, roleNames, type Unit, type UnitId } from '../org/actor.ts';
import type { Tx } from '../storage/store.ts';
import { entriesOfFact, factsOfYear, type ProvenEntry } from './facts-of-year.ts';
import type { Act, Command, Context, Fact, FactDefinition, Json, MatterKind, Reason } from './kind.ts';
import { loadMatter } from './load.ts';
import { dueContextOf, type MatterParts, todayOf } from './parts.ts';
import { mayDo } from './run-command.ts';
import type { MatterTables } from './tables.ts';

export type MatterLine = {
  readonly matter: string;
  readonly title: string;
  readonly status: string;
  readonly statusName: string;
  readonly year: number;
  readonly on: Day;
  readonly version: number;
  readonly updatedAt: string;
};

export type ListQuery = {
  readonly year?: number | undefined;
  /** A part of the title. */
  readonly q?: string | undefined;
  readonly status?: string | undefined;
  /** From 1. */
  readonly page?: number | undefined;
  readonly pageSize?: number | undefined;
};

/** The unit's matters of a kind, newest day first. */
export async function listMatters(
  tx: Tx,
  unit: UnitId,
  kind: MatterKind,
  { year, q, status, page = 1, pageSize = 20 }: ListQuery,
): Promise<{ items: MatterLine[]; total: number }> {
  let query = tx
    .withTables<MatterTables>()
    .selectFrom('matter')
    .where('unit_id', '=', unit)
    .where('kind', '=', kind.id);
  if (year !== undefined) query = query.where('year', '=', year);
  if (status !== undefined) query = query.where('status', '=', status);
  if (q) query = query.where('title', 'like', `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`);
  const { total } = await query
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .select(['matter_id as matter', 'title', 'status', 'year', 'on_date as on', 'version'])
    .select('updated_at as updatedAt')
    .orderBy('on_date', 'desc')
    .orderBy('matter_id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { items: rows.map((row) => ({ ...row, statusName: statusName(kind, row.status) })), total };
}

function statusName(kind: MatterKind, status: string): string {
  return kind.statuses[status] ?? status;
}

/** What a person may do with a matter now, and what stands against it. */
export type CommandChoice = {
  readonly name: string;
  readonly label: string;
  readonly allowed: boolean;
  readonly reasons: readonly Reason[];
};

/** A matter with all that its page shows. `by` of the acts is a person's id: names are the directory's. */
export type MatterPage = {
  readonly matter: string;
  readonly kind: string;
  readonly unit: UnitId;
  readonly version: number;
  readonly state: Json;
  readonly title: string;
  readonly status: string;
  readonly statusName: string;
  readonly clocks: readonly Clock[];
  readonly commands: readonly CommandChoice[];
  readonly acts: readonly (Act & { readonly label: string })[];
};

/** The matter's page for this person; `null` where there is no such matter for them. */
export async function matterPage(
  tx: Tx,
  parts: MatterParts,
  { actor, unit: unitId, kind, matter }: { actor: Actor; unit: UnitId; kind: MatterKind; matter: string },
): Promise<MatterPage | null> {
  const found = await loadMatter(tx, unitId, matter);
  const unit = await parts.findUnit(tx, unitId);
  if (!found || !unit || found.matterKind !== kind.id) return null;
  const { state, version } = found;
  const { title, status } = kind.summary(state);
  const due = dueContextOf(unit, todayOf(parts), parts);
  const acts = await actsOfMatter(tx, unitId, kind.id, matter);
  return {
    matter,
    kind: kind.id,
    unit: unitId,
    version,
    state,
    title,
    status,
    statusName: statusName(kind, status),
    clocks: kind.due(state, due),
    commands: choices(parts, kind, state, { actor, unit, matter }),
    acts: acts.map((act) => ({ ...act, label: kind.acts[act.kind] ?? act.kind })),
  };
}

type Viewer = { readonly actor: Actor; readonly unit: Unit; readonly matter: string };

function choices(
  parts: MatterParts,
  kind: MatterKind,
  state: Json,
  viewer: Viewer,
): readonly CommandChoice[] {
  const context: Context = {
    ...dueContextOf(viewer.unit, todayOf(parts), parts),
    now: parts.now().toISOString(),
    actor: viewer.actor,
    matter: viewer.matter,
    matters: new Map(),
    facts: [],
    prepared: null,
  };
  return Object.entries(kind.commands)
    .filter(([, command]) => !command.starts)
    .map(([name, command]) => {
      const reasons = [...rightReasons(command, viewer), ...(command.gate?.(state, context) ?? [])];
      return { name, label: command.label, allowed: reasons.length === 0, reasons };
    });
}

function rightReasons(command: Command<Json>, { actor, unit }: Viewer): readonly Reason[] {
  if (mayDo(actor, unit.id, command)) return [];
  const who = command.may.map((role) => roleNames[role]).join('、');
  return [{ code: 'command.other-role', says: `由${who}办理`, basis: null, mend: `请${who}登录后办理` }];
}

/** A deadline in the list of what is due. */
export type DueLine = Clock & {
  readonly matter: string;
  readonly kind: string;
  readonly title: string;
};

/** What is due in the unit, the earliest first. */
export async function dueList(tx: Tx, unit: UnitId, today: Day, limit = 500): Promise<DueLine[]> {
  const rows = await tx
    .withTables<MatterTables>()
    .selectFrom('clock')
    .innerJoin('matter', (join) =>
      join.onRef('matter.unit_id', '=', 'clock.unit_id').onRef('matter.matter_id', '=', 'clock.matter_id'),
    )
    .select(['clock.body', 'matter.matter_id', 'matter.kind', 'matter.title'])
    .where('clock.unit_id', '=', unit)
    .where('clock.done', '=', sql<boolean>`false`)
    .orderBy('clock.due_on')
    .orderBy('clock.matter_id')
    .orderBy('clock.clock_id')
    .limit(limit)
    .execute();
  return rows.map(({ body, matter_id, kind, title }) => ({
    ...body,
    state: clockState(body, today),
    matter: matter_id,
    kind,
    title,
  }));
}

/** A figure with what it means. */
export type ShownFact = Omit<Fact, 'id'> & { readonly fact: string; readonly kind: string } & Omit<
    FactDefinition,
    'id'
  >;

/** The unit's figures of a year with their definitions; those without any record are left out. */
export async function shownFacts(
  tx: Tx,
  unit: UnitId,
  year: number,
  kinds: readonly MatterKind[],
): Promise<ShownFact[]> {
  const definitions = new Map(
    kinds.flatMap((kind) => kind.factDefinitions.map((one) => [one.id, { ...one, kind: kind.id }] as const)),
  );
  const facts = await factsOfYear(tx, unit, year, kinds);
  return facts.flatMap(({ id, ...fact }) => {
    const definition = definitions.get(id);
    if (!definition) return [];
    const { id: _id, ...meaning } = definition;
    return [{ fact: id, ...meaning, ...fact }];
  });
}

export { entriesOfFact, type ProvenEntry };
