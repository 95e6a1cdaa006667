import { type Day, dayInChina } from '../base/day.ts';
import { digest } from '../base/hash.ts';
import type { Json } from '../matters/kind.ts';
import type { Runner } from '../matters/run-command.ts';
import type { Actor, PersonId, UnitId } from '../org/actor.ts';
import { readActor } from '../org/directory.ts';
import type { Store } from '../storage/store.ts';
import { progressOf, type SampleCommand, sampleEvents } from './script.ts';

export type SampleParts = {
  readonly store: Store;
  /** A runner that takes its time from the given clock: the sample's acts lie in the past. */
  readonly runnerAt: (now: () => Date) => Runner;
  readonly say: (line: string) => void;
};

/** Nine o'clock in China, when the offices of 云桥区 open. */
function morningOf(on: Day): Date {
  return new Date(`${on}T01:00:00.000Z`);
}

/**
 * Tells the sample district's story through commands, as its people would have: every act is decided by the same
 * rules as a visitor's. Safe to repeat after an interruption, because the command ids follow from the story.
 */
export async function loadActs({ store, runnerAt, say }: SampleParts, today: Date): Promise<void> {
  let clock = new Date(0);
  const run = runnerAt(() => clock);
  const actors = new Map<string, Actor>();
  const versions = new Map<string, number>();

  async function actorOf(person: string): Promise<Actor> {
    const known = actors.get(person);
    if (known) return known;
    const actor = await store.within('system', (tx) => readActor(tx, person as PersonId, today));
    if (!actor) throw new Error(`nobody in the sample is called ${person}`);
    actors.set(person, actor);
    return actor;
  }

  async function perform(command: SampleCommand): Promise<Json> {
    const key = `${command.unit} ${command.matter}`;
    const expectedVersion = versions.get(key) ?? 0;
    // One after another within a day: the record shows an order that a reader can follow.
    clock = new Date(clock.getTime() + 60_000);
    const outcome = await run({
      ...command,
      unit: command.unit as UnitId,
      actor: await actorOf(command.person),
      commandId: commandIdOf(command, expectedVersion),
      expectedVersion,
    });
    if (outcome.outcome !== 'done') {
      throw new Error(
        `the sample's ${command.kind}.${command.command} was not done: ${JSON.stringify(outcome)}`,
      );
    }
    versions.set(key, outcome.version);
    return outcome.view.state;
  }

  let month = '';
  for (const event of sampleEvents(dayInChina(today))) {
    const morning = morningOf(event.on);
    if (morning > clock) clock = morning;
    if (event.on.slice(0, 7) !== month) say(progressOf(event));
    month = event.on.slice(0, 7);
    await event.run(perform);
  }
}

/** A UUID made of the command's own words, so that a repeated load repeats nothing. */
function commandIdOf({ unit, matter, command }: SampleCommand, version: number): string {
  const hex = digest(`${unit} ${matter} ${command} ${version}`);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
