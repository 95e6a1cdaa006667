import type { Consequence } from '../matters/run-command.ts';
import { annualReport } from '../report/index.ts';
import type { DisclosureState } from './document.ts';
import { disclosureDocument } from './index.ts';

/** A signed report that has become readable is published: its stage and its deadline follow. */
export const reportIsPublished: Consequence = {
  on: { matterKind: disclosureDocument.id, kind: 'published' },
  asks(act, state) {
    const report = (state as DisclosureState).current?.report;
    if (!report) return null;
    return {
      kind: annualReport.id,
      matter: report.matter,
      command: 'markPublished',
      input: { document: act.matter },
    };
  },
};
