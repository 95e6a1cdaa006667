import { digest } from '../base/hash.ts';
import { missingEvidence } from '../evidence/evidence.ts';
import { evidenceIn, falseEvidence } from '../evidence/refs.ts';
import { findReceipt, keepReceipt } from '../ledger/receipt.ts';
import { lockChain } from '../ledger/record.ts';
import { type Actor, holds, type Unit, type UnitId } from '../org/actor.ts';
import type { Scope, Store, Tx } from '../storage/store.ts';
import { carryOut } from './carry-out.ts';
import { type ConsequenceParts, carryConsequences } from './consequences.ts';
import { decideCommand } from './decide-command.ts';
import type { Command, Json, MatterKind, MatterView, NewAct } from './kind.ts';
import { type LoadedMatter, loadMatter } from './load.ts';
import { type CommandRequest, type Outcome, Stopped, stop } from './outcome.ts';
import { supervises, unitsOf } from './parts.ts';
import type { Matter } from './projection.ts';
import { unstorableText } from './unstorable.ts';

export type { FollowUp, FollowUpTools } from './carry-out.ts';
export type { Consequence } from './consequences.ts';
export type { Preparation, PreparationContext } from './decide-command.ts';
export type { CommandRequest, Outcome } from './outcome.ts';

export type RunnerParts = ConsequenceParts & { readonly store: Store };

export type Runner = (request: CommandRequest) => Promise<Outcome>;

/** The one way by which a command is carried out: all of it or, whatever happens, nothing of it. */
export function createRunner(parts: RunnerParts): Runner {
  return async (request) => {
    try {
      return await parts.store.within(scopeFor(request), (tx) => run(parts, tx, request));
    } catch (error) {
      if (error instanceof Stopped) return error.outcome;
      throw error;
    }
  };
}

/**
 * The order of the argument: was it done already, what is it about, may this person, is it what they saw, does the
 * law allow it; then it is recorded, projected and followed up, and the answer kept.
 */
async function run(parts: RunnerParts, tx: Tx, request: CommandRequest): Promise<Outcome> {
  const { actor, matter } = request;
  const { kind, command } = commandOf(parts, request);
  const unit = await unitOf(parts, tx, request);
  // One writer a unit: what is read from here on cannot change under the decision.
  await lockChain(tx, unit.id);
  const repeated = await answerOfRepeated(tx, request);
  if (repeated) return repeated;

  const found = await loadMatter(tx, unit.id, matter, { forUpdate: true });
  if (found && found.matterKind !== kind.id) return stop({ outcome: 'not-found' });
  if (!mayDo(actor, unit.id, command)) return stop({ outcome: 'forbidden' });
  refuseStale(found, command, request);
  const input = parse(command, request.input);
  await refuseFalseEvidence(tx, unit, input);

  const now = parts.now();
  const decided = await decideCommand(parts, tx, { command, actor, unit, matter, found, input, now });
  await refuseMissingEvidence(tx, unit, decided);
  const before = found && asMatter(kind, unit, found);
  const carried = await carryOut(parts, tx, { kind, unit, actor, matter, before, now }, decided);
  await carryConsequences(parts, tx, { unit, actor, now }, carried);
  const { acts, after } = carried;

  const answer = { version: after.version, acts: acts.map(({ seq }) => seq) };
  await keepReceipt(tx, { ...identityOf(request), ...answer, at: after.at });
  return { outcome: 'done', ...answer, view: viewOf(after), repeated: false };
}

function commandOf({ kinds }: RunnerParts, request: CommandRequest) {
  const kind = kinds.find(({ id }) => id === request.kind);
  const command = kind && Object.hasOwn(kind.commands, request.command) && kind.commands[request.command];
  return kind && command ? { kind, command } : stop({ outcome: 'not-found' });
}

/** Only rows of this unit: what a command reads and writes concerns one unit. */
function scopeFor({ actor, unit }: CommandRequest): Scope {
  return { units: [unit], supervises: supervises(actor) };
}

