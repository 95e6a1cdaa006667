import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyLedger } from '../ledger/verify.ts';
import type { Actor, PersonId, UnitId } from '../org/actor.ts';
import { createTestStore, type TestStore } from '../storage/testing.ts';
import { rebuildProjections } from './rebuild.ts';
import { createRunner, type Outcome, type Runner } from './run-command.ts';
import { dumpProjections } from './test-dump.ts';
import { tallyParts } from './test-kind.ts';

const units = ['kjj', 'jyj', 'swj'] as const;
const matters = ['m1', 'm2'] as const;

const clerkEverywhere: Actor = {
  person: 'xu' as PersonId,
  name: '许静怡',
  posts: units.map((unit) => ({ unit: unit as UnitId, role: 'clerk', title: '' })),
};

let db: TestStore;
let run: Runner;
beforeAll(async () => {
  db = await createTestStore();
  run = createRunner({ ...tallyParts(), store: db.store, preparations: {}, followUps: [] });
});
afterAll(() => db.close());

/** What one person does: open it or add to it, believing in some version, perhaps sending it twice. */
const attempt = fc.record({
  unit: fc.constantFrom(...units),
  matter: fc.constantFrom(...matters),
  command: fc.constantFrom('open', 'add', 'add', 'add'),
  version: fc.nat(6),
  amount: fc.integer({ min: -1, max: 9 }),
  sends: fc.integer({ min: 1, max: 3 }),
});

it('any interleaving of commands keeps every chain whole, answers repeats alike and can be rebuilt', {
  timeout: 120_000,
}, async () => {
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 1, maxLength: 40 }), async (attempts) => {
      round++;
      const sent = attempts.map(({ unit, matter, command, version, amount, sends }, index) => {
        const input =
          command === 'open' ? { title: '走访', on: '2026-02-01' } : { amount, name: `第${amount}家` };
        const request = {
          actor: clerkEverywhere,
          unit: unit as UnitId,
          kind: 'tally',
          matter: `${matter}-${round}`,
          command,
          commandId: `${round}-${index}`,
          expectedVersion: command === 'open' ? 0 : version,
          input,
        };
        return Promise.all(Array.from({ length: sends }, () => run(request)));
      });
      const answers = await Promise.all(sent);

      for (const same of answers) expectOneDone(same);
      const verdict = await verifyLedger(db.store);
      expect(verdict.units.flatMap(({ faults }) => faults)).toEqual([]);
      await expectGapless(answers.flat());
      const live = await dumpProjections(db.store);
      await rebuildProjections(db.store, tallyParts());
      expect(await dumpProjections(db.store)).toBe(live);
    }),
    { numRuns: 25 },
  );
});

/** Sent several times, a command is carried out once at most, and all who hear of its success hear the same. */
function expectOneDone(same: readonly Outcome[]): void {
  const done = same.filter((answer) => answer.outcome === 'done');
  expect(done.filter(({ repeated }) => !repeated).length).toBeLessThanOrEqual(1);
  expect(new Set(done.map(({ acts }) => acts.join())).size).toBeLessThanOrEqual(1);
}

const acknowledged = new Set<string>();

/** Every act that was acknowledged is there, and no other. */
async function expectGapless(answers: readonly Outcome[]): Promise<void> {
  for (const answer of answers) {
    if (answer.outcome === 'done')
      for (const seq of answer.acts) acknowledged.add(`${answer.view.unit} ${seq}`);
  }
  const { units: verdicts } = await verifyLedger(db.store);
  const held = verdicts.flatMap(({ unit, acts }) =>
    Array.from({ length: acts }, (_, index) => `${unit} ${index + 1}`),
  );
  expect(held.sort()).toEqual([...acknowledged].sort());
}
