import { Button, Form, type FormInstance } from 'antd';
import { type ReactNode, useCallback, useState } from 'react';
import { BusyContext } from './form-busy.ts';
import { errorsByField, renamedFields, touchedPaths } from './form-errors.ts';
import { ProblemSummary } from './problem-summary.tsx';
import { UnsavedGuard } from './unsaved-guard.tsx';

export type ServerFormProps<Values extends object, Sent> = {
  /** Prefix of the fields' element ids. */
  readonly name: string;
  readonly initial: Values;
  /** Sends the values; what it throws is shown in the form. */
  readonly send: (values: Values) => Promise<Sent>;
  /** Fields of the server that the form shows under another name. */
  readonly alias?: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly danger?: boolean;
  readonly onDone: (answer: Sent) => void;
  readonly onCancel?: () => void;
  /** Errors that are shown elsewhere. */
  readonly quiet?: (error: Error) => boolean;
  readonly form?: FormInstance<Values>;
  readonly children?: ReactNode;
};

/**
 * A form the server judges: its answers appear at the fields and as a summary with links on top; what was filled in
 * is kept whatever the answer is. Waits for fields that are still at work and asks before it is left.
 */
export function ServerForm<Values extends object, Sent>(props: ServerFormProps<Values, Sent>) {
  const { name, initial, send, alias = {}, submit, danger = false, onDone, onCancel, quiet } = props;
  const [ownForm] = Form.useForm<Values>();
  const form = props.form ?? ownForm;
  const [touched, setTouched] = useState(false);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState<ReadonlyMap<string, string>>(new Map());
  const reportBusy = useCallback((field: string, says: string | null) => {
    setBusy((before) => {
      const next = new Map(before);
      if (says === null) next.delete(field);
      else next.set(field, says);
      return next;
    });
  }, []);
  const waitsFor = [...busy.values()][0];
  type FieldName = Parameters<typeof form.setFields>[0][number]['name'];

  async function submitValues(values: Values): Promise<void> {
    setSending(true);
    setError(null);
    let answer: Sent;
    try {
      answer = await send(values);
    } catch (thrown) {
      const told = renamedFields(thrown instanceof Error ? thrown : new Error(String(thrown)), alias);
      setError(told);
      for (const [path, errors] of errorsByField(told)) {
        form.setFields([{ name: path as FieldName, errors: [...errors] }]);
      }
      return;
    } finally {
      setSending(false);
    }
    setTouched(false);
    // The guard must have seen that nothing is unsaved before the page is left.
    setTimeout(() => onDone(answer));
  }

  function forgetStaleErrors(changed: object): void {
    setTouched(true);
    const paths = touchedPaths(changed);
    const stale = form
      .getFieldsError()
      .filter(({ errors, name: path }) => errors.length > 0 && paths.has(path.join('.')));
    form.setFields(stale.map(({ name: path }) => ({ name: path as FieldName, errors: [] })));
  }

  return (
    <Form<Values>
      form={form}
      name={name}
      layout="vertical"
      initialValues={initial}
      onFinish={submitValues}
      onValuesChange={forgetStaleErrors}
    >
      <ProblemSummary error={error && quiet?.(error) ? null : error} form={name} />
      <BusyContext value={reportBusy}>{props.children}</BusyContext>
      <div className="form-actions">
        <Button
          type="primary"
          htmlType="submit"
          danger={danger}
          loading={sending}
          disabled={waitsFor !== undefined}
        >
          {submit}
        </Button>
        {onCancel && <Button onClick={onCancel}>取消</Button>}
        {waitsFor !== undefined && <span className="quiet">{waitsFor}</span>}
      </div>
      <UnsavedGuard unsaved={touched} />
    </Form>
  );
}
