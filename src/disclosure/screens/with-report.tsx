import type { ReactNode } from 'react';
import { Loaded } from '../../console/components/loaded.tsx';
import { type MatterPage, useMatter } from '../../console/matters.ts';
import type { ReportState } from '../../report/report.ts';
import { reportKind } from './document-data.ts';
import { type NamedReport, namedReport } from './document-values.ts';

type Props = {
  /** The report whose words a document holds, `null` for words of its own. */
  readonly matter: string | null;
  readonly children: (report: MatterPage | null, named: NamedReport | null) => ReactNode;
};

/** Loads the report as it is signed now: a document always takes the newest signed words. */
export function WithReport({ matter, children }: Props) {
  return matter === null ? children(null, null) : <OfReport matter={matter}>{children}</OfReport>;
}

function OfReport({ matter, children }: { readonly matter: string; readonly children: Props['children'] }) {
  return (
    <Loaded query={useMatter(reportKind, matter)}>
      {(report) => {
        const named = namedReport(matter, report.state as ReportState);
        if (!named) return <p className="notice">正文所据的报告正在修订，重新签发后才能继续。</p>;
        return children(report, named);
      }}
    </Loaded>
  );
}
