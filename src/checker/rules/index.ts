import type { CheckRule } from '../rule.ts';
import { publishedLate } from './d01-published-late.ts';
import { submittedLate } from './d02-submitted-late.ts';
import { lastDays } from './d03-last-days.ts';
import { partsMissing } from './d04-parts-missing.ts';
import { noPersonalActs } from './d05-no-personal-acts.ts';
import { fewFigures } from './d06-few-figures.ts';
import { generalities } from './d07-generalities.ts';
import { copied } from './d08-copied.ts';
import { figuresUnproved } from './d09-figures-unproved.ts';
import { wrongYear } from './d10-wrong-year.ts';
import { shortcomingsUnexplained } from './d11-shortcomings-unexplained.ts';
import { plansUnowned } from './d12-plans-unowned.ts';
import { dateAltered } from './d13-date-altered.ts';
import { changedSilently } from './d14-changed-silently.ts';
import { versionsDiffer } from './d15-versions-differ.ts';
import { hardToFind } from './d16-hard-to-find.ts';
import { collectionIncomplete } from './d17-collection-incomplete.ts';
import { titleIrregular } from './d18-title-irregular.ts';
import { wrongCharacters } from './d19-wrong-characters.ts';
import { deadLinks } from './d20-dead-links.ts';
import { poorPresentation } from './d21-poor-presentation.ts';
import { scope } from './d22-scope.ts';
import { notReviewed } from './d23-not-reviewed.ts';
import { numbering } from './d24-numbering.ts';
import { fixedTerms } from './d25-fixed-terms.ts';
import { catalogueItems } from './d26-catalogue-items.ts';
import { staleColumns } from './d27-stale-columns.ts';
import { unrelatedBusiness } from './d28-unrelated-business.ts';
import { actsUndated } from './y01-acts-undated.ts';
import { decisionSteps } from './y02-decision-steps.ts';
import { templateWords } from './y03-template-words.ts';
import { foreignNames } from './y04-foreign-names.ts';
import { figuresContradict } from './y05-figures-contradict.ts';
import { identityNumbers } from './y06-identity-numbers.ts';
import { mobileNumbers } from './y07-mobile-numbers.ts';
import { secrecyMarks } from './y08-secrecy-marks.ts';
import { lawNames } from './y09-law-names.ts';
import { datesReversed } from './y10-dates-reversed.ts';
import { articlesAbsent } from './y11-articles-absent.ts';

/** Every rule, in the order of the published list of defects, then our own. A new rule is a file and a line here. */
export const rules: readonly CheckRule[] = [
  publishedLate,
  submittedLate,
  lastDays,
  partsMissing,
  noPersonalActs,
  fewFigures,
  generalities,
  copied,
  figuresUnproved,
  wrongYear,
  shortcomingsUnexplained,
  plansUnowned,
  dateAltered,
  changedSilently,
  versionsDiffer,
  hardToFind,
  collectionIncomplete,
  titleIrregular,
  wrongCharacters,
  deadLinks,
  poorPresentation,
  scope,
  notReviewed,
  numbering,
  fixedTerms,
  catalogueItems,
  staleColumns,
  unrelatedBusiness,
  actsUndated,
  decisionSteps,
  templateWords,
  foreignNames,
  figuresContradict,
  identityNumbers,
  mobileNumbers,
  secrecyMarks,
  lawNames,
  datesReversed,
  articlesAbsent,
];
