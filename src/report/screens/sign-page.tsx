import { Button, Form, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CommandButton, ownCommand } from '../../console/components/command-button.tsx';
import { CommandDialog } from '../../console/components/command-dialog.tsx';
import { Details } from '../../console/components/details.tsx';
import { Card, Page } from '../../console/components/page.tsx';
import { ProblemSummary } from '../../console/components/problem-summary.tsx';
import { ReasonList } from '../../console/components/reason-list.tsx';
import { kindPath } from '../../console/menu.ts';
import { shownMoment } from '../../console/time.ts';
import { useUnit } from '../../console/unit.ts';
import { answerResults, type Review } from '../report.ts';
import { summaryOf } from './check-panel.tsx';
import { LoadedReport } from './loaded-report.tsx';
import { useCounts } from './overview.tsx';
import { Paper } from './paper.tsx';
import { reportKind, useAim, useReport, useReportCommand } from './report-data.ts';

/** The head's one page: what was reviewed, what is promised, the words themselves, and the signature. */
export default function SignPage() {
  return (
    <LoadedReport>
      <SignDesk />
    </LoadedReport>
  );
}

function SignDesk() {
  const { state, matter, page } = useReport();
  const unit = useUnit().id;
  const own = ownCommand(page.commands, 'sign');
  return (
    <Page
      narrow
      title={`签发${state.year}年度法治政府建设报告`}
      back={{ to: kindPath(unit, reportKind, matter), label: '报告' }}
    >
      <Essentials />
      <Paper edit={null} marks={false} />
      <Card title="签发">
        {state.signature ? (
          <p>
            {state.signature.post}
            {state.signature.name}已于{shownMoment(state.signature.at)}签发。
          </p>
        ) : own?.allowed ? (
          <SignActions />
        ) : (
          <ReasonList reasons={own?.reasons ?? []} />
        )}
      </Card>
    </Page>
  );
}

/** What a head wants to know before reading: who vouched for it, what rests on records, what is promised. */
function Essentials() {
  const { state, check } = useReport();
  const { figures, unbound } = useCounts();
  const passed = (stage: Review['stage']) =>
    state.reviews.findLast((one) => one.stage === stage && one.result === 'passed');
  const line = (review: Review | undefined) =>
    review ? `${review.name}，${shownMoment(review.at)}通过` : '';
  const answers = (state.lastCommitments ?? []).flatMap((one) => (one.answer ? [one.answer.result] : []));
  return (
    <Card title="签发前要看的">
      <Details
        items={[
          { label: '法制审核', value: line(passed('legal')) },
          { label: '保密审查', value: line(passed('secrecy')) },
          { label: '记录支撑', value: `数字和名称${figures}处有记录；未绑定记录的句子${unbound.length}句` },
          {
            label: '检查结果',
            value: summaryOf(check.findings),
          },
          { label: '不足', value: state.shortcomings.map((one) => one.text).join('；'), wide: true },
          {
            label: `${state.year + 1}年的承诺`,
            value: (
              <ul>
                {state.commitments.map((one) => (
                  <li key={one.id}>{[one.text, one.owner, one.dueMonth].filter(Boolean).join('，')}</li>
                ))}
              </ul>
            ),
            wide: true,
          },
          {
            label: '上年度承诺',
            value:
              answers.length === 0
                ? '没有需要回应的承诺'
                : (Object.keys(answerResults) as (keyof typeof answerResults)[])
                    .map(
                      (result) =>
                        `${answerResults[result]}${answers.filter((one) => one === result).length}项`,
                    )
                    .join('，'),
          },
        ]}
      />
    </Card>
  );
}

function SignActions() {
  const { check, page, matter } = useReport();
  const unit = useUnit().id;
  const aim = useAim();
  const navigate = useNavigate();
  const sign = useReportCommand('annual-report.sign');
  const [returning, setReturning] = useState(false);
  const back = () => navigate(kindPath(unit, reportKind, matter));
  return (
    <>
      <p>签发后内容封存，不能再改；修改要另开修订版。记录中会写下所签内容的哈希：</p>
      <p>
        <code className="hash">{check.contentHash}</code>
      </p>
      <ProblemSummary error={sign.error} />
      <div className="form-actions">
        <Popconfirm
          title="签发这份报告？"
          okText="签发"
          cancelText="再看看"
          onConfirm={async () => {
            if (await sign.send({ contentHash: check.contentHash })) back();
          }}
        >
          <Button type="primary" size="large" loading={sign.pending}>
            签发
          </Button>
        </Popconfirm>
        <CommandButton
          commands={page.commands}
          command="returnFromSignature"
          onPress={() => setReturning(true)}
        />
      </div>
      {returning && (
        <CommandDialog
          operation="annual-report.returnFromSignature"
          aim={aim}
          title="退回修改"
          initial={{ remark: '' }}
          toInput={({ remark }) => ({ remark })}
          submit="退回"
          danger
          onDone={back}
          onClose={() => setReturning(false)}
        >
          <Form.Item name="remark" label="退回意见" required>
            <Input.TextArea autoSize={{ minRows: 3 }} autoFocus />
          </Form.Item>
        </CommandDialog>
      )}
    </>
  );
}
