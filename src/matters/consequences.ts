import type { Actor, Unit } from '../org/actor.ts';
import type { Tx } from '../storage/store.ts';
import { type Carried, type CarryParts, carryOut } from './carry-out.ts';
import { type DecisionParts, decideCommand } from './decide-command.ts';
import type { Act, Json } from './kind.ts';
import { loadMatter } from './load.ts';

/** What an act asks of another matter of the unit: a command, decided as any other, in the same transaction. */
export type Consequence = {
  readonly on: { readonly matterKind: string; readonly kind: string };
  asks(act: Act, state: Json): AskedCommand | null;
};

export type AskedCommand = {
  readonly kind: string;
  readonly matter: string;
  readonly command: string;
  readonly input: Json;
};

export type ConsequenceParts = DecisionParts &
  CarryParts & { readonly consequences?: readonly Consequence[] };

type By = { readonly unit: Unit; readonly actor: Actor; readonly now: Date };

/**
 * Carries out what the acts ask of other matters. A refusal there refuses the whole command: two matters that
 * belong together never disagree.
 */
export async function carryConsequences(
  parts: ConsequenceParts,
  tx: Tx,
  by: By,
  { acts, after }: Carried,
): Promise<void> {
  for (const act of acts) {
    for (const { on, asks } of parts.consequences ?? []) {
      if (on.matterKind !== act.matterKind || on.kind !== act.kind) continue;
      const asked = asks(act, after.state);
      if (asked) await carryAsked(parts, tx, by, asked);
    }
  }
}

async function carryAsked(parts: ConsequenceParts, tx: Tx, by: By, asked: AskedCommand): Promise<void> {
  const kind = parts.kinds.find(({ id }) => id === asked.kind);
  const command = kind?.commands[asked.command];
  const found = await loadMatter(tx, by.unit.id, asked.matter, { forUpdate: true });
  if (!kind || !command || found?.matterKind !== kind.id) {
    throw new Error(
      `a consequence asks for ${asked.kind}.${asked.command} of ${asked.matter}, which is not there`,
    );
  }
  const input = command.takes.parse(asked.input) as Json;
  const decided = await decideCommand(parts, tx, { ...by, command, matter: asked.matter, found, input });
  const { matter, version, state, updatedAt } = found;
  const before = { kind, unit: by.unit, matter, version, state, at: updatedAt };
  await carryConsequences(parts, tx, by, await carryOut(parts, tx, { ...by, kind, matter, before }, decided));
}