/** The unit, for somebody of the unit or for the district's supervisor. */
async function unitOf(parts: RunnerParts, tx: Tx, { actor, unit }: CommandRequest): Promise<Unit> {
  if (!unitsOf(actor).includes(unit) && !supervises(actor)) return stop({ outcome: 'forbidden' });
  return (await parts.findUnit(tx, unit)) ?? stop({ outcome: 'not-found' });
}

/** Whether the actor holds a role that the command names; a supervisor's role counts in every unit of the district. */
export function mayDo(actor: Actor, unit: UnitId, command: Pick<Command<Json>, 'may'>): boolean {
  return holds(actor, unit, command.may) || (command.may.includes('supervisor') && supervises(actor));
}

function refuseStale(found: MatterView | null, command: Command<Json>, request: CommandRequest): void {
  if (found === null && !command.starts) stop({ outcome: 'not-found' });
  const version = found?.version ?? 0;
  if (request.expectedVersion !== version || (found && command.starts))
    stop({ outcome: 'conflict', version });
}

function parse(command: Command<Json>, given: unknown): Json {
  const parsed = command.takes.safeParse(given);
  if (!parsed.success) return stop({ outcome: 'invalid', issues: parsed.error.issues });
  const unstorable = unstorableText(parsed.data);
  if (unstorable) return stop({ outcome: 'invalid', issues: [unstorable] });
  return parsed.data as Json;
}

/** An act must not name a file that nobody can open. */
async function refuseMissingEvidence(tx: Tx, unit: Unit, decided: readonly NewAct[]): Promise<void> {
  const hashes = [...new Set(decided.flatMap(({ attachments }) => attachments ?? []))];
  const missing = await missingEvidence(tx, unit.id, hashes);
  if (missing.length === 0) return;
  const says = `有 ${missing.length} 份材料没有上传成功`;
  const reason = { code: 'evidence.not-found', says, basis: null, mend: '请删去后重新上传这些材料' };
  stop({ outcome: 'refused', refused: [reason] });
}

/** A reviewer and the public go by a file's name, type and size; they are the server's to know. */
async function refuseFalseEvidence(tx: Tx, unit: Unit, input: Json): Promise<void> {
  const wrong = await falseEvidence(tx, unit.id, evidenceIn(input));
  if (wrong.length === 0) return;
  const says = `材料“${wrong.map(({ name }) => name).join('”“')}”的名称、类型或大小与上传的文件不符`;
  const reason = { code: 'evidence.not-as-uploaded', says, basis: null, mend: '请删去后重新上传这些材料' };
  stop({ outcome: 'refused', refused: [reason] });
}

function asMatter(kind: MatterKind, unit: Unit, { matter, version, state, updatedAt }: LoadedMatter): Matter {
  return { kind, unit, matter, version, state, at: updatedAt };
}

function viewOf({ kind, unit, matter, version, state }: Matter): MatterView {
  return { matter, matterKind: kind.id, unit: unit.id, version, state };
}

/** What makes a request the same request. */
function identityOf({
  unit,
  kind,
  matter,
  command,
  commandId,
  expectedVersion,
  actor,
  input,
}: CommandRequest) {
  const requestHash = digest(JSON.stringify([kind, matter, command, expectedVersion, input]));
  return { unit, commandId, by: actor.person, matterKind: kind, matter, command, requestHash };
}

async function answerOfRepeated(tx: Tx, request: CommandRequest): Promise<Outcome | null> {
  const receipt = await findReceipt(tx, request.unit, request.commandId);
  if (!receipt) return null;
  const { by, requestHash } = identityOf(request);
  if (receipt.by !== by || receipt.requestHash !== requestHash) return stop({ outcome: 'id-reused' });
  const found = await loadMatter(tx, request.unit, request.matter);
  if (!found) return stop({ outcome: 'not-found' });
  const { updatedAt: _at, ...view } = found;
  return { outcome: 'done', version: receipt.version, acts: receipt.acts, view, repeated: true };
}
