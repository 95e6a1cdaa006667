import { disclosureDocument } from './disclosure/index.ts';
import { headDuty } from './matters/head-duty/index.ts';
import type { MatterKind } from './matters/kind.ts';
import { meeting } from './matters/meeting/index.ts';
import { reportCheck } from './matters/report-check/index.ts';
import { study } from './matters/study/index.ts';
import { annualReport } from './report/index.ts';

/** Every kind of matter. Routes, rights, lists, facts, clocks and the API page come from this list. */
export const kinds: readonly MatterKind[] = [
  study,
  meeting,
  headDuty,
  reportCheck,
  annualReport,
  disclosureDocument,
];
