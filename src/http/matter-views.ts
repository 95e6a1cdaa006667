import { z } from 'zod';
import type { Day } from '../base/day.ts';
import { type Clock, clockWords } from '../law/clock.ts';
import type { Json } from '../matters/kind.ts';
import { ReasonView } from './problem.ts';

/** A deadline with its article and arithmetic. */
export const ClockView = z
  .object({
    id: z.string(),
    label: z.string(),
    citation: z.string().nullable(),
    from: z.string(),
    due: z.string(),
    unit: z.string(),
    days: z.number(),
    steps: z.array(z.string()).describe('The arithmetic, line by line'),
    state: z.enum(['green', 'yellow', 'red', 'done']),
    words: z.string().describe('还有5天, 今天到期, 逾期3天'),
    tentative: z.boolean().describe('Counted over a year whose holiday notice is not loaded'),
  })
  .meta({ id: 'Clock' });

export function viewClock(
  { id, label, basis, from, due, unit, days, steps, state, tentative, doneOn }: Clock,
  today: Day,
  cite: (provision: string) => string,
): z.infer<typeof ClockView> {
  return {
    id,
    label,
    citation: basis === null ? null : cite(basis),
    from,
    due,
    unit,
    days,
    steps: [...steps],
    state,
    words: clockWords({ from, due, doneOn }, today),
    tentative,
  };
}

export const DueView = ClockView.extend({
  matter: z.string(),
  kind: z.string(),
  kindName: z.string(),
  title: z.string(),
}).meta({ id: 'Due' });

export const MatterLine = z
  .object({
    matter: z.string(),
    title: z.string(),
    status: z.string(),
    statusName: z.string(),
    year: z.number(),
    on: z.string(),
    version: z.number(),
    updatedAt: z.string(),
  })
  .meta({ id: 'MatterLine' });

export const MatterList = z.object({ items: z.array(MatterLine), total: z.number() });

export const ActView = z
  .object({
    seq: z.number(),
    kind: z.string(),
    label: z.string(),
    at: z.string(),
    by: z.string(),
    byName: z.string(),
    attachments: z.array(z.string()),
    corrects: z.number().nullable(),
    reason: z
      .string()
      .nullable()
      .describe('Why it was corrected, withdrawn or returned, where the act says so'),
  })
  .meta({ id: 'Act' });

/** The reason that an act gives in words: of corrections, withdrawals, returns. */
export function reasonOf(payload: Json): string | null {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return null;
  const { reason } = payload as { readonly [key: string]: Json };
  return typeof reason === 'string' && reason !== '' ? reason : null;
}

export const CommandView = z
  .object({
    name: z.string(),
    label: z.string(),
    allowed: z.boolean(),
    reasons: z.array(ReasonView).describe('What stands against it now'),
  })
  .meta({ id: 'Command' });

export const MatterPage = z
  .object({
    matter: z.string(),
    kind: z.string(),
    unit: z.string(),
    version: z.number(),
    state: z.unknown().describe('The state of the kind, as its own types say'),
    title: z.string(),
    status: z.string(),
    statusName: z.string(),
    clocks: z.array(ClockView),
    commands: z.array(CommandView),
    acts: z.array(ActView),
  })
  .meta({ id: 'Matter' });

export const CommandAnswer = z
  .object({ matter: z.string(), version: z.number(), acts: z.array(z.number()) })
  .meta({ id: 'CommandAnswer' });

export const FactView = z
  .object({
    fact: z.string(),
    kind: z.string(),
    area: z.string(),
    says: z.string(),
    unit: z.string(),
    joins: z.enum(['sum', 'names']),
    year: z.number(),
    quantity: z.number(),
    names: z.array(z.string()),
    acts: z.number(),
    from: z.string(),
    to: z.string(),
  })
  .meta({ id: 'Fact' });

export const FactEntryView = z
  .object({
    act: z.number(),
    on: z.string(),
    quantity: z.number(),
    name: z.string(),
    matter: z.string(),
    kind: z.string(),
    title: z.string(),
  })
  .meta({ id: 'FactEntry' });

export const UnitPath = z.object({ unit: z.string() });
