/** What others may import of the law. Pure: no database, network, file system or clock. */
export {
  createCalendar,
  type DayKind,
  type HolidayNotice,
  isWeekend,
  loadNotice,
  MissingNoticeError,
  type WorkingCalendar,
  weekdayOf,
  workingDaysBetween,
} from './calendar.ts';
export { citationOf, confidenceMark } from './citation.ts';
export {
  alarmDays,
  alarmsOf,
  type Clock,
  type ClockState,
  clockArithmetic,
  clockBefore,
  clockState,
  clockUntil,
  clockWords,
  type Suspension,
  startClock,
  type Term,
  type TermRequest,
} from './clock.ts';
export { nameKey } from './instrument-name.ts';
export {
  type ArticleAnswer,
  articleExists,
  findInstrument,
  nearestInstrument,
  type Repeal,
  registerSnapshot,
  repealOf,
} from './instruments.ts';
export {
  createLaw,
  type DatedValue,
  isInForce,
  type Law,
  NotInForceError,
  type PlacedProvision,
  UnknownProvisionError,
} from './law.ts';
export { allPacks, nationalPack, shandongPack } from './packs/index.ts';
export type * from './provision.ts';
export { type Reach, reachOf } from './reach.ts';
export {
  type Answer,
  failedExamples,
  type Judgement,
  judgeAll,
  type Known,
  type Rule,
  type RuleDefinition,
  rule,
  type Verdict,
} from './rule.ts';
export { type Loudness, severityOf } from './severity.ts';
