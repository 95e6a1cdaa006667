import { Checkbox, Collapse, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ClockTag } from '../../console/components/clock-tag.tsx';
import { CommandButton, ownCommand } from '../../console/components/command-button.tsx';
import { CommandDialog } from '../../console/components/command-dialog.tsx';
import { MatterHistory } from '../../console/components/matter-history.tsx';
import { Card, Page } from '../../console/components/page.tsx';
import { ProblemSummary } from '../../console/components/problem-summary.tsx';
import { StatusTag } from '../../console/components/status-tag.tsx';
import { kindPath } from '../../console/menu.ts';
import { useUnit } from '../../console/unit.ts';
import { isOpenForEditing } from '../report.ts';
import { CheckPanel } from './check-panel.tsx';
import { LastCommitmentsCard } from './last-commitments.tsx';
import { LoadedReport } from './loaded-report.tsx';
import { Overview } from './overview.tsx';
import { type Editing, Paper } from './paper.tsx';
import { CommitmentsCard, ShortcomingsCard } from './promises.tsx';
import { ReadinessPanel } from './readiness-panel.tsx';
import { reportKind, reportTone, useAim, useReport, useReportCommand } from './report-data.ts';
import { ReviewPanel } from './review-panel.tsx';
import { ReviewsCard } from './reviews-card.tsx';
import { StageBar } from './stage-bar.tsx';
import { PublicationCard, SubmissionsCard } from './submissions-card.tsx';

/** One report: the paper, what was found beside it, and what is to be done at its stage. */
export default function ReportPage() {
  return (
    <LoadedReport>
      <ReportDesk />
    </LoadedReport>
  );
}

function ReportDesk() {
  const { page, state, matter } = useReport();
  const unit = useUnit().id;
  const [editing, setEditing] = useState<Editing | null>(null);
  const open = isOpenForEditing(state);
  const mayWrite = open && ownCommand(page.commands, 'editSentence') !== null;
  return (
    <Page
      title={`${state.year}年度法治政府建设报告`}
      mark={
        <>
          <StatusTag tone={reportTone(state.stage)}>{page.statusName}</StatusTag>
          {page.clocks.map((clock) => (
            <span key={clock.id} className="report-clock">
              {clock.id === 'submit' ? '报送' : '公布'} <ClockTag clock={clock} />
            </span>
          ))}
        </>
      }
      back={{ to: kindPath(unit, reportKind), label: '年度报告' }}
      actions={<ReportActions />}
    >
      <StageBar stage={state.stage} />
      {state.stage === 'awaiting-signature' && ownCommand(page.commands, 'sign') && (
        <p className="report-turn">
          报告等您签发：
          <Link to={kindPath(unit, reportKind, `${matter}/sign`)}>去签发</Link>
        </p>
      )}
      <div className="report-desk">
        <div className="report-main">
          <Paper edit={mayWrite ? { now: editing, set: setEditing } : null} />
          <div id="card-shortcomings">
            <ShortcomingsCard open={open} />
          </div>
          <div id="card-commitments">
            <CommitmentsCard open={open} />
          </div>
          <div id="card-last">
            <LastCommitmentsCard open={open} />
          </div>
        </div>
        <div className="report-side">
          <ReviewPanel />
          <SubmissionsCard />
          <PublicationCard />
          <ReadinessPanel />
          <ReviewsCard />
          <CheckPanel />
          <Overview />
          <Card>
            <Collapse
              ghost
              items={[
                {
                  key: 'history',
                  label: `办理记录（${page.acts.length}条）`,
                  children: <MatterHistory acts={page.acts} />,
                },
              ]}
            />
          </Card>
        </div>
      </div>
    </Page>
  );
}

/** What can be done with the whole report: compose, revise. */
function ReportActions() {
  const { page, state } = useReport();
  const aim = useAim();
  const [revising, setRevising] = useState(false);
  return (
    <>
      {isOpenForEditing(state) && <ComposeButton />}
      {(state.stage === 'signed' || state.stage === 'published') && (
        <CommandButton commands={page.commands} command="openNewEdition" onPress={() => setRevising(true)} />
      )}
      {revising && (
        <CommandDialog
          operation="annual-report.openNewEdition"
          aim={aim}
          title="开启修订版"
          intro={<p>已签发的内容留存不变。修订版要重新经过法制审核、保密审查和签发。</p>}
          initial={{ reason: '' }}
          toInput={(values) => values}
          submit="开启修订版"
          danger
          onDone={() => setRevising(false)}
          onClose={() => setRevising(false)}
        >
          <Form.Item name="reason" label="修订原因" required>
            <Input.TextArea autoSize={{ minRows: 2 }} />
          </Form.Item>
        </CommandDialog>
      )}
    </>
  );
}

function ComposeButton() {
  const { page, state } = useReport();
  const compose = useReportCommand('annual-report.compose');
  const [restoreRemoved, setRestore] = useState(false);
  if (!ownCommand(page.commands, 'compose')) return null;
  return (
    <>
      <ProblemSummary error={compose.error} />
      {state.removedSlots.length > 0 && (
        <Checkbox checked={restoreRemoved} onChange={(event) => setRestore(event.target.checked)}>
          恢复删去的{state.removedSlots.length}句
        </Checkbox>
      )}
      <CommandButton
        commands={page.commands}
        command="compose"
        primary={state.composedOn === null}
        onPress={() => void compose.send({ restoreRemoved })}
      >
        {state.composedOn === null ? '根据记录生成' : '重新根据记录生成'}
      </CommandButton>
    </>
  );
}
