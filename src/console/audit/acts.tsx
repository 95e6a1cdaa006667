import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { roleNames, roles } from '../../org/actor.ts';
import { type Answer, call } from '../api.ts';
import { Choice } from '../components/choice.tsx';
import { DataTable } from '../components/data-table.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Page } from '../components/page.tsx';
import { useSession } from '../session/use-session.ts';
import { shownMoment } from '../time.ts';
import { useUnits } from '../unit.ts';

type AuditedAct = Answer<'auditActs'>[number];

const step = 50;
const scopes = [
  { value: 'security', label: '安全记录' },
  { value: 'all', label: '全部记录' },
] as const;

/** 行为记录: every entry of a unit's ledger, newest first; of matters only what happened, not what they say. */
export default function Acts() {
  const [search, setSearch] = useSearchParams();
  const units = useUnits();
  const own = useSession().posts[0]?.unit ?? '';
  const unit = search.get('unit') ?? own;
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
                  { title: '行为', main: true, width: '12em', render: ({ label }) => label },
                  {
                    title: '对象',
                    width: '13em',
                    render: ({ matter }) => <span className="hash">{matter}</span>,
                  },
                  only === 'security'
                    ? { title: '内容', render: ({ payload }: AuditedAct) => shownPayload(payload) }
                    : { title: '类别', render: ({ matterKindName }: AuditedAct) => matterKindName },
                  {
                    title: '哈希值',
                    width: '13em',
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

/** Names of what security acts say, and of values that stand there as codes. */
const payloadNames: Readonly<Record<string, string>> = {
  from: '来源标记',
  role: '岗位',
  title: '职务',
  unit: '单位',
  login: '登录名',
  id: '代码',
  name: '名称',
  shortName: '简称',
  kind: '类别',
  parent: '上级单位',
  indexPrefix: '索引号前段码',
};

/** What a security act says: `岗位：承办人`. */
function shownPayload(payload: unknown): string {
  if (typeof payload !== 'object' || payload === null) return '—';
  const said = Object.entries(payload).map(
    ([name, value]) => `${payloadNames[name] ?? name}：${name === 'role' ? roleName(value) : value}`,
  );
  return said.join('，') || '—';
}

function roleName(value: unknown): string {
  const role = roles.find((known) => known === value);
  return role ? roleNames[role] : String(value);
}
