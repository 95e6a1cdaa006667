import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { call } from '../api.ts';
import { Choice } from '../components/choice.tsx';
import { DataTable } from '../components/data-table.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Page } from '../components/page.tsx';
import { shownMoment } from '../time.ts';
import { useUnits } from '../unit.ts';

const step = 50;
const scopes = [
  { value: 'security', label: '安全记录' },
  { value: 'all', label: '全部记录' },
] as const;

/** 行为记录: every entry of a unit's ledger, newest first; of matters only what happened, not what they say. */
export default function Acts() {
  const [search, setSearch] = useSearchParams();
  const units = useUnits();
  const unit = search.get('unit') ?? units.data?.[0]?.id ?? '';
  const only = search.get('only') === 'all' ? 'all' : 'security';
  const query = useInfiniteQuery({
    queryKey: ['audit', 'acts', unit, only],
    enabled: unit !== '',
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) =>
      call(
        'auditActs',
        {
          params: { unit },
          query: { only, limit: step, ...(pageParam === null ? {} : { before: pageParam }) },
        },
        signal,
      ),
    getNextPageParam: (last) => (last.length < step ? null : (last.at(-1)?.seq ?? null)),
  });
  const set = (name: string, value: string) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      next.set(name, value);
      return next;
    });
  return (
    <Page title="行为记录">
      <div className="card">
        <div className="audit-filters">
          <div>
            <label htmlFor="audit-unit">单位</label>
            <Select
              id="audit-unit"
              value={unit}
              onChange={(value) => set('unit', value)}
              options={(units.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            />
          </div>
          <Choice label="范围" options={scopes} value={only} onChange={(value) => set('only', value)} />
        </div>
        <Loaded query={query}>
          {({ pages }) => (
            <>
              <DataTable
                label="行为记录"
                rows={pages.flat()}
                rowKey={({ seq }) => String(seq)}
                empty="还没有记录。"
                columns={[
                  { title: '编号', width: '5em', render: ({ seq }) => seq },
                  { title: '时间', width: '10.5em', render: ({ at }) => shownMoment(at) },
                  { title: '办理人', width: '7em', render: ({ byName }) => byName },
                  { title: '行为', main: true, render: ({ label }) => label },
                  { title: '类别', render: ({ matterKindName }) => matterKindName },
                  {
                    title: '哈希值',
                    render: ({ hash }) => (
                      <code className="hash" title={hash}>
                        {hash.slice(0, 16)}…
                      </code>
                    ),
                  },
                ]}
              />
              {query.hasNextPage && (
                <Button block loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
                  更早的记录
                </Button>
              )}
            </>
          )}
        </Loaded>
      </div>
    </Page>
  );
}
