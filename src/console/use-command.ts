import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Api, operations } from './api.generated.ts';
import { type Answer, ApiError, address, type Operation, request } from './api.ts';
import { matterQuery, unitKey } from './matters.ts';
import { randomId } from './random-id.ts';
import { useUnit } from './unit.ts';

type Envelope = { commandId: string; expectedVersion: number; input: unknown };

/** Operations that are commands of a matter: `study.recordSession`. */
export type CommandOperation = {
  [Id in Operation]: Api[Id] extends { body: Envelope } ? Id : never;
}[Operation];

export type CommandInput<Id extends CommandOperation> = Api[Id] extends { body: { input: infer Input } }
  ? Input
  : never;

export type CommandAnswer = Answer<CommandOperation>;

/** Which matter a command is for, and the version before the person's eyes; 0 begins a matter. */
export type Aim = { readonly matter: string; readonly version: number };

/**
 * Sends a command of a matter. A try that got no answer (network, restart) is sent again under the same command id,
 * so that it cannot be carried out twice; any answer ends it. Success makes everything known about the unit stale.
 */
export function useCommand<Id extends CommandOperation>(operation: Id, { matter, version }: Aim) {
  const unit = useUnit().id;
  const client = useQueryClient();
  const unanswered = useRef<{ readonly commandId: string; readonly sent: string } | null>(null);
  return useMutation<CommandAnswer, Error, CommandInput<Id>>({
    mutationFn: async (input) => {
      const [method, pattern] = operations[operation];
      const sent = JSON.stringify([matter, version, input]);
      const commandId = unanswered.current?.sent === sent ? unanswered.current.commandId : randomId();
      unanswered.current = { commandId, sent };
      const body: Envelope = { commandId, expectedVersion: version, input };
      const answer = await request<CommandAnswer>(method, address(pattern, { unit, matter }), body).catch(
        (error: unknown) => {
          if (error instanceof ApiError && isAnswer(error.status)) unanswered.current = null;
          throw error;
        },
      );
      unanswered.current = null;
      return answer;
    },
    onSuccess: ({ version: reached }) => {
      // Nobody else came between, or this would have been a conflict: what the person does before the page is read
      // anew must not run into the person's own act.
      client.setQueryData(
        matterQuery(unit, kindOf(operation), matter).queryKey,
        (page) => page && { ...page, version: reached },
      );
      return client.invalidateQueries({ queryKey: unitKey(unit) });
    },
  });
}

function kindOf(operation: CommandOperation): string {
  return operation.slice(0, operation.indexOf('.'));
}

function isAnswer(status: number): boolean {
  return status >= 400 && status < 500;
}
