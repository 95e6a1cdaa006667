import { Select } from 'antd';
import { useState } from 'react';
import { DataTable } from '../components/data-table.tsx';
import { FactLink } from '../components/fact-link.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Card } from '../components/page.tsx';
import { type FactLine, useFacts } from '../matters.ts';
import { yearToday } from '../time.ts';

/** Everything the records say about a year, by area; each figure opens the records behind it. */
export function YearFigures() {
  const [year, setYear] = useState(yearToday());
  const years = Array.from({ length: 10 }, (_, index) => yearToday() - index);
  return (
    <>
      <div className="year-choice">
        <label htmlFor="figures-year">年度</label>
        <Select
          id="figures-year"
          value={year}
          onChange={setYear}
          options={years.map((one) => ({ value: one, label: `${one}年` }))}
        />
      </div>
      <Loaded query={useFacts(year)}>
        {(facts) =>
          facts.length === 0 ? (
            <Card>
              <p className="empty">{year}年还没有记录。</p>
            </Card>
          ) : (
            [...Map.groupBy(facts, ({ area }) => area)].map(([area, list]) => (
              <Card key={area} title={area}>
                <FactTable area={area} facts={list} />
              </Card>
            ))
          )
        }
      </Loaded>
    </>
  );
}

function FactTable({ area, facts }: { readonly area: string; readonly facts: readonly FactLine[] }) {
  const named = facts.some(({ joins }) => joins === 'names');
  return (
    <DataTable
      label={area}
      rows={facts}
      rowKey={({ fact }) => fact}
      empty="没有记录。"
      columns={[
        { title: '内容', main: true, width: '18em', render: ({ says }) => says },
        {
          title: '数量',
          width: '8em',
          render: ({ fact, year, says, quantity, unit }) => (
            <FactLink fact={fact} year={year} says={says}>
              {quantity}
              {unit}
            </FactLink>
          ),
        },
        ...(named
          ? [
              {
                title: '名称',
                render: ({ joins, names }: FactLine) => (joins === 'names' ? names.join('、') : '—'),
              },
            ]
          : []),
      ]}
    />
  );
}
