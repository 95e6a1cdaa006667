import { useState } from 'react';
import { Card } from '../../console/components/page.tsx';
import { ProblemSummary } from '../../console/components/problem-summary.tsx';
import { useMatters } from '../../console/matters.ts';
import { yearToday } from '../../console/time.ts';
import { useUnit } from '../../console/unit.ts';
import { reportMatter } from '../report.ts';
import { reportKind } from './report-data.ts';
import { StartReport } from './report-list-page.tsx';

/** Last year's report has no deadline before it is begun: until then it is only remembered here. */
export default function NotBegunCard() {
  const unit = useUnit();
  const reports = useMatters(reportKind, { pageSize: 100 });
  const [error, setError] = useState<Error | null>(null);
  const year = yearToday() - 1;
  if (!reports.data || reports.data.items.some((one) => one.matter === reportMatter(year))) return null;
  return (
    <Card title={`${year}年度法治政府建设报告`}>
      <ProblemSummary error={error} />
      <div className="line">
        <span>还没有开始起草。开始后会算出报送和公布的期限，正文可以根据记录生成。</span>
        {unit.roles.includes('clerk') && (
          <span className="line-end">
            <StartReport year={year} primary={false} onError={setError} />
          </span>
        )}
      </div>
    </Card>
  );
}
