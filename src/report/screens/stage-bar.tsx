import { Steps } from 'antd';
import type { ReportStage } from '../report.ts';

const steps: readonly { readonly stages: readonly ReportStage[]; readonly title: string }[] = [
  { stages: ['composing', 'returned'], title: '起草' },
  { stages: ['legal-review'], title: '法制审核' },
  { stages: ['secrecy-review'], title: '保密审查' },
  { stages: ['awaiting-signature'], title: '签发' },
  { stages: ['signed'], title: '报送和公布' },
  { stages: ['published'], title: '已公布' },
];

/** Where the report stands on its way. */
export function StageBar({ stage }: { readonly stage: ReportStage }) {
  const current = steps.findIndex(({ stages }) => stages.includes(stage));
  return (
    <nav className="report-stages" aria-label="报告环节">
      <Steps
        size="small"
        responsive={false}
        current={current}
        status={stage === 'returned' ? 'error' : stage === 'published' ? 'finish' : 'process'}
        items={steps.map(({ title, stages }) => ({
          title: stage === 'returned' && stages.includes(stage) ? '退回修改' : title,
        }))}
      />
    </nav>
  );
}
