import { record } from '../ledger/record.ts';
import type { Actor, Unit } from '../org/actor.ts';
import type { Tx } from '../storage/store.ts';
import type { Act, Json, MatterKind, NewAct } from './kind.ts';
import type { DueParts } from './parts.ts';
import { type Matter, project } from './projection.ts';

/** What must happen together with an act: in the same transaction, and it may add acts to the same matter. */
export type FollowUp = {
  readonly on: { readonly matterKind: string; readonly kind: string };
  run(act: Act, state: Json, tx: Tx, tools: FollowUpTools): Promise<readonly NewAct[]>;
};

export type FollowUpTools = { readonly unit: Unit; readonly actor: Actor; readonly now: Date };

export type CarryParts = DueParts & { readonly followUps: readonly FollowUp[] };

export type Course = {
  readonly kind: MatterKind;
  readonly unit: Unit;
  readonly actor: Actor;
  readonly matter: string;
  readonly before: Matter | null;
  readonly now: Date;
};

export type Carried = { readonly acts: readonly Act[]; readonly after: Matter };

/** A follow-up of a follow-up is fine; a circle of them is a fault of the composition. */
const mostFollowingActs = 20;

/** Records what was decided, brings the projections along, and does all that follows from the acts. */
export async function carryOut(
  parts: CarryParts,
  tx: Tx,
  course: Course,
  decided: readonly NewAct[],
): Promise<Carried> {
  if (decided.length === 0) throw new Error(`a command of ${course.kind.id} decided nothing`);
  const first = await append(parts, tx, course, decided);
  const acts = [...first.acts];
  let after = first.after;
  for (const act of acts) {
    for (const followUp of followUpsOf(parts, act)) {
      const newActs = await followUp.run(act, after.state, tx, course);
      if (newActs.length === 0) continue;
      const further = await append(parts, tx, { ...course, before: after }, newActs);
      // The loop goes on over these, so that follow-ups of follow-ups run too.
      acts.push(...further.acts);
      after = further.after;
      if (acts.length > decided.length + mostFollowingActs) {
        throw new Error(`the follow-ups of ${act.matterKind}.${act.kind} do not end`);
      }
    }
  }
  return { acts, after };
}

/** record → evolve → project. */
async function append(parts: DueParts, tx: Tx, course: Course, newActs: readonly NewAct[]): Promise<Carried> {
  const { kind, unit, actor, matter, before, now } = course;
  const at = now.toISOString();
  const acts = await record(tx, unit.id, kind.id, matter, actor.person, at, newActs);
  const start = before?.state ?? null;
  const state = acts.reduce<Json | null>((reached, act) => kind.evolve(reached, act), start);
  const after: Matter = { kind, unit, matter, version: (before?.version ?? 0) + acts.length, state, at };
  await project(tx, before, after, parts);
  return { acts, after };
}

function followUpsOf({ followUps }: CarryParts, act: Act): readonly FollowUp[] {
  return followUps.filter(({ on }) => on.matterKind === act.matterKind && on.kind === act.kind);
}
