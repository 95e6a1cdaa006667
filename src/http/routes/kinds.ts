import { z } from 'zod';
import { roles } from '../../org/actor.ts';
import type { ConsoleParts } from '../console-parts.ts';
import type { Server } from '../server.ts';

const KindView = z
  .object({
    id: z.string(),
    name: z.string(),
    statuses: z.array(z.object({ id: z.string(), name: z.string() })),
    commands: z.array(
      z.object({ name: z.string(), label: z.string(), may: z.array(z.enum(roles)), starts: z.boolean() }),
    ),
    facts: z.array(z.object({ id: z.string(), area: z.string(), says: z.string(), unit: z.string() })),
  })
  .meta({ id: 'Kind' });

/** What kinds of matter there are, with their commands and labels: the menu of the console. */
export function kindRoutes(server: Server, { kinds }: ConsoleParts): void {
  server.get(
    '/api/kinds',
    {
      config: { may: 'session' },
      schema: { operationId: 'kinds', summary: '事项种类', response: { 200: z.array(KindView) } },
    },
    () =>
      kinds.map((kind) => ({
        id: kind.id,
        name: kind.name,
        statuses: Object.entries(kind.statuses).map(([id, name]) => ({ id, name })),
        commands: Object.entries(kind.commands).map(([name, command]) => ({
          name,
          label: command.label,
          may: [...command.may],
          starts: command.starts ?? false,
        })),
        facts: kind.factDefinitions.map(({ id, area, says, unit }) => ({ id, area, says, unit })),
      })),
  );
}
