import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Pagination, Select } from 'antd';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type MatterLine, useKind, useMatters } from '../matters.ts';
import { kindPath } from '../menu.ts';
import { yearToday } from '../time.ts';
import { useUnit } from '../unit.ts';
import { type Column, DataTable } from './data-table.tsx';
import { Loaded } from './loaded.tsx';
import { Page } from './page.tsx';
import { StatusTag } from './status-tag.tsx';

type Props = {
  readonly kind: string;
  readonly title: string;
  /** Button for a new record, shown to those who may begin one: who may is asked of the kind. */
  readonly create?: { readonly label: string; readonly path: string };
  /** What to say where nothing was recorded yet. */
  readonly empty: ReactNode;
  /** Columns between title and status. */
  readonly columns?: readonly Column<MatterLine>[];
  readonly statusTone?: (status: string) => 'plain' | 'good' | 'wait' | 'bad';
  readonly actions?: ReactNode;
};

const pageSize = 20;

/** The list of a kind: search, year and status in the address, so that the way back leads to the same list. */
export function MatterTable({ kind, title, create, empty, columns = [], statusTone, actions }: Props) {
  const unit = useUnit();
  const [search, setSearch] = useSearchParams();
  const q = search.get('q') ?? '';
  const year = search.get('year');
  const status = search.get('status');
  const page = Number(search.get('page') ?? '1');
  const query = useMatters(kind, {
    page,
    pageSize,
    ...(q === '' ? {} : { q }),
    ...(year === null ? {} : { year: Number(year) }),
    ...(status === null ? {} : { status }),
  });
  const definition = useKind(kind).data;
  const mayCreate = definition?.commands.some(
    (command) => command.starts && command.may.some((role) => unit.roles.includes(role)),
  );
  const filtered = q !== '' || year !== null || status !== null;

  function set(name: string, value: string | null): void {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null || value === '') next.delete(name);
        else next.set(name, value);
        if (name !== 'page') next.delete('page');
        return next;
      },
      { replace: name === 'q' },
    );
  }

  const years = Array.from({ length: 10 }, (_, index) => yearToday() - index);
  const create_ =
    create && mayCreate ? (
      <Link to={kindPath(unit.id, kind, create.path)}>
        <Button type="primary" icon={<PlusOutlined aria-hidden />} tabIndex={-1}>
          {create.label}
        </Button>
      </Link>
    ) : null;
  const allColumns: Column<MatterLine>[] = [
    { title: '日期', width: '8em', render: (line) => line.on },
    {
      title: '标题',
      main: true,
      render: (line) => <Link to={kindPath(unit.id, kind, line.matter)}>{line.title}</Link>,
    },
    ...columns,
    {
      title: '状态',
      width: '8em',
      render: (line) => <StatusTag tone={statusTone?.(line.status) ?? 'plain'}>{line.statusName}</StatusTag>,
    },
  ];
  return (
    <Page
      title={title}
      actions={
        <>
          {actions}
          {create_}
        </>
      }
    >
      <div className="card">
        <search className="filters">
          <Input.Search
            aria-label="按标题查找"
            placeholder="按标题查找"
            allowClear
            defaultValue={q}
            onSearch={(text) => set('q', text.trim())}
          />
          <Select
            aria-label="年份"
            value={year ?? ''}
            onChange={(value: string) => set('year', value)}
            options={[
              { value: '', label: '全部年份' },
              ...years.map((one) => ({ value: String(one), label: `${one}年` })),
            ]}
          />
          <Select
            aria-label="状态"
            value={status ?? ''}
            onChange={(value: string) => set('status', value)}
            options={[
              { value: '', label: '全部状态' },
              ...(definition?.statuses ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </search>
        <Loaded query={query}>
          {({ items, total }) => (
            <>
              <DataTable
                label={title}
                columns={allColumns}
                rows={items}
                rowKey={(line) => line.matter}
                empty={filtered ? '没有符合条件的记录，请放宽条件。' : empty}
              />
              {total > pageSize && (
                <Pagination
                  current={page}
                  pageSize={pageSize}
                  total={total}
                  showSizeChanger={false}
                  showTotal={(count) => `共${count}条`}
                  onChange={(next) => set('page', next === 1 ? null : String(next))}
                />
              )}
            </>
          )}
        </Loaded>
      </div>
    </Page>
  );
}
