import { Modal } from 'antd';
import type { ReactNode } from 'react';
import type { Aim, CommandAnswer, CommandInput, CommandOperation } from '../use-command.ts';
import { CommandForm } from './command-form.tsx';

type Props<Id extends CommandOperation, Values extends object> = {
  readonly operation: Id;
  readonly aim: Aim;
  readonly title: string;
  readonly intro?: ReactNode;
  readonly initial: Values;
  readonly toInput: (values: Values) => CommandInput<Id>;
  readonly submit: string;
  readonly danger?: boolean;
  readonly onDone: (answer: CommandAnswer) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

/** A command with few or no fields, asked for in a dialog. Rendered while it is open only, so it starts fresh. */
export function CommandDialog<Id extends CommandOperation, Values extends object>(props: Props<Id, Values>) {
  const { title, intro, onClose, ...form } = props;
  return (
    <Modal open title={title} footer={null} onCancel={onClose} mask={{ closable: false }}>
      {intro}
      <CommandForm {...form} onCancel={onClose} />
    </Modal>
  );
}
