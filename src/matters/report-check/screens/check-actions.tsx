import { App, Form, Input } from 'antd';
import { useState } from 'react';
import { ApiError } from '../../../console/api.ts';
import { Choice } from '../../../console/components/choice.tsx';
import { CommandButton } from '../../../console/components/command-button.tsx';
import { CommandDialog } from '../../../console/components/command-dialog.tsx';
import { DayInput } from '../../../console/components/day-input.tsx';
import type { EvidenceRef } from '../../../console/components/evidence-list.tsx';
import { WithdrawDialog } from '../../../console/components/record-dialogs.tsx';
import type { MatterPage } from '../../../console/matters.ts';
import { today } from '../../../console/time.ts';
import { decidedAs, openFindings, type Sending, sendingWays } from '../report-check.ts';
import { stateOf } from './check-data.ts';
import { ReportFile } from './report-file.tsx';

type Dialog = 'conclude' | 'send' | 'recheck' | 'reopen' | 'cancel';
type DialogProps = { readonly page: MatterPage; readonly onClose: () => void };

/** What can be done with the whole check; which of it now is the server's to say. */
export function CheckActions({ page }: { readonly page: MatterPage }) {
  const [open, setOpen] = useState<Dialog | null>(null);
  const state = stateOf(page);
  const close = () => setOpen(null);
  const { commands } = page;
  const concluded = state.stage === 'concluded' || state.stage === 'sent-back';
  return (
    <>
      {concluded ? (
        <>
          <CommandButton
            commands={commands}
            command="sendBack"
            primary={state.stage === 'concluded'}
            onPress={() => setOpen('send')}
          />
          <CommandButton
            commands={commands}
            command="recheckReport"
            primary={state.stage === 'sent-back'}
            onPress={() => setOpen('recheck')}
          />
          <CommandButton commands={commands} command="reopenCheck" onPress={() => setOpen('reopen')} />
        </>
      ) : (
        <>
          <CommandButton
            commands={commands}
            command="concludeCheck"
            primary={openFindings(state).length === 0}
            onPress={() => setOpen('conclude')}
          />
          <CommandButton commands={commands} command="recheckReport" onPress={() => setOpen('recheck')} />
        </>
      )}
      <CommandButton commands={commands} command="cancelCheck" danger onPress={() => setOpen('cancel')} />
      {open === 'conclude' && <ConcludeDialog page={page} onClose={close} />}
      {open === 'send' && <SendDialog page={page} onClose={close} />}
      {open === 'recheck' && <RecheckDialog page={page} onClose={close} />}
      {open === 'reopen' && (
        <WithdrawDialog
          operation="report-check.reopenCheck"
          page={page}
          title="重新核对"
          intro="重新核对后可以修改核对意见，再形成新的批注文件。已经形成的批注文件仍保留在记录中。"
          label="重新核对的原因"
          done="可以修改核对意见了"
          onClose={close}
        />
      )}
      {open === 'cancel' && (
        <WithdrawDialog
          operation="report-check.cancelCheck"
          page={page}
          title="撤销这条记录"
          intro="撤销后，这条记录不再计入统计，但仍保留在记录过程中，不能恢复。"
          label="撤销原因"
          done="记录已撤销"
          onClose={close}
        />
      )}
    </>
  );
}

function ConcludeDialog({ page, onClose }: DialogProps) {
  const { message } = App.useApp();
  const state = stateOf(page);
  const accepted = decidedAs(state, 'accepted').length;
  return (
    <CommandDialog
      operation="report-check.concludeCheck"
      aim={page}
      title="形成批注文件"
      intro={
        <p className="dialog-intro">
          {accepted > 0
            ? `属实的${accepted}处问题写成Word文件的批注，不采纳的${decidedAs(state, 'dismissed').length}处不写入。`
            : '没有属实的问题，文件只说明经核对没有需要修改的问题。'}
          形成后核对意见不能再改，需要改的可以重新核对。
        </p>
      }
      initial={{}}
      toInput={() => ({})}
      submit="形成批注文件"
      onDone={() => {
        message.success('批注文件已形成');
        onClose();
      }}
      onClose={onClose}
    />
  );
}

const ways = sendingWays.map((way) => ({ value: way, label: way }));

function SendDialog({ page, onClose }: DialogProps) {
  const { message } = App.useApp();
  const initial: Omit<Sending, 'on'> & { on: string | null } = {
    to: stateOf(page).about.unit ?? '',
    contact: '',
    on: today(),
    how: '公文交换',
    note: '',
  };
  return (
    <CommandDialog
      operation="report-check.sendBack"
      aim={page}
      title="登记退回"
      intro={<p className="dialog-intro">下载批注文件送交对方后，在这里记下给谁、何时、怎样送的。</p>}
      initial={initial}
      toInput={(values) => ({ ...values, on: values.on ?? '' })}
      submit="登记退回"
      onDone={() => {
        message.success('已登记退回');
        onClose();
      }}
      onClose={onClose}
    >
      <Form.Item name="to" label="退回给哪个单位" required>
        <Input maxLength={100} autoFocus />
      </Form.Item>
      <Form.Item name="contact" label="联系人">
        <Input maxLength={60} placeholder="对方经办科室或者经办人" />
      </Form.Item>
      <Form.Item name="on" label="退回日期" required>
        <DayInput />
      </Form.Item>
      <Form.Item name="how">
        <Choice label="退回方式" options={ways} required />
      </Form.Item>
      <Form.Item name="note" label="附言">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={500} />
      </Form.Item>
    </CommandDialog>
  );
}

/** No schema can say it better than the field itself. */
function missingFile(): never {
  const message = '请选择修改后的文件';
  throw new ApiError(400, {
    code: 'request.invalid',
    message: '有内容没有填写。',
    fields: [{ field: 'file', message }],
  });
}

function RecheckDialog({ page, onClose }: DialogProps) {
  const { message } = App.useApp();
  return (
    <CommandDialog
      operation="report-check.recheckReport"
      aim={page}
      title="检查修改稿"
      intro={
        <p className="dialog-intro">
          选择修改后的文件。检查后会列出哪些问题不再出现、哪些仍然存在、哪些是新出现的；原来的核对意见随问题保留。
        </p>
      }
      initial={{ file: null as EvidenceRef | null }}
      toInput={({ file }) => ({ file: file ?? missingFile() })}
      submit="检查修改稿"
      onDone={() => {
        message.success('修改稿已检查');
        onClose();
      }}
      onClose={onClose}
    >
      <Form.Item name="file" label="修改后的文件" required>
        <ReportFile />
      </Form.Item>
    </CommandDialog>
  );
}
