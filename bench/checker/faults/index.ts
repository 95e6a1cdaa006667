import { contentFaults } from './content.ts';
import type { Fault } from './fault.ts';
import { figureAndLawFaults } from './figures-and-laws.ts';
import { publicationFaults } from './publication.ts';
import { structureFaults } from './structure.ts';
import { wordingFaults } from './wording.ts';

export { pageOf } from './fault.ts';

export const faults: readonly Fault[] = [
  ...publicationFaults,
  ...structureFaults,
  ...contentFaults,
  ...wordingFaults,
  ...figureAndLawFaults,
];
