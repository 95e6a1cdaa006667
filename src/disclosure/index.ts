import { type Day, day, dayInChina, tryDay, yearOf } from '../base/day.ts';
import type { MatterKind, MatterSummary } from '../matters/kind.ts';
import { disclosureCommands } from './commands.ts';
import { type DisclosureState, disclosureActs, disclosureStatuses, stageOf } from './document.ts';
import { due } from './due.ts';
import { evolve } from './evolve.ts';
import { disclosureFacts, facts } from './facts.ts';

/** 公开信息: from the draft through the reviews to the page the public reads. */
export const disclosureDocument: MatterKind<DisclosureState> = {
  id: 'disclosure-document',
  name: '公开信息',
  statuses: disclosureStatuses,
  commands: disclosureCommands,
  acts: disclosureActs,
  evolve,
  due,
  factDefinitions: disclosureFacts,
  facts,
  summary,
};

function summary(state: DisclosureState): MatterSummary {
  const metadata = state.draft?.metadata ?? state.current?.metadata ?? state.discarded;
  const on = shownDay(state, metadata?.formedDate ?? '');
  return {
    title: metadata?.title ?? '',
    status: stageOf(state),
    year: state.address?.year ?? yearOf(on),
    on,
    // A supervisor sees what is public, never a draft, not even that of a correction.
    shared: state.current !== null && state.draft === null,
  };
}

/** The day lists show: of publication; for imported pages the one they show themselves. */
function shownDay(state: DisclosureState, formedDate: string): Day {
  const first = state.history[0];
  const here = first ? dayInChina(new Date(first.at)) : null;
  const own =
    state.source.kind === 'imported' ? (tryDay(state.source.publishedDate) ?? tryDay(formedDate)) : null;
  return own ?? here ?? tryDay(formedDate) ?? day('1970-01-01');
}
