import type { z } from 'zod';
import type { Day } from '../base/day.ts';
import type { WorkingCalendar } from '../law/calendar.ts';
import type { Clock } from '../law/clock.ts';
import type { Law } from '../law/law.ts';
import type { Actor, PersonId, Role, Unit, UnitId } from '../org/actor.ts';

/** Values that canonical JSON can carry; payloads and states are made of nothing else. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** SHA-256 (or SM3) of a file's bytes in lower-case hex: the address of an evidence file. */
export type ContentHash = string;

/** What `decide` answers: an act before the ledger has given it a place. */
export type NewAct = {
  /** Past tense, kebab-case: `session-recorded`. */
  readonly kind: string;
  readonly payload: Json;
  /** Hashes of the evidence files (佐证材料) that prove the act. */
  readonly attachments?: readonly ContentHash[];
  /** `seq` of the act that this one corrects. */
  readonly corrects?: number;
};

/** 行为记录: one entry of a unit's ledger, append-only and chained. */
export type Act = {
  readonly unit: UnitId;
  /** 1, 2, 3… without gaps within a unit. */
  readonly seq: number;
  readonly matterKind: string;
  readonly matter: string;
  readonly kind: string;
  /** Server clock, ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  readonly by: PersonId;
  readonly payload: Json;
  readonly attachments: readonly ContentHash[];
  readonly corrects: number | null;
};

/** One reason why something may not be done now. A refusal names all of them, not only the first. */
export type Reason = {
  /** Stable code for tests and logs: `report.shortcoming-without-cause`. */
  readonly code: string;
  /** What stands against it, a sentence in Chinese. */
  readonly says: string;
  /** Id of the provision it rests on; `null` for a plain requirement of the form. */
  readonly basis: string | null;
  /** How to mend it, in Chinese. */
  readonly mend: string;
  /** The input field it belongs to (`items.0.title`), where there is one. */
  readonly field?: string;
};

export type Refusal = { readonly refused: readonly Reason[] };

export function refuse(...reasons: readonly Reason[]): Refusal {
  return { refused: reasons };
}

export function isRefusal(answer: readonly NewAct[] | Refusal): answer is Refusal {
  return 'refused' in answer;
}

/** A matter as others may look at it. */
export type MatterView = {
  readonly matter: string;
  readonly matterKind: string;
  readonly unit: UnitId;
  readonly version: number;
  readonly state: Json;
};

/** Everything a decision may look at besides the state and the input: so that it needs no I/O. */
export type Context = {
  readonly today: Day;
  /** ISO 8601 instant of the server clock. */
  readonly now: string;
  readonly actor: Actor;
  readonly unit: Unit;
  readonly matter: string;
  readonly law: Law;
  readonly calendar: WorkingCalendar;
  /** The matters that the command's `needs` named and that exist in this unit. */
  readonly matters: ReadonlyMap<string, MatterView>;
  /** The unit's facts of the year that `needs` named; empty otherwise. */
  readonly facts: readonly Fact[];
  /** What the command's `prepare` brought, e.g. an index number allocated in this transaction. */
  readonly prepared: Json;
};

export type Needs = { readonly matters?: readonly string[]; readonly factsOfYear?: number };

/**
 * A command of a matter kind. The runner is written once; a command says only what is its own:
 * who may, what it takes, what stands against it, what it records.
 */
export type Command<State, Input extends z.ZodType = z.ZodType> = {
  /** What the button says: 记录学法活动. */
  readonly label: string;
  /** Roles within the matter's unit that may do it. `supervisor` here means the district's own unit. */
  readonly may: readonly Role[];
  /** True for the command that begins a new matter (the state is `null` before it). */
  readonly starts?: boolean;
  readonly takes: Input;
  needs?(state: State | null, input: z.output<Input>): Needs;
  /** Name of a preparation registered in `app.ts` that must run in the same transaction (`allocateIndexNumber`). */
  readonly prepare?: string;
  /** What stands against the command whatever the input; shown before the button is pressed. */
  gate?(state: State, context: Context): readonly Reason[];
  decide(state: State | null, input: z.output<Input>, context: Context): readonly NewAct[] | Refusal;
};

/** What a fact means: `study.sessions` 组织学法 … 次. */
export type FactDefinition = {
  readonly id: string;
  /** One of the areas of section 1 of the annual report: 组织领导, 科学民主依法决策… */
  readonly area: string;
  /** Sentence stem: `组织集体学法`. */
  readonly says: string;
  readonly unit: string;
  /** How entries join: `sum` adds quantities, `names` lists distinct names. */
  readonly joins: 'sum' | 'names';
};

/** One contribution of one act to a fact. */
export type FactEntry = {
  readonly fact: string;
  readonly year: number;
  readonly on: Day;
  /** `seq` of the act that proves it. */
  readonly act: number;
  readonly quantity: number;
  /** What is counted: a meeting's title, a law's name; `''` for a bare quantity. */
  readonly name: string;
};

/** 事实: what the records say for a year, with the acts behind it. */
export type Fact = {
  readonly id: string;
  readonly year: number;
  readonly quantity: number;
  readonly names: readonly string[];
  /** Number of acts behind it; the acts themselves are looked up by fact and year. */
  readonly acts: number;
  /** First and last day. */
  readonly from: Day;
  readonly to: Day;
};

/** The line of a matter in lists. */
export type MatterSummary = {
  readonly title: string;
  /** A key of the kind's `statuses`. */
  readonly status: string;
  readonly year: number;
  readonly on: Day;
  /** Whether the district's supervisor may see it: never drafts. */
  readonly shared: boolean;
};

export type DueContext = {
  readonly today: Day;
  readonly law: Law;
  readonly calendar: WorkingCalendar;
  readonly unit: Unit;
};

/**
 * 事项: a kind of matter in decider form. Pure: no I/O, no clock of its own.
 * Methods rather than function properties, so that kinds with different states fit into one registry.
 */
export type MatterKind<State = Json> = {
  /** Folder, URL segment, right prefix and test title in one word: `study`. */
  readonly id: string;
  readonly name: string;
  readonly statuses: Readonly<Record<string, string>>;
  readonly commands: Readonly<Record<string, Command<State>>>;
  /** Chinese labels of the act kinds, for the record shown to people. */
  readonly acts: Readonly<Record<string, string>>;
  evolve(state: State | null, act: Act): State;
  due(state: State, context: DueContext): readonly Clock[];
  readonly factDefinitions: readonly FactDefinition[];
  facts(state: State): readonly FactEntry[];
  summary(state: State): MatterSummary;
};

/** Infers a command's input from its schema, so that `decide` sees the parsed type. */
export function command<State, Input extends z.ZodType>(
  definition: Command<State, Input>,
): Command<State, Input> {
  return definition;
}
