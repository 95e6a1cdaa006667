import { Collapse } from 'antd';
import { Card } from '../../console/components/page.tsx';
import { FindingList } from './finding-list.tsx';
import { type ReportFinding, useReport } from './report-data.ts';
import { sentenceElementId } from './sentence.tsx';

const order: readonly ReportFinding['severity'][] = ['error', 'warning', 'advice'];

/** Brings a sentence into view and gives it the focus. */
export function showSentence(id: string): void {
  const found = document.getElementById(sentenceElementId(id));
  found?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  found?.focus({ preventScroll: true });
}

/** What the checker found, the gravest first, and what it could not check. */
export function CheckPanel() {
  const { check } = useReport();
  const findings = order.flatMap((severity) => check.findings.filter((one) => one.severity === severity));
  return (
    <Card title="检查" extra={<span className="quiet">{summaryOf(findings)}</span>}>
      <FindingList findings={findings} onShow={showSentence} />
      {check.notChecked.length > 0 && (
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: 'not-checked',
              label: `${check.notChecked.length}项没有检查`,
              children: (
                <ul className="not-checked">
                  {check.notChecked.map(({ rule, needs }) => (
                    <li key={rule}>
                      {rule}：{needs}
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
    </Card>
  );
}

/** How many of each word: `重点提示1条，提示3条`. */
export function summaryOf(findings: readonly ReportFinding[]): string {
  const words = [...new Set(findings.map((one) => one.word))];
  if (words.length === 0) return '没有发现问题';
  return words.map((word) => `${word}${findings.filter((one) => one.word === word).length}条`).join('，');
}
