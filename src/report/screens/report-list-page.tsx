import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { MatterTable } from '../../console/components/matter-table.tsx';
import { ProblemSummary } from '../../console/components/problem-summary.tsx';
import { useMatters } from '../../console/matters.ts';
import { kindPath } from '../../console/menu.ts';
import { yearToday } from '../../console/time.ts';
import { useUnit } from '../../console/unit.ts';
import { useCommand } from '../../console/use-command.ts';
import { reportMatter } from '../report.ts';
import { reportKind, reportTone } from './report-data.ts';

/** Reports of all years, and the way to begin the next one. */
export default function ReportListPage() {
  return (
    <MatterTable
      kind={reportKind}
      title="法治政府建设年度报告"
      empty="还没有年度报告。"
      actions={<StartReports />}
      statusTone={reportTone}
    />
  );
}

/** Buttons for the two years a report may be due for: last year's is what is reported now, this year's is prepared. */
function StartReports() {
  const unit = useUnit();
  const reports = useMatters(reportKind, { pageSize: 100 });
  const [error, setError] = useState<Error | null>(null);
  if (!reports.data || !unit.roles.includes('clerk')) return null;
  const begun = reports.data.items.map((one) => one.matter);
  const years = [yearToday() - 1, yearToday()].filter((year) => !begun.includes(reportMatter(year)));
  return (
    <>
      <ProblemSummary error={error} />
      {years.map((year, index) => (
        <StartReport key={year} year={year} primary={index === 0} onError={setError} />
      ))}
    </>
  );
}

type StartProps = {
  readonly year: number;
  readonly primary: boolean;
  readonly onError: (error: Error | null) => void;
};

/** Begins the report of a year and goes there. */
export function StartReport({ year, primary, onError }: StartProps) {
  const unit = useUnit().id;
  const navigate = useNavigate();
  const matter = reportMatter(year);
  const start = useCommand('annual-report.startReport', { matter, version: 0 });
  // Awaited here: the button itself is gone once the new report is in the list.
  const begin = () =>
    start.mutateAsync({ year }).then(
      () => navigate(kindPath(unit, reportKind, matter)),
      (error: unknown) => onError(error instanceof Error ? error : new Error(String(error))),
    );
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      icon={<PlusOutlined aria-hidden />}
      loading={start.isPending}
      onClick={begin}
    >
      开始{year}年度报告
    </Button>
  );
}
