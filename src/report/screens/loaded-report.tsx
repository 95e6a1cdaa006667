import './report.css';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ProblemSummary } from '../../console/components/problem-summary.tsx';
import { ReportContext, useReportQuery } from './report-data.ts';

/** Loads the report of the address and gives it to everything below. */
export function LoadedReport({ children }: { readonly children: ReactNode }) {
  const query = useReportQuery();
  if (query.report) return <ReportContext value={query.report}>{children}</ReportContext>;
  if (query.error) {
    return (
      <div className="card">
        <ProblemSummary error={query.error} />
        <Button onClick={() => query.refetch()} loading={query.isFetching}>
          重试
        </Button>
      </div>
    );
  }
  return (
    <div className="card" aria-busy="true">
      <Skeleton active title={false} paragraph={{ rows: 8 }} />
    </div>
  );
}
