import { addDays, chineseDay, type Day, day } from '../base/day.ts';
import type { DisclosureState } from '../disclosure/document.ts';
import { reviewItems } from '../disclosure/review.ts';
import type { Json } from '../matters/kind.ts';
import type { Role } from '../org/actor.ts';
import { contentHash, type ReportState, reportMatter } from '../report/index.ts';
import { legalReviewItems, secrecyReviewItems } from '../report/review-items.ts';
import { samplePeople, sampleUnits } from './district.ts';
import {
  dutiesOf,
  meetingsOf,
  type SampleMeeting,
  type SampleWork,
  sampleWork,
  studiesOf,
} from './records.ts';

/** One command of the sample, sent by a person on a day; the answer is the matter's new state. */
export type SampleCommand = {
  readonly person: string;
  readonly unit: string;
  readonly kind: string;
  readonly matter: string;
  readonly command: string;
  readonly input: Json;
};
export type Perform = (command: SampleCommand) => Promise<Json>;

/** Something that happened in the sample district on a day. */
export type SampleEvent = { readonly on: Day; readonly run: (perform: Perform) => Promise<void> };

const firstYear = 2024;

/** Everything that happened from 2024 to `today`, in the order it happened. */
export function sampleEvents(today: Day): SampleEvent[] {
  const units = sampleUnits.filter((unit) => unit.id in sampleWork);
  const years = Array.from(
    { length: Number(today.slice(0, 4)) - firstYear + 1 },
    (_, index) => firstYear + index,
  );
  return units
    .flatMap(({ id }, place) =>
      years.flatMap((year) => [...recordsOf(id, year, place), ...reportOf(id, year, place)]),
    )
    .filter((event) => event.on <= today)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function workOf(unit: string): SampleWork {
  const work = sampleWork[unit];
  if (!work) throw new Error(`no sample work for ${unit}`);
  return work;
}

function holder(unit: string, role: Role): string {
  const person = samplePeople.find((one) => one.unit === unit && one.roles.includes(role));
  if (!person) throw new Error(`nobody is ${role} in ${unit}`);
  return person.id;
}

/** Everyone on most days; now and then the last one is away. */
function attendance(unit: string, away: boolean): { attendees: string[]; absentees: string[] } {
  const people = samplePeople
    .filter((one) => one.unit === unit && !one.roles.some((role) => role.endsWith('Administrator')))
    .map((one) => one.id);
  return away
    ? { attendees: people.slice(0, -1), absentees: people.slice(-1) }
    : { attendees: people, absentees: [] };
}

function recordsOf(unit: string, year: number, place: number): SampleEvent[] {
  const work = workOf(unit);
  const clerk = holder(unit, 'clerk');
  const head = holder(unit, 'head');
  const on = (monthDay: string) => addDays(day(`${year}-${monthDay}`), place % 5);
  const send = (kind: string, matter: string, command: string, input: Json) => (perform: Perform) =>
    perform({ person: clerk, unit, kind, matter, command, input }).then(() => undefined);
  const meetingMatter = (index: number) => `${unit}-meeting-${year}-${index + 1}`;

  const studies = studiesOf(work, year).map((study, index) => ({
    on: on(study.on),
    run: send('study', `${unit}-study-${year}-${index + 1}`, 'recordSession', {
      date: on(study.on),
      form: study.form,
      topic: study.topic,
      laws: study.laws,
      host: head,
      hours: study.hours,
      ...attendance(unit, (index + year + place) % 3 === 0),
    }),
  }));
  const meetings = meetingsOf(work, year).map((meeting, index) => ({
    on: on(meeting.on),
    run: send('meeting', meetingMatter(index), 'recordMeeting', {
      kind: work.meetingKind,
      date: on(meeting.on),
      host: head,
      ...{ attendees: attendance(unit, false).attendees },
      agenda: agendaOf(meeting, work.office),
      minutesNo: `${year}年第${index * 3 + 2}次`,
    }),
  }));
  const duties = dutiesOf(work, year).map((duty, index) => ({
    on: on(duty.on),
    run: send('head-duty', `${unit}-duty-${year}-${index + 1}`, 'recordDuty', {
      kind: duty.kind,
      date: on(duty.on),
      person: head,
      matter: duty.matter,
      meeting: duty.at && { matter: meetingMatter(duty.at.meeting), item: duty.at.item },
      basisDoc: duty.at ? '' : `主要负责人批示${year}年第7号`,
      outcome: duty.outcome,
    }),
  }));
  // Meetings come before the duties of the same day, because those name them.
  return [...studies, ...meetings, ...duties];
}

function agendaOf(meeting: SampleMeeting, office: string): Json[] {
  return meeting.items.map((item) => ({ ...item, legalWork: true, reporter: office }));
}

/**
 * The report on `year`, made in the first weeks of the next. 科学技术局 has not begun its report on 2025: the
 * visitor may write it.
 */
function reportOf(unit: string, year: number, place: number): SampleEvent[] {
  if (unit === 'kjj' && year === 2025) return [];
  const matter = reportMatter(year);
  const document = `${unit}-report-${year}`;
  const work = workOf(unit);
  const on = (monthDay: string) => addDays(day(`${year + 1}-${monthDay}`), place);
  const send = (role: Role, kind: string, id: string, command: string, input: Json, perform: Perform) =>
    perform({ person: holder(unit, role), unit, kind, matter: id, command, input });
  const report = (role: Role, command: string, input: Json, perform: Perform) =>
    send(role, 'annual-report', matter, command, input, perform);
  const publication = (role: Role, command: string, input: Json, perform: Perform) =>
    send(role, 'disclosure-document', document, command, input, perform);
  let signed: ReportState;

  return [
    {
      on: on('01-13'),
      run: async (perform) => {
        await report('clerk', 'startReport', { year }, perform);
        let state = (await report('clerk', 'compose', {}, perform)) as ReportState;
        for (const last of state.lastCommitments ?? []) {
          const input = { commitment: last.id, result: 'done', words: '已按期完成，完成情况已归档备查' };
          state = (await report('clerk', 'answerCommitment', input, perform)) as ReportState;
        }
        for (const shortcoming of work.shortcomings) {
          const dueMonth = `${year + 1}-${shortcoming.dueMonth}`;
          await report('clerk', 'addShortcoming', { ...shortcoming, dueMonth }, perform);
        }
        await report('clerk', 'addCommitment', planOf(work, year + 1), perform);
      },
    },
    {
      on: on('01-20'),
      run: async (perform) => {
        await report('clerk', 'submitForLegalReview', {}, perform);
      },
    },
    {
      on: on('01-24'),
      run: async (perform) => {
        const items = legalReviewItems.map(({ id }) => ({ item: id, passed: true }));
        await report('reviewer', 'passLegalReview', { items, remark: '同意' }, perform);
      },
    },
    {
      on: on('02-04'),
      run: async (perform) => {
        const items = secrecyReviewItems.map(({ id }) => ({ item: id, passed: true }));
        const state = await report('editor', 'passSecrecyReview', { items }, perform);
        const hash = contentHash(state as ReportState);
        signed = (await report('head', 'sign', { contentHash: hash }, perform)) as ReportState;
      },
    },
    {
      on: on('02-07'),
      run: async (perform) => {
        for (const recipient of signed.recipients) {
          const proof = `收文登记${year + 1}-${String(place * 10 + 11).padStart(3, '0')}`;
          await report(
            'clerk',
            'recordSubmission',
            { recipient: recipient.id, date: on('02-07'), proof },
            perform,
          );
        }
      },
    },
    {
      on: on('02-10'),
      run: async (perform) => {
        const hash = signed.signature?.contentHash ?? '';
        const metadata = {
          title: signed.title,
          topic: '法治政府建设',
          formedDate: signed.signature?.on ?? on('02-04'),
          summary: `${signed.unit.name}报告${year}年度推进法治政府建设的举措、不足和原因、第一责任人履职情况及${year + 1}年安排。`,
        };
        const input = { documentKind: 'annual-report', metadata, report: { matter, contentHash: hash } };
        const state = (await publication('clerk', 'draft', input, perform)) as DisclosureState;
        // A story told again finds the document published already; its words are the same.
        const words = state.draft ?? state.current;
        if (!words) throw new Error('the document has neither a draft nor a public edition');
        const items = reviewItems(words).map(({ id }) => ({ item: id, outcome: '公开' }));
        await publication('editor', 'passSecrecyReview', { items }, perform);
        await publication('editor', 'passPrivacyReview', { items }, perform);
        await publication('editor', 'publish', {}, perform);
      },
    },
  ];
}

function planOf(work: SampleWork, year: number): Json {
  return {
    text: `围绕${work.field}开展专题学法不少于2次，学完后组织测试`,
    owner: work.office,
    dueMonth: `${year}-10`,
  };
}

/** A line for the progress shown on the first start. */
export function progressOf(event: SampleEvent): string {
  return `载入示例记录：${chineseDay(event.on)}`;
}
