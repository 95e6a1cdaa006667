import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Choice } from '../../console/components/choice.tsx';
import { ownCommand } from '../../console/components/command-button.tsx';
import { CommandDialog } from '../../console/components/command-dialog.tsx';
import { EvidenceDrop } from '../../console/components/evidence-drop.tsx';
import { EvidenceList } from '../../console/components/evidence-list.tsx';
import { Card } from '../../console/components/page.tsx';
import { StatusTag } from '../../console/components/status-tag.tsx';
import { type AnswerResult, answerResults, type LastCommitment } from '../report.ts';
import { CommitmentFields } from './promises.tsx';
import { useAim, useReport } from './report-data.ts';

const tones = { done: 'good', partly: 'wait', not: 'bad' } as const;
const results = (Object.keys(answerResults) as AnswerResult[]).map((value) => ({
  value,
  label: answerResults[value],
}));

/** What last year's report promised, each with its answer: done, partly, not, in words and with evidence. */
export function LastCommitmentsCard({ open }: { readonly open: boolean }) {
  const { state, page } = useReport();
  const aim = useAim();
  const [answering, setAnswering] = useState<LastCommitment | null>(null);
  const [entering, setEntering] = useState(false);
  const may = open && ownCommand(page.commands, 'answerCommitment') !== null;
  const list = state.lastCommitments ?? [];
  return (
    <Card
      title={`${state.year}年度安排的落实（上年度报告的承诺）`}
      extra={
        may && (
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => setEntering(true)}>
            补录
          </Button>
        )
      }
    >
      {list.length === 0 && (
        <p className="quiet">
          {state.lastCommitments === null
            ? '上年度报告不在本系统中，或者还没有签发。上年度报告里有安排的，请补录后逐项回应。'
            : '上年度报告没有列出安排。'}
        </p>
      )}
      <ul className="last-commitments">
        {list.map((one) => (
          <li key={one.id}>
            <p>
              {one.text}
              <span className="quiet">
                {[one.owner, one.dueMonth].filter(Boolean).map((part) => `　${part}`)}
              </span>
            </p>
            {one.answer ? (
              <div className="last-answer">
                <StatusTag tone={tones[one.answer.result]}>{answerResults[one.answer.result]}</StatusTag>{' '}
                {one.answer.words}
                {one.answer.evidence.length > 0 && <EvidenceList files={one.answer.evidence} />}
              </div>
            ) : (
              <span className="missing">还没有回应</span>
            )}
            {may && (
              <Button
                size="small"
                onClick={() => setAnswering(one)}
                aria-label={`${one.answer ? '修改回应' : '回应'}：${one.text.slice(0, 10)}`}
              >
                {one.answer ? '修改回应' : '回应'}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {answering && (
        <CommandDialog
          operation="annual-report.answerCommitment"
          aim={aim}
          title="回应上年度安排"
          intro={<p>{answering.text}</p>}
          initial={{
            result: answering.answer?.result ?? null,
            words: answering.answer?.words ?? '',
            evidence: [...(answering.answer?.evidence ?? [])],
          }}
          toInput={({ result, ...values }) => ({
            commitment: answering.id,
            // The server says that a choice is missing where none was made.
            result: result as AnswerResult,
            ...values,
          })}
          submit="保存"
          onDone={() => setAnswering(null)}
          onClose={() => setAnswering(null)}
        >
          <Form.Item name="result">
            <Choice label="完成情况" options={results} required />
          </Form.Item>
          <Form.Item name="words" label="落实情况" required>
            <Input.TextArea autoSize={{ minRows: 3 }} />
          </Form.Item>
          <Form.Item name="evidence" label="佐证材料">
            <EvidenceDrop />
          </Form.Item>
        </CommandDialog>
      )}
      {entering && (
        <CommandDialog
          operation="annual-report.enterLastCommitment"
          aim={aim}
          title="补录上年度安排"
          initial={{ text: '', owner: '', dueMonth: '' }}
          toInput={(values) => values}
          submit="补录"
          onDone={() => setEntering(false)}
          onClose={() => setEntering(false)}
        >
          <CommitmentFields fromYear={state.year} />
        </CommandDialog>
      )}
    </Card>
  );
}
