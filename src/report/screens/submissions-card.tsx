import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ownCommand } from '../../console/components/command-button.tsx';
import { CommandDialog } from '../../console/components/command-dialog.tsx';
import { DataTable } from '../../console/components/data-table.tsx';
import { DayInput } from '../../console/components/day-input.tsx';
import { EvidenceDrop } from '../../console/components/evidence-drop.tsx';
import type { EvidenceRef } from '../../console/components/evidence-list.tsx';
import { Card } from '../../console/components/page.tsx';
import { useKind } from '../../console/matters.ts';
import { kindPath } from '../../console/menu.ts';
import { today } from '../../console/time.ts';
import { useUnit } from '../../console/unit.ts';
import { isSealed, type Recipient } from '../report.ts';
import { useAim, useReport } from './report-data.ts';

/** Who has to receive the report, and the proof that they did. */
export function SubmissionsCard() {
  const { state, page } = useReport();
  const aim = useAim();
  const [recipient, setRecipient] = useState<Recipient | null>(null);
  if (!isSealed(state)) return null;
  const may = ownCommand(page.commands, 'recordSubmission') !== null;
  return (
    <Card title="报送">
      <DataTable<Recipient>
        label="报送对象"
        rows={state.recipients}
        rowKey={(row) => row.id}
        empty="没有报送对象。"
        columns={[
          { title: '报送对象', main: true, render: (row) => `${row.name}（${row.way}）` },
          {
            title: '送达',
            render: (row) => {
              const done = state.submissions.find((one) => one.recipient === row.id);
              return done ? `${done.on}，${done.proof}` : <span className="missing">还没有报送</span>;
            },
          },
          ...(may
            ? [
                {
                  title: '办理',
                  width: '7em',
                  render: (row: Recipient) => (
                    <Button size="small" onClick={() => setRecipient(row)} aria-label={`登记报送${row.name}`}>
                      {state.submissions.some((one) => one.recipient === row.id) ? '更正' : '登记'}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {recipient && (
        <CommandDialog
          operation="annual-report.recordSubmission"
          aim={aim}
          title={`登记报送：${recipient.name}`}
          initial={{ date: today() as string | null, proof: '', evidence: [] as EvidenceRef[] }}
          toInput={({ date, ...values }) => ({ recipient: recipient.id, date: date ?? '', ...values })}
          submit="登记"
          onDone={() => setRecipient(null)}
          onClose={() => setRecipient(null)}
        >
          <Form.Item name="date" label="报送日期" required>
            <DayInput />
          </Form.Item>
          <Form.Item name="proof" label="送达凭证" required extra="文号、签收人或者回执号。">
            <Input />
          </Form.Item>
          <Form.Item name="evidence" label="凭证材料">
            <EvidenceDrop />
          </Form.Item>
        </CommandDialog>
      )}
    </Card>
  );
}

const disclosureKind = 'disclosure-document';

/** The public's edition of the signed report: where it is, or the way to it. */
export function PublicationCard() {
  const { state, matter } = useReport();
  const unit = useUnit();
  const disclosure = useKind(disclosureKind).data;
  const mayDraft = disclosure?.commands.some(
    (command) => command.starts && command.may.some((role) => unit.roles.includes(role)),
  );
  if (!isSealed(state)) return null;
  const { publication } = state;
  if (publication) {
    return (
      <Card title="公布">
        <p>
          {publication.on}公布，索引号{publication.indexNumber}。
          <Link to={kindPath(unit.id, disclosureKind, publication.document)}>查看公开信息</Link>
        </p>
      </Card>
    );
  }
  return (
    <Card title="公布">
      <p>报告签发后由信息公开发布，正文取自签发的内容；发布后这里自动登记。</p>
      {mayDraft && (
        <Link to={`${kindPath(unit.id, disclosureKind, 'new')}?report=${matter}`}>去信息公开起草</Link>
      )}
    </Card>
  );
}
