import type { Actor, Unit } from '../org/actor.ts';
import type { Tx } from '../storage/store.ts';
import { factsOfYear } from './facts-of-year.ts';
import { type Command, type Context, isRefusal, type Json, type MatterView, type NewAct } from './kind.ts';
import { loadMatters } from './load.ts';
import { stop } from './outcome.ts';
import { dueContextOf, type MatterParts, todayOf } from './parts.ts';

/** Work that must happen in the command's own transaction before it is decided; its answer is `context.prepared`. */
export type Preparation = (tx: Tx, context: PreparationContext) => Promise<Json>;

export type PreparationContext = {
  readonly unit: Unit;
  readonly actor: Actor;
  readonly matter: string;
  readonly state: Json | null;
  readonly input: Json;
  readonly now: Date;
};

export type DecisionParts = MatterParts & { readonly preparations: Readonly<Record<string, Preparation>> };

export type Asked = {
  readonly command: Command<Json>;
  readonly actor: Actor;
  readonly unit: Unit;
  readonly matter: string;
  readonly found: MatterView | null;
  readonly input: Json;
  readonly now: Date;
};

/** Brings what the decision may look at, then asks the gate and, if nothing stands against it, the decision itself. */
export async function decideCommand(parts: DecisionParts, tx: Tx, asked: Asked): Promise<readonly NewAct[]> {
  const { command, found, input } = asked;
  const context = await contextOf(parts, tx, asked);
  const gate = found === null ? [] : (command.gate?.(found.state, context) ?? []);
  if (gate.length > 0) return stop({ outcome: 'refused', refused: gate });
  const answer = command.decide(found?.state ?? null, input, context);
  return isRefusal(answer) ? stop({ outcome: 'refused', refused: answer.refused }) : answer;
}

async function contextOf(parts: DecisionParts, tx: Tx, asked: Asked): Promise<Context> {
  const { command, actor, unit, matter, found, input, now } = asked;
  const needs = command.needs?.(found?.state ?? null, input) ?? {};
  const year = needs.factsOfYear;
  return {
    ...dueContextOf(unit, todayOf({ now: () => now }), parts),
    now: now.toISOString(),
    actor,
    matter,
    matters: await loadMatters(tx, unit.id, needs.matters ?? []),
    facts: year === undefined ? [] : await factsOfYear(tx, unit.id, year, parts.kinds),
    prepared: await prepare(parts, tx, asked),
  };
}

async function prepare({ preparations }: DecisionParts, tx: Tx, asked: Asked): Promise<Json> {
  const { command, found, ...rest } = asked;
  if (command.prepare === undefined) return null;
  const preparation = preparations[command.prepare];
  if (!preparation) throw new Error(`no preparation is registered as ${command.prepare}`);
  return preparation(tx, { ...rest, state: found?.state ?? null });
}
