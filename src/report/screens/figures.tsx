import { Fragment, type ReactNode } from 'react';
import { FactLink } from '../../console/components/fact-link.tsx';
import { boundPlaces } from '../bindings.ts';
import type { Binding } from '../report.ts';
import { saysOf, useReport } from './report-data.ts';

type Props = { readonly text: string; readonly bindings: readonly Binding[]; readonly sentence: string };

/** A sentence's words; what comes from the records opens the acts behind it. */
export function Figures({ text, bindings, sentence }: Props) {
  const { facts, check } = useReport();
  const parts: ReactNode[] = [];
  let cursor = 0;
  for (const { binding, from, to } of boundPlaces({ text, bindings })) {
    const stale = check.stale.find((one) => one.sentence === sentence && one.fact === binding.fact);
    parts.push(
      <Fragment key={from}>
        {text.slice(cursor, from)}
        <FactLink fact={binding.fact} year={binding.year} says={saysOf(facts, binding.fact)}>
          {text.slice(from, to)}
        </FactLink>
        {stale && <StaleMark now={stale.now} />}
      </Fragment>,
    );
    cursor = to;
  }
  return (
    <>
      {parts}
      {text.slice(cursor)}
    </>
  );
}

function StaleMark({ now }: { readonly now: string | null }) {
  return <span className="stale-mark">{now === null ? '（记录已没有）' : `（记录现为${now}）`}</span>;
}
