import { Button, Checkbox, Progress } from 'antd';
import { useRef, useState } from 'react';
import { ownCommand } from '../../../console/components/command-button.tsx';
import { CommandDialog } from '../../../console/components/command-dialog.tsx';
import { Loaded } from '../../../console/components/loaded.tsx';
import { Card } from '../../../console/components/page.tsx';
import { ProblemSummary } from '../../../console/components/problem-summary.tsx';
import type { MatterPage } from '../../../console/matters.ts';
import { decidedAs, openFindings } from '../report-check.ts';
import { findingAnchor, numbersOf, stateOf, useCheckedText } from './check-data.ts';
import { FindingCard } from './finding-card.tsx';
import { MarkedPage } from './marked-page.tsx';
import { useDecisions } from './use-decisions.ts';

/** The report with its findings beside it, and how many are still to be decided. */
export function FindingsDesk({ page }: { readonly page: MatterPage }) {
  const state = stateOf(page);
  const { findings, version, leftOff } = state;
  const { saving, error, decide } = useDecisions(page);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [accepting, setAccepting] = useState(false);
  const progress = useRef<HTMLDivElement>(null);
  const numbers = numbersOf(findings);
  const open = openFindings(state).filter(({ id }) => !saving.has(id));
  const mayDecide = ownCommand(page.commands, 'decideFindings')?.allowed === true;

  function goTo(id: string | undefined): void {
    const card = id === undefined ? null : document.getElementById(findingAnchor(id));
    const target = card ?? progress.current;
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: card ? 'center' : 'nearest' });
  }

  /** The next one that is open in the order of the text, else the first. */
  function next(after?: string): string | undefined {
    const from = after === undefined ? 0 : (numbers.get(after) ?? 0);
    const others = open.filter(({ id }) => id !== after);
    return (others.find(({ id }) => (numbers.get(id) ?? 0) > from) ?? others[0])?.id;
  }

  return (
    <Card
      title="原文和问题"
      extra={
        findings.length > 0 && (
          <Checkbox checked={onlyOpen} onChange={({ target }) => setOnlyOpen(target.checked)}>
            只显示未核对的问题
          </Checkbox>
        )
      }
    >
      {leftOff > 0 && (
        <p className="notice">
          问题太多，只记录了最前面的{findings.length}处，另有{leftOff}处没有记录。改正后请检查修改稿。
        </p>
      )}
      <div className="rc-progress" ref={progress} tabIndex={-1}>
        {findings.length === 0 ? (
          <p>能检查的项目中没有发现问题。</p>
        ) : (
          <>
            <p aria-live="polite">
              共{findings.length}处问题：属实{decidedAs(state, 'accepted').length}处，不采纳
              {decidedAs(state, 'dismissed').length}处，<strong>未核对{open.length}处</strong>
            </p>
            <Progress
              percent={Math.round((1 - open.length / findings.length) * 100)}
              showInfo={false}
              size="small"
              aria-label="核对进度"
            />
            {mayDecide && open.length > 0 && (
              <div className="rc-buttons">
                <Button onClick={() => goTo(next())}>下一处未核对</Button>
                <Button onClick={() => setAccepting(true)}>其余均属实</Button>
              </div>
            )}
          </>
        )}
      </div>
      <ProblemSummary error={error} />
      <Loaded query={useCheckedText(page.matter, state)}>
        {(text) => (
          <MarkedPage
            text={text}
            findings={new Map(findings.map((finding) => [finding.id, finding]))}
            numbers={numbers}
            beside={(finding) =>
              onlyOpen && finding.decision ? null : (
                <FindingCard
                  key={finding.id}
                  finding={finding}
                  number={numbers.get(finding.id) ?? 0}
                  version={version}
                  saving={saving.has(finding.id)}
                  onDecide={
                    mayDecide
                      ? (decision, byKey) => {
                          decide(decision);
                          if (byKey) goTo(next(finding.id));
                        }
                      : null
                  }
                />
              )
            }
          />
        )}
      </Loaded>
      {accepting && (
        <CommandDialog
          operation="report-check.decideFindings"
          aim={page}
          title="其余均属实"
          intro={
            <p className="dialog-intro">
              把还没有核对的{open.length}
              处问题都记为属实，写入批注文件。形成批注文件之前，每一处都还可以修改。
            </p>
          }
          initial={{}}
          toInput={() => ({
            decisions: open.map(({ id }) => ({ finding: id, is: 'accepted' as const, remark: '' })),
          })}
          submit="其余均属实"
          onDone={() => setAccepting(false)}
          onClose={() => setAccepting(false)}
        />
      )}
    </Card>
  );
}
