import type { z } from 'zod';
import type { Actor, UnitId } from '../org/actor.ts';
import type { MatterView, Reason } from './kind.ts';

/** What somebody wants done. */
export type CommandRequest = {
  readonly actor: Actor;
  readonly unit: UnitId;
  readonly kind: string;
  readonly matter: string;
  readonly command: string;
  /** Chosen by the sender, new for each attempt of a person and kept when the same attempt is sent again. */
  readonly commandId: string;
  /** The version that the person had before their eyes; 0 for a matter that is to begin. */
  readonly expectedVersion: number;
  readonly input: unknown;
};

export type Outcome =
  | {
      readonly outcome: 'done';
      readonly version: number;
      /** `seq` of the acts. */
      readonly acts: readonly number[];
      readonly view: MatterView;
      /** True where the command had been carried out before and this is its answer once more. */
      readonly repeated: boolean;
    }
  /** The law or the form stands against it; all reasons. */
  | { readonly outcome: 'refused'; readonly refused: readonly Reason[] }
  /** Somebody else was quicker; `version` is the current one. */
  | { readonly outcome: 'conflict'; readonly version: number }
  | { readonly outcome: 'invalid'; readonly issues: readonly z.core.$ZodIssue[] }
  | { readonly outcome: 'forbidden' }
  /** No such kind, command, unit or matter. */
  | { readonly outcome: 'not-found' }
  /** The command id stands for another request. */
  | { readonly outcome: 'id-reused' };

/** Carries what a command ends with out of its transaction, which is rolled back: nothing half done stays. */
export class Stopped extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super(outcome.outcome);
    this.outcome = outcome;
  }
}

export function stop(outcome: Outcome): never {
  throw new Stopped(outcome);
}
