import type { Day } from '../base/day.ts';
import { dayInChina } from '../base/day.ts';
import type { WorkingCalendar } from '../law/calendar.ts';
import type { Law } from '../law/law.ts';
import type { Actor, Unit, UnitId } from '../org/actor.ts';
import type { Scope, Tx } from '../storage/store.ts';
import type { DueContext, MatterKind } from './kind.ts';

/** What is needed to tell deadlines. */
export type DueParts = {
  /** The law as it reaches a unit (适用 or 参照). */
  readonly law: (unit: Unit) => Law;
  readonly calendar: WorkingCalendar;
};

/** What runner, views and rebuild are built from; `app.ts` puts it together. */
export type MatterParts = DueParts & {
  readonly kinds: readonly MatterKind[];
  readonly now: () => Date;
  readonly findUnit: (tx: Tx, unit: UnitId) => Promise<Unit | null>;
};

export function dueContextOf(unit: Unit, today: Day, { law, calendar }: DueParts): DueContext {
  return { unit, today, law: law(unit), calendar };
}

export function todayOf({ now }: Pick<MatterParts, 'now'>): Day {
  return dayInChina(now());
}

const administrators = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'];

/** Units whose matters the actor may see by a post of their own; an administrator's post shows no matters. */
export function unitsOf(actor: Actor): readonly UnitId[] {
  const posts = actor.posts.filter(({ role }) => !administrators.includes(role));
  return [...new Set(posts.map(({ unit }) => unit))];
}

export function supervises(actor: Actor): boolean {
  return actor.posts.some(({ role }) => role === 'supervisor');
}

/** What an actor may read: the own units' rows and, for a supervisor, what others share. */
export function scopeOf(actor: Actor): Scope {
  return { units: unitsOf(actor), supervises: supervises(actor) };
}
