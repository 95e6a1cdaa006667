import { useState } from 'react';
import { ApiError } from '../api.ts';
import {
  type Aim,
  type CommandAnswer,
  type CommandInput,
  type CommandOperation,
  useCommand,
} from '../use-command.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { ServerForm, type ServerFormProps } from './server-form.tsx';

type Props<Id extends CommandOperation, Values extends object> = Omit<
  ServerFormProps<Values, CommandAnswer>,
  'name' | 'send' | 'quiet'
> & {
  readonly operation: Id;
  readonly aim: Aim;
  /** The form's values as the command takes them. */
  readonly toInput: (values: Values) => CommandInput<Id>;
};

function isConflict(error: Error | null): boolean {
  return error instanceof ApiError && error.problem.code === 'matter.changed';
}

/**
 * A form that sends one command of a matter. Where somebody else was quicker it shows what they did and goes on with
 * the input that is there.
 */
export function CommandForm<Id extends CommandOperation, Values extends object>(props: Props<Id, Values>) {
  const { operation, aim, toInput, ...form } = props;
  // The version the person has seen: not the newest the page may have fetched in the meantime.
  const [version, setVersion] = useState(aim.version);
  const command = useCommand(operation, { matter: aim.matter, version });
  return (
    <>
      <ServerForm
        {...form}
        name={operation.replace('.', '-')}
        send={(values) => command.mutateAsync(toInput(values))}
        quiet={isConflict}
      />
      {isConflict(command.error) && (
        <ConflictDialog
          operation={operation}
          aim={{ matter: aim.matter, version }}
          onContinue={(newer) => {
            setVersion(newer);
            command.reset();
          }}
          onClose={() => command.reset()}
        />
      )}
    </>
  );
}
