import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type Answer, call } from '../api.ts';
import { DataTable } from '../components/data-table.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Card, Page } from '../components/page.tsx';
import { ProblemSummary } from '../components/problem-summary.tsx';
import { StatusTag } from '../components/status-tag.tsx';
import { shownMoment } from '../time.ts';
import { useUnits } from '../unit.ts';

type Verdict = Answer<'verify'>;

/** 完整性核验: whether every entry is what it was when it was written, and the district roots published so far. */
export default function Verify() {
  const client = useQueryClient();
  const verify = useMutation({ mutationFn: () => call('verify') });
  const roots = useQuery({
    queryKey: ['audit', 'roots'],
    queryFn: ({ signal }) => call('roots', {}, signal),
  });
  const record = useMutation({
    mutationFn: () => call('recordRoot'),
    onSuccess: () => client.invalidateQueries({ queryKey: ['audit', 'roots'] }),
  });
  return (
    <Page title="完整性核验">
      <Card title="核验全部记录">
        <p>逐条重算哈希值，检查各单位的记录有没有被改动、删去或者插入，并与已生成的区级根比对。</p>
        <div className="form-actions">
          <Button type="primary" loading={verify.isPending} onClick={() => verify.mutate()}>
            开始核验
          </Button>
        </div>
        <ProblemSummary error={verify.error} />
        <div aria-live="polite">{verify.data && <Result verdict={verify.data} />}</div>
      </Card>
      <Card
        title="区级根"
        extra={
          <Button loading={record.isPending} onClick={() => record.mutate()}>
            现在生成
          </Button>
        }
      >
        <p className="table-lead">
          区级根是各单位记录末端的总指纹，每天夜里自动生成并公布在门户上，任何人可以据此核验。
        </p>
        <ProblemSummary error={record.error} />
        <Loaded query={roots}>
          {(list) => (
            <DataTable
              label="区级根"
              rows={list}
              rowKey={({ at }) => at}
              empty="还没有生成过区级根。"
              columns={[
                { title: '生成时间', main: true, width: '11em', render: ({ at }) => shownMoment(at) },
                { title: '单位数', width: '5em', render: ({ units }) => units },
                { title: '指纹', render: ({ root }) => <code className="hash">{root}</code> },
              ]}
            />
          )}
        </Loaded>
      </Card>
    </Page>
  );
}

function Result({ verdict }: { readonly verdict: Verdict }) {
  const units = useUnits().data ?? [];
  const nameOf = new Map(units.map((unit) => [unit.id, unit.shortName]));
  const faults = [
    ...verdict.units.flatMap((unit) => unit.faults),
    ...verdict.roots.flatMap((root) => root.faults),
  ];
  const wrongRoots = verdict.roots.filter((root) => root.says !== null);
  return (
    <>
      <p className="verdict">
        <StatusTag tone={verdict.ok ? 'good' : 'bad'}>{verdict.ok ? '完整' : '不完整'}</StatusTag>{' '}
        {verdict.ok
          ? `${verdict.units.length}个单位的${verdict.acts}条记录和${verdict.roots.length}个区级根全部相符。`
          : `发现${faults.length + wrongRoots.length}处不符。`}
      </p>
      {wrongRoots.map((root) => (
        <p key={root.at}>
          {shownMoment(root.at)}的区级根：{root.says}
        </p>
      ))}
      {faults.length > 0 && (
        <DataTable
          label="不符之处"
          rows={faults}
          rowKey={(fault) => `${fault.unit} ${fault.seq} ${fault.what}`}
          empty=""
          columns={[
            { title: '单位', width: '9em', render: ({ unit }) => nameOf.get(unit) ?? unit },
            { title: '记录编号', width: '6em', render: ({ seq }) => seq },
            { title: '不符之处', main: true, render: ({ says }) => says },
          ]}
        />
      )}
    </>
  );
}
