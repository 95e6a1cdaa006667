import { type Day, day } from '../base/day.ts';
import { createCalendar } from '../law/calendar.ts';
import { createLaw } from '../law/law.ts';
import { allPacks } from '../law/packs/index.ts';
import type { Actor, PersonId, Role, Unit, UnitId } from '../org/actor.ts';
import {
  type Act,
  type Context,
  type Fact,
  isRefusal,
  type Json,
  type MatterKind,
  type MatterView,
  type Reason,
} from './kind.ts';
import type { UnitPerson } from './people.ts';

/** A matter played without a database, for tests of what is decided. The server's runner does the same with one. */
export type Played = { readonly acts: readonly Act[]; readonly refused: readonly Reason[] };

const unitId = 'kjj' as UnitId;

export const someUnit: Unit = {
  id: unitId,
  name: '云桥区科学技术局',
  shortName: '区科技局',
  kind: '区政府部门',
  parent: 'yqq' as UnitId,
  indexPrefix: '379999',
};

const named: readonly (readonly [person: string, name: string, title: string, role: Role | null])[] = [
  ['zhou', '周明远', '党组书记、局长', 'head'],
  ['lin', '林若溪', '副局长', null],
  ['xu', '许静怡', '办公室科员', 'clerk'],
  ['chen', '陈思齐', '政策法规科科长', 'reviewer'],
  ['he', '何雨桐', '办公室副主任', 'editor'],
];

export const somePeople: readonly UnitPerson[] = named.map(([person, name, title, role]) => ({
  person: person as PersonId,
  name,
  title,
  roles: role ? [role] : [],
}));

export function actorOf(person: string): Actor {
  const found = somePeople.find((one) => one.person === person);
  if (!found) throw new Error(`nobody of that id: ${person}`);
  return {
    person: found.person,
    name: found.name,
    posts: found.roles.map((role) => ({ unit: unitId, role, title: found.title })),
  };
}

export const testLaw = createLaw({ packs: allPacks, unitKind: someUnit.kind });
export const testCalendar = createCalendar();

type World = {
  today: Day;
  /** Matters that others recorded, for `needs`. */
  readonly matters: Map<string, MatterView>;
  facts: readonly Fact[];
};

export class Play<State> {
  state: State | null = null;
  readonly acts: Act[] = [];
  readonly world: World;
  readonly kind: MatterKind<State>;
  readonly matter: string;

  constructor(kind: MatterKind<State>, matter: string, world: Partial<World> = {}) {
    this.kind = kind;
    this.matter = matter;
    this.world = { today: day('2026-01-12'), matters: new Map(), facts: [], ...world };
  }

  context(person: string): Context {
    return {
      today: this.world.today,
      now: `${this.world.today}T02:00:00.000Z`,
      actor: actorOf(person),
      unit: someUnit,
      matter: this.matter,
      law: testLaw,
      calendar: testCalendar,
      matters: this.world.matters,
      facts: this.world.facts,
      prepared: somePeople,
    };
  }

  /** Sends a command as the runner does: parse, gate, decide, evolve. Invalid input throws. */
  send(name: string, input: unknown, person = 'xu'): Played {
    const command = this.kind.commands[name];
    if (!command) throw new Error(`no such command: ${name}`);
    const parsed = command.takes.parse(input);
    const context = this.context(person);
    const gate = this.state ? (command.gate?.(this.state, context) ?? []) : [];
    const answer = gate.length > 0 ? { refused: gate } : command.decide(this.state, parsed, context);
    if (isRefusal(answer)) return { acts: [], refused: answer.refused };
    const acts = answer.map(
      (one, index): Act => ({
        unit: unitId,
        seq: this.acts.length + index + 1,
        matterKind: this.kind.id,
        matter: this.matter,
        kind: one.kind,
        at: context.now,
        by: context.actor.person,
        payload: JSON.parse(JSON.stringify(one.payload)) as Json,
        attachments: one.attachments ?? [],
        corrects: one.corrects ?? null,
      }),
    );
    for (const act of acts) this.state = this.kind.evolve(this.state, act);
    this.acts.push(...acts);
    return { acts, refused: [] };
  }

  /** The same, for steps that are expected to pass; throws with the reasons where they do not. */
  done(name: string, input: unknown, person = 'xu'): this {
    const { refused } = this.send(name, input, person);
    if (refused.length > 0) throw new Error(`${name}: ${refused.map((reason) => reason.says).join(' ')}`);
    return this;
  }

  /** Codes of the reasons that stand against the command, in their order. */
  codes(name: string, input: unknown, person = 'xu'): readonly string[] {
    return this.send(name, input, person).refused.map((reason) => reason.code);
  }

  get now(): State {
    if (this.state === null) throw new Error('the matter has not begun');
    return this.state;
  }

  view(): MatterView {
    return {
      matter: this.matter,
      matterKind: this.kind.id,
      unit: unitId,
      version: this.acts.length,
      state: JSON.parse(JSON.stringify(this.now)) as Json,
    };
  }
}

/** Joins entries to facts as the projection does. */
export function factsOf(kind: MatterKind, states: readonly Json[]): readonly Fact[] {
  const byFact = new Map<string, ReturnType<MatterKind['facts']>[number][]>();
  for (const entry of states.flatMap((state) => kind.facts(state))) {
    const key = `${entry.fact} ${entry.year}`;
    byFact.set(key, [...(byFact.get(key) ?? []), entry]);
  }
  return [...byFact.values()].flatMap((entries): Fact[] => {
    const [first] = entries;
    if (!first) return [];
    const definition = kind.factDefinitions.find((one) => one.id === first.fact);
    const names = [...new Set(entries.map((entry) => entry.name).filter((name) => name !== ''))];
    const days = entries.map((entry) => entry.on).sort();
    return [
      {
        id: first.fact,
        year: first.year,
        quantity:
          definition?.joins === 'names'
            ? names.length
            : entries.reduce((sum, entry) => sum + entry.quantity, 0),
        names,
        acts: new Set(entries.map((entry) => entry.act)).size,
        from: days[0] ?? first.on,
        to: days.at(-1) ?? first.on,
      },
    ];
  });
}
