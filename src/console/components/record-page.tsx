import { type ReactNode, useState } from 'react';
import type { MatterPage } from '../matters.ts';
import { kindPath } from '../menu.ts';
import { ClockTag } from './clock-tag.tsx';
import { CommandButton } from './command-button.tsx';
import { EvidenceList, type EvidenceRef } from './evidence-list.tsx';
import { MatterHistory } from './matter-history.tsx';
import { Card, Page } from './page.tsx';
import { AttachDialog, WithdrawDialog } from './record-dialogs.tsx';
import { StatusTag } from './status-tag.tsx';

type Props = {
  readonly page: MatterPage;
  /** Name of the list it comes from: `学法活动`. */
  readonly list: string;
  /** The three commands every record has. */
  readonly correct: string;
  readonly attach: Parameters<typeof AttachDialog>[0]['operation'];
  readonly cancel: Parameters<typeof WithdrawDialog>[0]['operation'];
  readonly evidence: readonly EvidenceRef[];
  readonly cancelledFor: string | null;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** The page of something that was recorded: what it says, its files, its history; correct, add files, withdraw. */
export function RecordPage(props: Props) {
  const { page, list, correct, attach, cancel, evidence, cancelledFor, actions, children } = props;
  const [open, setOpen] = useState<'attach' | 'cancel' | null>(null);
  const close = () => setOpen(null);
  const commandOf = (operation: string) => operation.split('.')[1] ?? operation;
  return (
    <Page
      title={page.title}
      mark={
        <>
          <StatusTag tone={cancelledFor === null ? 'good' : 'bad'}>{page.statusName}</StatusTag>
          {page.clocks.map((clock) => (
            <ClockTag key={clock.id} clock={clock} />
          ))}
        </>
      }
      back={{ to: kindPath(page.unit, page.kind), label: list }}
      actions={
        cancelledFor === null && (
          <>
            {actions}
            <CommandButton
              commands={page.commands}
              command={correct}
              to={kindPath(page.unit, page.kind, `${page.matter}/correct`)}
            />
            <CommandButton
              commands={page.commands}
              command={commandOf(attach)}
              onPress={() => setOpen('attach')}
            />
            <CommandButton
              commands={page.commands}
              command={commandOf(cancel)}
              danger
              onPress={() => setOpen('cancel')}
            />
          </>
        )
      }
    >
      {cancelledFor !== null && (
        <p className="notice">这条记录已经撤销，不再计入统计和年度报告。撤销原因：{cancelledFor}</p>
      )}
      <div className="columns">
        <div>{children}</div>
        <div>
          <Card title="材料">
            <EvidenceList files={evidence} />
          </Card>
          <Card title="记录过程">
            <MatterHistory acts={page.acts} files={evidence} />
          </Card>
        </div>
      </div>
      {open === 'attach' && <AttachDialog operation={attach} page={page} onClose={close} />}
      {open === 'cancel' && (
        <WithdrawDialog
          operation={cancel}
          page={page}
          title="撤销这条记录"
          intro="撤销后，这条记录不再计入统计和年度报告，但仍保留在记录过程中，不能恢复。"
          label="撤销原因"
          done="记录已撤销"
          onClose={close}
        />
      )}
    </Page>
  );
}
