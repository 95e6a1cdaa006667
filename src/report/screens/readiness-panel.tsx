import { Button, Collapse } from 'antd';
import { ownCommand } from '../../console/components/command-button.tsx';
import { Card } from '../../console/components/page.tsx';
import { ProblemSummary } from '../../console/components/problem-summary.tsx';
import { ReasonList } from '../../console/components/reason-list.tsx';
import { isOpenForEditing } from '../report.ts';
import { useReport, useReportCommand } from './report-data.ts';

/** More would push what the checker found out of sight. */
const shownAtOnce = 3;

/** What stands against handing the report in, told before the button is pressed. */
export function ReadinessPanel() {
  const { page, state, check } = useReport();
  const submit = useReportCommand('annual-report.submitForLegalReview');
  if (!isOpenForEditing(state) || !ownCommand(page.commands, 'submitForLegalReview')) return null;
  const ready = check.against.length === 0;
  return (
    <Card title="提交法制审核">
      {ready ? (
        <p>五部分齐全，可以提交。提交后不能修改，退回后才能再改。</p>
      ) : (
        <>
          <p>还有{check.against.length}项没有办妥：</p>
          <ReasonList reasons={check.against.slice(0, shownAtOnce)} />
          {check.against.length > shownAtOnce && (
            <Collapse
              ghost
              size="small"
              items={[
                {
                  key: 'more',
                  label: `其余${check.against.length - shownAtOnce}项`,
                  children: <ReasonList reasons={check.against.slice(shownAtOnce)} />,
                },
              ]}
            />
          )}
        </>
      )}
      <ProblemSummary error={submit.error} />
      <Button
        className="readiness-submit"
        type="primary"
        disabled={!ready}
        loading={submit.pending}
        onClick={() => submit.send({})}
      >
        提交法制审核
      </Button>
    </Card>
  );
}
