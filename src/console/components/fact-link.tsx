import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { call } from '../api.ts';
import { unitKey } from '../matters.ts';
import { kindPath } from '../menu.ts';
import { useUnit } from '../unit.ts';
import { DataTable } from './data-table.tsx';
import { Loaded } from './loaded.tsx';

type Props = {
  readonly fact: string;
  readonly year: number;
  /** What the figure says: `组织学法活动`. */
  readonly says: string;
  readonly children: ReactNode;
};

/** A figure that opens the records behind it. */
export function FactLink({ fact, year, says, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="fact-link" onClick={() => setOpen(true)}>
        {children}
      </button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={`${year}年${says}：依据的记录`}
        size="large"
        destroyOnHidden
      >
        <FactEntries fact={fact} year={year} />
      </Drawer>
    </>
  );
}

/** The records behind a figure, each with the way to it. */
export function FactEntries({ fact, year }: { readonly fact: string; readonly year: number }) {
  const unit = useUnit().id;
  const query = useQuery({
    queryKey: [...unitKey(unit), 'facts', year, fact],
    queryFn: ({ signal }) => call('factEntries', { params: { unit, year, fact } }, signal),
  });
  return (
    <Loaded query={query}>
      {(entries) => (
        <DataTable
          label="依据的记录"
          rows={entries}
          rowKey={(entry) => `${entry.act} ${entry.name}`}
          empty="没有记录。"
          columns={[
            { title: '日期', width: '7.5em', render: (entry) => entry.on },
            { title: '内容', render: (entry) => entry.name },
            { title: '数量', width: '4em', render: (entry) => entry.quantity },
            {
              title: '记录',
              main: true,
              render: (entry) => (
                <Link to={kindPath(unit, entry.kind, entry.matter)}>
                  {entry.title}（第{entry.act}号）
                </Link>
              ),
            },
          ]}
        />
      )}
    </Loaded>
  );
}
