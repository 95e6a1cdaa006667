import { z } from 'zod';
import { type Day, day, yearOf } from '../base/day.ts';
import { createCalendar } from '../law/calendar.ts';
import { clockUntil } from '../law/clock.ts';
import type { UnitId } from '../org/actor.ts';
import { command, type Json, type MatterKind, refuse } from './kind.ts';
import type { MatterParts } from './parts.ts';
import { someUnit, testLaw } from './testing.ts';

/** A made-up kind for tests and benches of the machinery: a tally to which amounts are added until it is closed. */
type TallyState = {
  readonly title: string;
  readonly on: Day;
  readonly entries: readonly { readonly amount: number; readonly name: string; readonly act: number }[];
  readonly closed: boolean;
};

const Open = z.object({ title: z.string().min(1, '请填写名称'), on: z.iso.date() });
const open = command<TallyState, typeof Open>({
  label: '开始计数',
  may: ['clerk'],
  starts: true,
  takes: Open,
  decide: (_state, input) => [{ kind: 'opened', payload: input }],
});

const Add = z.object({
  amount: z.int(),
  name: z.string().default(''),
  files: z.array(z.string()).default([]),
  corrects: z.int().optional(),
});
const add = command<TallyState, typeof Add>({
  label: '计入',
  may: ['clerk'],
  takes: Add,
  gate: (state) => (state.closed ? [reason('tally.closed', '计数已经结束')] : []),
  decide: (_state, { amount, name, files, corrects }) => {
    const against = [
      ...(amount < 0 ? [reason('tally.negative', '数量不能为负')] : []),
      ...(name.startsWith('!') ? [reason('tally.name', '名称不能以叹号开头')] : []),
    ];
    if (against.length > 0) return refuse(...against);
    return [
      {
        kind: 'added',
        payload: { amount, name },
        attachments: files,
        ...(corrects !== undefined && { corrects }),
      },
    ];
  },
});

const Close = z.object({});
const close = command<TallyState, typeof Close>({
  label: '结束计数',
  may: ['head'],
  takes: Close,
  prepare: 'ticket',
  needs: () => ({ factsOfYear: 2026, matters: ['other'] }),
  decide: (_state, _input, { prepared, facts, matters }) => {
    const sums = facts.map(({ id, quantity }) => `${id} ${quantity}`);
    return [{ kind: 'closed', payload: { ticket: prepared, sums, others: [...matters.keys()] } }];
  },
});

function reason(code: string, says: string) {
  return { code, says, basis: null, mend: '请核对后重新填写' };
}

export const tally: MatterKind<TallyState> = {
  id: 'tally',
  name: '计数',
  statuses: { open: '进行中', closed: '已结束' },
  commands: { open, add, close },
  acts: { opened: '开始计数', added: '计入', closed: '结束计数', noted: '附记' },
  evolve(state, act) {
    const payload = act.payload as { readonly [key: string]: Json };
    if (act.kind === 'opened') {
      return { title: String(payload.title), on: day(String(payload.on)), entries: [], closed: false };
    }
    if (state === null) throw new Error('a tally begins with being opened');
    if (act.kind === 'closed') return { ...state, closed: true };
    if (act.kind === 'noted') return state;
    const entry = { amount: Number(payload.amount), name: String(payload.name), act: act.seq };
    return { ...state, entries: [...state.entries, entry] };
  },
  due: (state, { today }) => [
    clockUntil(
      {
        id: 'close',
        label: '结束计数',
        basis: null,
        from: state.on,
        due: day('2026-12-31'),
        doneOn: state.closed ? state.on : null,
      },
      { today },
    ),
  ],
  factDefinitions: [
    { id: 'tally.amount', area: '其他', says: '计入', unit: '个', joins: 'sum' },
    { id: 'tally.names', area: '其他', says: '涉及', unit: '项', joins: 'names' },
  ],
  facts: (state) =>
    state.entries.flatMap(({ amount, name, act }) => [
      { fact: 'tally.amount', year: yearOf(state.on), on: state.on, act, quantity: amount, name: '' },
      ...(name
        ? [{ fact: 'tally.names', year: yearOf(state.on), on: state.on, act, quantity: 1, name }]
        : []),
    ]),
  summary: (state) => ({
    title: state.title,
    status: state.closed ? 'closed' : 'open',
    year: yearOf(state.on),
    on: state.on,
    shared: state.closed,
  }),
};

/** Parts for the runner with this kind alone; every unit exists. */
export function tallyParts(now: () => Date = () => new Date()): MatterParts {
  return {
    kinds: [tally],
    now,
    law: () => testLaw,
    calendar: createCalendar(),
    findUnit: async (_tx, unit: UnitId) => ({ ...someUnit, id: unit }),
  };
}
