import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { DataTable } from '../../console/components/data-table.tsx';
import { FileDrop } from '../../console/components/file-drop.tsx';
import { Card, Page } from '../../console/components/page.tsx';
import { useUnit } from '../../console/unit.ts';
import { type CheckRow, isChecked, refusalOf, save, tableOf } from './check-data.ts';
import { CheckedReport } from './checked-report.tsx';
import { KeepButton } from './keep-button.tsx';
import { useChecks } from './use-checks.ts';
import { useRecords } from './use-records.ts';
import './check.css';

/** Any report, one or many: dropped, checked, looked at. Only what is made a record is kept on the server. */
export default function CheckPage() {
  const unit = useUnit().id;
  const { rows, add } = useChecks(unit);
  const { records, keep } = useRecords(unit);
  const [chosen, setChosen] = useState<string | null>(null);
  const checked = rows.filter(({ result }) => isChecked(result));
  const unkept = checked.filter(({ id }) => !records.has(id));
  const shown = checked.find(({ id }) => id === chosen) ?? checked[0];
  return (
    <Page title="检查报告">
      <Card>
        <p className="dialog-intro quiet">
          检查法治政府建设年度报告：本单位发布前的、其他单位报送的都可以。文件只用于这次检查，不保存。
        </p>
        <p className="dialog-intro quiet">要逐处核对、退回批注文件的，检查后存为检查记录。</p>
        <FileDrop onFiles={add} hint="网页、纯文本、DOCX、带文字的PDF，可以一次拖入多个" />
      </Card>
      {rows.length > 0 && (
        <Card
          title="结果"
          extra={
            checked.length > 0 && (
              <span className="check-actions">
                <Button
                  icon={<DownloadOutlined aria-hidden />}
                  onClick={() => save('检查结果.csv', tableOf(rows), 'text/csv')}
                >
                  全部问题的表格
                </Button>
                {unkept.length > 1 && (
                  <Button onClick={() => void keep(unkept)}>{unkept.length}份都存为检查记录</Button>
                )}
              </span>
            )
          }
        >
          <div aria-live="polite">
            <DataTable
              label="各文件的检查结果"
              rows={rows}
              rowKey={({ id }) => id}
              empty=""
              columns={[
                { title: '文件', main: true, render: ({ file }) => file.name },
                { title: '结果', render: (row) => <Outcome row={row} /> },
                {
                  title: '查看',
                  width: '8rem',
                  render: ({ id, file, result }) =>
                    isChecked(result) && (
                      <Button
                        aria-label={`查看${file.name}的问题`}
                        aria-pressed={id === shown?.id}
                        type={id === shown?.id ? 'primary' : 'default'}
                        onClick={() => setChosen(id)}
                      >
                        查看问题
                      </Button>
                    ),
                },
                {
                  title: '记录',
                  width: '11rem',
                  render: (row) =>
                    isChecked(row.result) && (
                      <KeepButton
                        name={row.file.name}
                        keeping={records.get(row.id)}
                        onKeep={() => void keep([row])}
                      />
                    ),
                },
              ]}
            />
          </div>
        </Card>
      )}
      {shown && isChecked(shown.result) && (
        <CheckedReport key={shown.id} file={shown.file} result={shown.result} />
      )}
    </Page>
  );
}

function Outcome({ row: { result } }: { readonly row: CheckRow }) {
  if (result === 'waiting') return <span className="quiet">等待检查</span>;
  if (result === 'checking') return <span className="quiet">正在检查……</span>;
  if (isChecked(result)) return result.verdict;
  return <span className="check-refused">没有检查成：{refusalOf(result)}</span>;
}
