import { Drawer } from 'antd';
import { createContext, Fragment, type ReactNode, useContext, useState } from 'react';
import { FactEntries } from '../../console/components/fact-link.tsx';
import { boundPlaces } from '../bindings.ts';
import type { Binding } from '../report.ts';
import { saysOf, useReport } from './report-data.ts';

const OpenContext = createContext<(binding: Binding) => void>(() => {});

/** One drawer for all figures below: the records behind the figure that was opened last. */
export function FigureDrawer({ children }: { readonly children: ReactNode }) {
  const { facts } = useReport();
  const [binding, setBinding] = useState<Binding | null>(null);
  return (
    <OpenContext value={setBinding}>
      {children}
      <Drawer
        open={binding !== null}
        onClose={() => setBinding(null)}
        title={binding ? `${binding.year}年${saysOf(facts, binding.fact)}：依据的记录` : ''}
        size="large"
        destroyOnHidden
      >
        {binding && <FactEntries fact={binding.fact} year={binding.year} />}
      </Drawer>
    </OpenContext>
  );
}

type Props = { readonly text: string; readonly bindings: readonly Binding[]; readonly sentence: string };

/** A sentence's words; what comes from the records opens the acts behind it. */
export function Figures({ text, bindings, sentence }: Props) {
  const { check } = useReport();
  const parts: ReactNode[] = [];
  let cursor = 0;
  for (const { binding, from, to } of boundPlaces({ text, bindings })) {
    const stale = check.stale.find((one) => one.sentence === sentence && one.fact === binding.fact);
    parts.push(
      <Fragment key={from}>
        {text.slice(cursor, from)}
        <FigureLink binding={binding}>{text.slice(from, to)}</FigureLink>
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

/** A link and no button: long lists of names must break over lines like the words around them. */
function FigureLink({ binding, children }: { readonly binding: Binding; readonly children: string }) {
  const open = useContext(OpenContext);
  return (
    <a
      className="fact-link"
      href={`#${binding.fact}`}
      onClick={(event) => {
        event.preventDefault();
        open(binding);
      }}
    >
      {children}
    </a>
  );
}

function StaleMark({ now }: { readonly now: string | null }) {
  return <span className="stale-mark">{now === null ? '（记录已没有）' : `（记录现为${now}）`}</span>;
}
