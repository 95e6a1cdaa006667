import { Button, Form, type FormInstance } from 'antd';
import { type ReactNode, useCallback, useState } from 'react';
import { ApiError } from '../api.ts';
import {
  type Aim,
  type CommandAnswer,
  type CommandInput,
  type CommandOperation,
  useCommand,
} from '../use-command.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { BusyContext } from './form-busy.ts';
import { errorsByField, touchedPaths } from './form-errors.ts';
import { ProblemSummary } from './problem-summary.tsx';
import { UnsavedGuard } from './unsaved-guard.tsx';

type Props<Id extends CommandOperation, Values extends object> = {
  readonly operation: Id;
  readonly aim: Aim;
  readonly initial: Values;
  /** The form's values as the command takes them. */
  readonly toInput: (values: Values) => CommandInput<Id>;
  /** Fields of the command that the form shows under another name. */
  readonly alias?: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly danger?: boolean;
  readonly onDone: (answer: CommandAnswer) => void;
  readonly onCancel?: () => void;
  readonly form?: FormInstance<Values>;
  readonly children?: ReactNode;
};

/**
 * A form that sends one command. The server judges: its answers appear at the fields and as a summary with links on
 * top; what was filled in is kept whatever the answer is, also when somebody else was quicker.
 */
export function CommandForm<Id extends CommandOperation, Values extends object>(props: Props<Id, Values>) {
  const { operation, aim, initial, toInput, alias = {}, submit, danger = false, onDone, onCancel } = props;
  const [ownForm] = Form.useForm<Values>();
  const form = props.form ?? ownForm;
  const name = operation.replace('.', '-');
  const [version, setVersion] = useState(aim.version);
  const [touched, setTouched] = useState(false);
  const [busy, setBusy] = useState<ReadonlyMap<string, string>>(new Map());
  const command = useCommand(operation, { matter: aim.matter, version });
  const reportBusy = useCallback((field: string, says: string | null) => {
    setBusy((before) => {
      const next = new Map(before);
      if (says === null) next.delete(field);
      else next.set(field, says);
      return next;
    });
  }, []);
  const conflict = command.error instanceof ApiError && command.error.problem.code === 'matter.changed';
  const waitsFor = [...busy.values()][0];
  type FieldName = Parameters<typeof form.setFields>[0][number]['name'];

  async function send(values: Values): Promise<void> {
    try {
      const answer = await command.mutateAsync(toInput(values));
      setTouched(false);
      onDone(answer);
    } catch (error) {
      for (const [path, errors] of errorsByField(error, alias)) {
        form.setFields([{ name: path as FieldName, errors: [...errors] }]);
      }
    }
  }

  return (
    <Form<Values>
      form={form}
      name={name}
      layout="vertical"
      initialValues={initial}
      onFinish={send}
      onValuesChange={(changed: object) => {
        setTouched(true);
        const paths = touchedPaths(changed);
        const stale = form
          .getFieldsError()
          .filter(({ errors, name: path }) => errors.length > 0 && paths.has(path.join('.')));
        form.setFields(stale.map(({ name: path }) => ({ name: path as FieldName, errors: [] })));
      }}
    >
      <ProblemSummary error={conflict ? null : command.error} form={name} />
      <BusyContext value={reportBusy}>{props.children}</BusyContext>
      <div className="form-actions">
        <Button
          type="primary"
          htmlType="submit"
          danger={danger}
          loading={command.isPending}
          disabled={waitsFor !== undefined}
        >
          {submit}
        </Button>
        {onCancel && <Button onClick={onCancel}>取消</Button>}
        {waitsFor !== undefined && <span className="quiet">{waitsFor}</span>}
      </div>
      <UnsavedGuard unsaved={touched && !command.isSuccess} />
      {conflict && (
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
    </Form>
  );
}
