import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Answer } from '../api.ts';
import { DataTable } from '../components/data-table.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Page } from '../components/page.tsx';
import { useUnits } from '../unit.ts';
import { UnitForm } from './unit-form.tsx';

type Unit = Answer<'units'>[number];

/** 单位: the tree of units. */
export default function Units() {
  const [form, setForm] = useState<{ readonly unit: Unit | null } | null>(null);
  return (
    <Page
      title="单位"
      actions={
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setForm({ unit: null })}>
          设立单位
        </Button>
      }
    >
      <div className="card">
        <Loaded query={useUnits()}>
          {(units) => {
            const byId = new Map(units.map((unit) => [unit.id, unit]));
            return (
              <>
                <DataTable
                  label="单位"
                  rows={units}
                  rowKey={({ id }) => id}
                  empty="还没有单位。"
                  columns={[
                    {
                      title: '名称',
                      main: true,
                      render: (unit) => (
                        <button type="button" className="fact-link" onClick={() => setForm({ unit })}>
                          {unit.name}
                        </button>
                      ),
                    },
                    { title: '简称', render: ({ shortName }) => shortName },
                    { title: '类别', render: ({ kind }) => kind },
                    {
                      title: '上级单位',
                      render: ({ parent }) =>
                        parent === null ? '—' : (byId.get(parent)?.shortName ?? parent),
                    },
                    { title: '代码', render: ({ id }) => id },
                    { title: '索引号前段码', render: ({ indexPrefix }) => indexPrefix },
                  ]}
                />
                {form && <UnitForm unit={form.unit} units={units} onClose={() => setForm(null)} />}
              </>
            );
          }}
        </Loaded>
      </div>
    </Page>
  );
}
