import { Button, Select } from 'antd';
import type { Day } from '../../base/day.ts';
import { FactLink } from '../../console/components/fact-link.tsx';
import { ProblemSummary } from '../../console/components/problem-summary.tsx';
import type { FactLine } from '../../console/matters.ts';
import type { Fact } from '../../matters/kind.ts';
import { bindTo } from '../bindings.ts';
import type { ReportSentence } from '../report.ts';
import { saysOf, useReport, useReportCommand } from './report-data.ts';

/** Which records the sentence's figures rest on, and which others it could rest on. */
export function BindingEditor({ sentence }: { readonly sentence: ReportSentence }) {
  const { facts } = useReport();
  const bind = useReportCommand('annual-report.bindFact');
  const unbind = useReportCommand('annual-report.unbindFact');
  const free = facts.filter((fact) => !sentence.bindings.some((binding) => binding.fact === fact.fact));
  return (
    <div className="editor-bindings">
      <p className="editor-label">记录绑定</p>
      <ProblemSummary error={bind.error ?? unbind.error} />
      {sentence.bindings.length === 0 && <p className="quiet">这句话没有绑定记录，报告中会计入“未绑定”。</p>}
      <ul>
        {sentence.bindings.map((binding) => (
          <li key={binding.fact}>
            <FactLink fact={binding.fact} year={binding.year} says={saysOf(facts, binding.fact)}>
              {saysOf(facts, binding.fact)}：{binding.shown}
            </FactLink>
            <Button
              type="text"
              size="small"
              loading={unbind.pending}
              onClick={() => unbind.send({ sentence: sentence.id, fact: binding.fact })}
            >
              解除
            </Button>
          </li>
        ))}
      </ul>
      <Select
        aria-label="绑定一项记录"
        placeholder="绑定一项记录"
        className="editor-bind"
        showSearch={{ optionFilterProp: 'label' }}
        value={null}
        loading={bind.pending}
        options={free.map((fact) => ({
          value: fact.fact,
          label: `${fact.says}：${fact.quantity}${fact.unit}${fits(sentence, fact) ? '' : '（句中没有这个数）'}`,
          disabled: !fits(sentence, fact),
        }))}
        onChange={(fact: string | null) => fact !== null && bind.send({ sentence: sentence.id, fact })}
      />
    </div>
  );
}

/** Whether the sentence says what the records hold; the server asks the same again. */
function fits(sentence: ReportSentence, { fact, ...line }: FactLine): boolean {
  const found: Fact = { ...line, id: fact, from: line.from as Day, to: line.to as Day };
  return bindTo(sentence, found) !== null;
}
