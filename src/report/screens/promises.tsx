import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { ownCommand } from '../../console/components/command-button.tsx';
import { CommandDialog } from '../../console/components/command-dialog.tsx';
import { DataTable } from '../../console/components/data-table.tsx';
import { Card } from '../../console/components/page.tsx';
import { ProblemSummary } from '../../console/components/problem-summary.tsx';
import type { Commitment, Shortcoming } from '../report.ts';
import { MonthInput } from './month-input.tsx';
import { useAim, useReport, useReportCommand } from './report-data.ts';

const emptyShortcoming = { text: '', cause: '', measure: '', owner: '', dueMonth: '' };

function shownMonth(month: string): string {
  const [year, number] = month.split('-');
  return year && number ? `${year}年${Number(number)}月` : '';
}

function Missing({ children }: { readonly children: string }) {
  return <span className="missing">{children}</span>;
}

/** 不足–原因–措施: one row each; the measure becomes a commitment of part four. */
export function ShortcomingsCard({ open }: { readonly open: boolean }) {
  const { state, page } = useReport();
  const [editing, setEditing] = useState<Shortcoming | 'new' | null>(null);
  const remove = useReportCommand('annual-report.removeShortcoming');
  const may = open && ownCommand(page.commands, 'addShortcoming') !== null;
  return (
    <Card
      title="不足、原因和措施"
      extra={
        may && (
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => setEditing('new')}>
            添加不足
          </Button>
        )
      }
    >
      <ProblemSummary error={remove.error} />
      <DataTable<Shortcoming>
        label="不足、原因和措施"
        rows={state.shortcomings}
        rowKey={(row) => row.id}
        empty="还没有写明不足。规定要求写明不足和原因，每项不足还要有整改措施。"
        columns={[
          { title: '不足', main: true, render: (row) => row.text },
          { title: '原因', render: (row) => row.cause || <Missing>缺少原因</Missing> },
          { title: '措施', render: (row) => row.measure || <Missing>缺少措施</Missing> },
          { title: '责任', width: '7em', render: (row) => row.owner || <Missing>未定</Missing> },
          {
            title: '完成',
            width: '6.5em',
            render: (row) => shownMonth(row.dueMonth) || <Missing>未定</Missing>,
          },
          ...(may
            ? [
                {
                  title: '办理',
                  width: '8em',
                  render: (row: Shortcoming) => (
                    <RowTools
                      name={row.text}
                      onEdit={() => setEditing(row)}
                      onRemove={() => remove.send({ shortcoming: row.id })}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
      {editing !== null && (
        <ShortcomingDialog
          shortcoming={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Card>
  );
}

type ToolsProps = { readonly name: string; readonly onEdit: () => void; readonly onRemove: () => void };

function RowTools({ name, onEdit, onRemove }: ToolsProps) {
  const short = name.slice(0, 10);
  return (
    <span className="row-tools">
      <Button size="small" onClick={onEdit} aria-label={`修改：${short}`}>
        修改
      </Button>
      <Popconfirm title={`删除“${short}”？`} okText="删除" cancelText="不删" onConfirm={onRemove}>
        <Button size="small" danger aria-label={`删除：${short}`}>
          删除
        </Button>
      </Popconfirm>
    </span>
  );
}

type ShortcomingDialogProps = { readonly shortcoming: Shortcoming | null; readonly onClose: () => void };

function ShortcomingDialog({ shortcoming, onClose }: ShortcomingDialogProps) {
  const aim = useAim();
  const { state } = useReport();
  const fields = (
    <>
      <Form.Item name="text" label="不足" required>
        <Input.TextArea autoSize={{ minRows: 2 }} autoFocus />
      </Form.Item>
      <Form.Item name="cause" label="原因" extra="写明为什么会这样，不要只写“有待加强”。">
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="measure" label="整改措施" extra="措施会列入下一年度安排，明年的报告要逐项回应。">
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="owner" label="责任人或责任科室">
          <Input />
        </Form.Item>
        <Form.Item name="dueMonth" label="完成月份">
          <MonthInput fromYear={state.year + 1} />
        </Form.Item>
      </div>
    </>
  );
  if (!shortcoming) {
    return (
      <CommandDialog
        operation="annual-report.addShortcoming"
        aim={aim}
        title="添加不足"
        initial={emptyShortcoming}
        toInput={(values) => values}
        submit="添加"
        onDone={onClose}
        onClose={onClose}
      >
        {fields}
      </CommandDialog>
    );
  }
  const { id, ...initial } = shortcoming;
  return (
    <CommandDialog
      operation="annual-report.editShortcoming"
      aim={aim}
      title="修改不足"
      initial={initial}
      toInput={(values) => ({ shortcoming: id, ...values })}
      submit="保存"
      onDone={onClose}
      onClose={onClose}
    >
      {fields}
    </CommandDialog>
  );
}

/** 下一年度安排: measures of shortcomings and plans of their own, each a promise for next year's report. */
export function CommitmentsCard({ open }: { readonly open: boolean }) {
  const { state, page } = useReport();
  const [editing, setEditing] = useState<Commitment | 'new' | null>(null);
  const remove = useReportCommand('annual-report.removeCommitment');
  const may = open && ownCommand(page.commands, 'addCommitment') !== null;
  return (
    <Card
      title={`${state.year + 1}年度安排`}
      extra={
        may && (
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => setEditing('new')}>
            添加安排
          </Button>
        )
      }
    >
      <ProblemSummary error={remove.error} />
      <DataTable<Commitment>
        label={`${state.year + 1}年度安排`}
        rows={state.commitments}
        rowKey={(row) => row.id}
        empty="还没有安排。不足的整改措施会自动列入，也可以另外添加。"
        columns={[
          { title: '安排', main: true, render: (row) => row.text },
          { title: '来源', width: '6em', render: (row) => (row.shortcoming === null ? '新增' : '整改措施') },
          { title: '责任', width: '7em', render: (row) => row.owner || <Missing>未定</Missing> },
          {
            title: '完成',
            width: '6.5em',
            render: (row) => shownMonth(row.dueMonth) || <Missing>未定</Missing>,
          },
          ...(may
            ? [
                {
                  title: '办理',
                  width: '8em',
                  render: (row: Commitment) =>
                    row.shortcoming === null ? (
                      <RowTools
                        name={row.text}
                        onEdit={() => setEditing(row)}
                        onRemove={() => remove.send({ commitment: row.id })}
                      />
                    ) : (
                      <span className="quiet">在不足中修改</span>
                    ),
                },
              ]
            : []),
        ]}
      />
      {editing !== null && (
        <CommitmentDialog commitment={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Card>
  );
}

type CommitmentDialogProps = { readonly commitment: Commitment | null; readonly onClose: () => void };

function CommitmentDialog({ commitment, onClose }: CommitmentDialogProps) {
  const aim = useAim();
  const { state } = useReport();
  const fields = <CommitmentFields fromYear={state.year + 1} />;
  if (!commitment) {
    return (
      <CommandDialog
        operation="annual-report.addCommitment"
        aim={aim}
        title="添加安排"
        initial={{ text: '', owner: '', dueMonth: '' }}
        toInput={(values) => values}
        submit="添加"
        onDone={onClose}
        onClose={onClose}
      >
        {fields}
      </CommandDialog>
    );
  }
  const { id, text, owner, dueMonth } = commitment;
  return (
    <CommandDialog
      operation="annual-report.editCommitment"
      aim={aim}
      title="修改安排"
      initial={{ text, owner, dueMonth }}
      toInput={(values) => ({ commitment: id, ...values })}
      submit="保存"
      onDone={onClose}
      onClose={onClose}
    >
      {fields}
    </CommandDialog>
  );
}

export function CommitmentFields({ fromYear }: { readonly fromYear: number }) {
  return (
    <>
      <Form.Item name="text" label="安排" required>
        <Input.TextArea autoSize={{ minRows: 2 }} autoFocus />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="owner" label="责任人或责任科室">
          <Input />
        </Form.Item>
        <Form.Item name="dueMonth" label="完成月份">
          <MonthInput fromYear={fromYear} />
        </Form.Item>
      </div>
    </>
  );
}
