import './report.css';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Page } from '../../console/components/page.tsx';
import { ProblemSummary } from '../../console/components/problem-summary.tsx';
import { kindPath } from '../../console/menu.ts';
import { useUnit } from '../../console/unit.ts';
import { FigureDrawer } from './figures.tsx';
import { ReportContext, reportKind, useReportQuery } from './report-data.ts';

/** Loads the report of the address and gives it to everything below. */
export function LoadedReport({ children }: { readonly children: ReactNode }) {
  const query = useReportQuery();
  const unit = useUnit().id;
  if (query.report)
    return (
      <ReportContext value={query.report}>
        <FigureDrawer>{children}</FigureDrawer>
      </ReportContext>
    );
  return (
    <Page title="年度报告" back={{ to: kindPath(unit, reportKind), label: '年度报告' }}>
      {query.error ? (
        <div className="card">
          <ProblemSummary error={query.error} />
          <Button onClick={() => query.refetch()} loading={query.isFetching}>
            重试
          </Button>
        </div>
      ) : (
        <div className="card" aria-busy="true">
          <Skeleton active title={false} paragraph={{ rows: 8 }} />
        </div>
      )}
    </Page>
  );
}
