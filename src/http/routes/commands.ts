import { z } from 'zod';
import type { Command, MatterKind } from '../../matters/kind.ts';
import type { Outcome } from '../../matters/outcome.ts';
import type { UnitId } from '../../org/actor.ts';
import type { ConsoleParts } from '../console-parts.ts';
import { signedIn } from '../guards.ts';
import { CommandAnswer } from '../matter-views.ts';
import type { RolesMay } from '../may.ts';
import { Problem, viewReasons } from '../problem.ts';
import type { Server } from '../server.ts';

const MatterPath = z.object({
  unit: z.string(),
  matter: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,79}$/, { error: '事项编号不对，请刷新页面后再试。' }),
});

/** One typed route per kind × command, made of the registry: a new kind brings its routes by being registered. */
export function commandRoutes(server: Server, parts: ConsoleParts): void {
  for (const kind of parts.kinds) {
    for (const [name, command] of Object.entries(kind.commands)) {
      commandRoute(server, parts, kind, name, command);
    }
  }
}

function commandRoute(
  server: Server,
  parts: ConsoleParts,
  kind: MatterKind,
  name: string,
  command: Command<never>,
): void {
  const body = z.object({
    commandId: z.uuid().describe('New for each attempt; the same when the same attempt is sent again'),
    expectedVersion: z.int().min(0).describe('The version before the eyes of the person; 0 begins a matter'),
    input: command.takes,
  });
  server.post(
    `/api/units/:unit/${kind.id}/:matter/${name}`,
    {
      config: { may: mayOf(command) },
      schema: {
        operationId: `${kind.id}.${name}`,
        summary: command.label,
        tags: [kind.name],
        params: MatterPath,
        body,
        response: { 200: CommandAnswer },
      },
    },
    async (request) => {
      const { unit, matter } = request.params;
      const { commandId, expectedVersion, input } = request.body;
      const { actor } = signedIn(request);
      const outcome = await parts.run({
        actor,
        unit: unit as UnitId,
        kind: kind.id,
        matter,
        command: name,
        commandId,
        expectedVersion,
        input,
      });
      return answerOf(outcome, matter, parts);
    },
  );
}

/** The command's own roles, in the unit of the path; a command for supervisors is theirs in every unit. */
function mayOf({ may }: Pick<Command<never>, 'may'>): RolesMay {
  return { roles: may, within: may.includes('supervisor') ? 'shared' : 'unit' };
}

function answerOf(outcome: Outcome, matter: string, { cite }: ConsoleParts): z.infer<typeof CommandAnswer> {
  switch (outcome.outcome) {
    case 'done':
      return { matter, version: outcome.version, acts: [...outcome.acts] };
    case 'refused':
      throw new Problem('matter.refused', { reasons: viewReasons(outcome.refused, cite) });
    case 'conflict':
      throw new Problem('matter.changed');
    case 'invalid':
      throw new Problem('request.invalid', {
        fields: outcome.issues.map(({ path, message }) => ({ field: path.join('.'), message })),
      });
    case 'forbidden':
      throw new Problem('rights.missing');
    case 'not-found':
      throw new Problem('matter.not-found');
    case 'id-reused':
      throw new Problem('command.reused');
  }
}
