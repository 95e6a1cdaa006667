import { useQueries } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Answer } from '../api.ts';
import { DataTable } from '../components/data-table.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Card } from '../components/page.tsx';
import { ProblemSummary } from '../components/problem-summary.tsx';
import { StatusTag } from '../components/status-tag.tsx';
import { allScreens } from '../found-screens.ts';
import { mattersQuery } from '../matters.ts';
import { kindPath } from '../menu.ts';
import { yearToday } from '../time.ts';
import { useUnits } from '../unit.ts';

type Unit = Answer<'units'>[number];

/** What supervisors follow in every unit. Drafts are the unit's own affair: a stage shows from signing on. */
export function OversightCard() {
  return allScreens.flatMap(({ kind, oversight }) =>
    oversight ? [<Oversight key={kind} kind={kind} says={oversight.says} />] : [],
  );
}

function Oversight({ kind, says }: { readonly kind: string; readonly says: string }) {
  const [year, setYear] = useState(yearToday() - 1);
  const years = Array.from({ length: 6 }, (_, index) => yearToday() - index);
  return (
    <Card
      title={`各单位${says}`}
      extra={
        <Select
          aria-label="年度"
          value={year}
          onChange={setYear}
          options={years.map((one) => ({ value: one, label: `${one}年度` }))}
        />
      }
    >
      <Loaded query={useUnits()}>
        {(units) => (
          <UnitStages kind={kind} year={year} units={units.filter((unit) => unit.kind !== '区政府')} />
        )}
      </Loaded>
    </Card>
  );
}

type StagesProps = { readonly kind: string; readonly year: number; readonly units: readonly Unit[] };

function UnitStages({ kind, year, units }: StagesProps) {
  const answers = useQueries({
    queries: units.map((unit) => mattersQuery(unit.id, kind, { year, pageSize: 1 })),
  });
  const rows = units.map((unit, index) => ({ unit, line: answers[index]?.data?.items[0] ?? null }));
  const done = rows.filter(({ line }) => line !== null).length;
  return (
    <>
      <ProblemSummary error={answers.find((answer) => answer.error)?.error ?? null} />
      <p className="table-lead">
        {units.length}个单位，已签发{done}个。
      </p>
      <DataTable
        label="各单位进度"
        rows={rows}
        rowKey={({ unit }) => unit.id}
        empty="没有单位。"
        columns={[
          {
            title: '单位',
            main: true,
            render: ({ unit }) => <Link to={`/units/${unit.id}`}>{unit.name}</Link>,
          },
          {
            title: '进度',
            width: '9em',
            render: ({ line }) => (
              <StatusTag tone={line ? 'good' : 'wait'}>{line?.statusName ?? '尚未签发'}</StatusTag>
            ),
          },
          {
            title: '报告',
            render: ({ unit, line }) =>
              line ? <Link to={kindPath(unit.id, kind, line.matter)}>{line.title}</Link> : '—',
          },
        ]}
      />
    </>
  );
}
