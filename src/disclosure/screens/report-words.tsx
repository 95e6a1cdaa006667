import { Link } from 'react-router';
import { Details } from '../../console/components/details.tsx';
import type { MatterPage } from '../../console/matters.ts';
import { kindPath } from '../../console/menu.ts';
import type { ReportState } from '../../report/report.ts';

/** What is taken from a signed report and cannot be typed. */
export function ReportWords({ report }: { readonly report: MatterPage }) {
  const { title, signature } = report.state as ReportState;
  return (
    <>
      <Details
        items={[
          { label: '标题', value: title, wide: true },
          { label: '成文日期（签发日）', value: signature?.on },
          { label: '签发人', value: signature ? `${signature.post}${signature.name}` : null },
          {
            label: '正文',
            value: (
              <p>
                取自已签发的报告，一字不改。
                <Link to={kindPath(report.unit, report.kind, report.matter)}>查看报告</Link>
              </p>
            ),
            wide: true,
          },
        ]}
      />
      <hr className="rule" />
    </>
  );
}
