import { App, Form, Input } from 'antd';
import type { CommandInput, CommandOperation } from '../use-command.ts';
import { CommandDialog } from './command-dialog.tsx';
import { EvidenceDrop } from './evidence-drop.tsx';
import type { EvidenceRef } from './evidence-list.tsx';

/** Commands that can be sent with nothing but these values. */
type OperationsTaking<Input> = {
  [Id in CommandOperation]: Input extends CommandInput<Id> ? Id : never;
}[CommandOperation];

type Page = { readonly matter: string; readonly version: number };
type AttachProps = {
  readonly operation: OperationsTaking<{ evidence: EvidenceRef[] }>;
  readonly page: Page;
  readonly onClose: () => void;
};

/** Adds files to a record. */
export function AttachDialog({ operation, page, onClose }: AttachProps) {
  const { message } = App.useApp();
  return (
    <CommandDialog
      operation={operation}
      aim={page}
      title="补充材料"
      initial={{ evidence: [] as EvidenceRef[] }}
      toInput={(values) => values}
      submit="提交材料"
      onDone={() => {
        message.success('材料已补充');
        onClose();
      }}
      onClose={onClose}
    >
      <Form.Item name="evidence" label="材料" required>
        <EvidenceDrop />
      </Form.Item>
    </CommandDialog>
  );
}

type ReasonProps = {
  readonly operation: OperationsTaking<{ reason: string }>;
  readonly page: Page;
  readonly title: string;
  /** What it means, before it is done. */
  readonly intro: string;
  readonly label: string;
  readonly done: string;
  readonly onClose: () => void;
};

/** Withdraws something with a reason that goes into the record. */
export function WithdrawDialog({ operation, page, title, intro, label, done, onClose }: ReasonProps) {
  const { message } = App.useApp();
  return (
    <CommandDialog
      operation={operation}
      aim={page}
      title={title}
      intro={<p className="dialog-intro">{intro}</p>}
      initial={{ reason: '' }}
      toInput={(values) => values}
      submit={title}
      danger
      onDone={() => {
        message.success(done);
        onClose();
      }}
      onClose={onClose}
    >
      <Form.Item name="reason" label={label} required>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} autoFocus />
      </Form.Item>
    </CommandDialog>
  );
}
