import { type Day, day } from '../base/day.ts';
import { headDuty } from '../matters/head-duty/index.ts';
import type { Fact, MatterKind } from '../matters/kind.ts';
import { meeting } from '../matters/meeting/index.ts';
import { study } from '../matters/study/index.ts';
import { factsOf, Play } from '../matters/testing.ts';
import { contentHash } from './content.ts';
import { annualReport } from './index.ts';
import { reportMatter } from './report.ts';
import { legalReviewItems, secrecyReviewItems } from './review-items.ts';

const today = day('2025-12-30');

function recorded<State>(kind: MatterKind<State>, command: string, inputs: readonly unknown[]): State[] {
  return inputs.map(
    (input, index) => new Play(kind, `${kind.id}-${index}`, { today }).done(command, input).now,
  );
}

/** A year of work of the sample bureau, as facts. */
export function factsOfAYear(sessions = 4): readonly Fact[] {
  const studies = recorded(
    study,
    'recordSession',
    Array.from({ length: sessions }, (_, index) => ({
      date: `2025-0${index + 2}-19`,
      form: index === 0 ? '中心组' : '集体',
      topic: index === 0 ? '习近平法治思想专题学习' : `依法办理科技项目第${index}讲`,
      laws: ['中华人民共和国科学技术进步法', ...(index === 1 ? ['中华人民共和国行政处罚法'] : [])],
      attendees: ['zhou', 'lin', 'xu'],
      hours: 2,
    })),
  );
  const meetings = recorded(meeting, 'recordMeeting', [
    {
      kind: '党组会',
      date: '2025-03-05',
      attendees: ['zhou', 'lin'],
      agenda: [
        { title: '部署2025年度法治工作', category: '部署法治工作', legalWork: true },
        { title: '听取法治工作汇报', category: '听取法治工作汇报', legalWork: true },
      ],
    },
    {
      kind: '局长办公会',
      date: '2025-06-11',
      attendees: ['zhou', 'lin'],
      agenda: [{ title: '区级科技创新券发放办法', category: '研究重大决策', legalWork: true }],
    },
  ]);
  const duties = recorded(
    headDuty,
    'recordDuty',
    (['部署', '过问', '协调', '督办'] as const).map((kind, index) => ({
      kind,
      date: `2025-0${index + 3}-05`,
      person: 'zhou',
      matter: `${kind}科技项目验收工作`,
      basisDoc: `批示〔2025〕${index + 1}号`,
    })),
  );
  return [...factsOf(study, studies), ...factsOf(meeting, meetings), ...factsOf(headDuty, duties)];
}

export type ReportPlay = Play<NonNullable<Parameters<typeof annualReport.evolve>[0]>>;

/** A report just begun. */
export function aReport(year = 2025, on: Day = day('2026-01-12'), facts = factsOfAYear()): ReportPlay {
  return new Play(annualReport, reportMatter(year), { today: on, facts }).done('startReport', { year });
}

export const aShortcoming = {
  text: '懂科技又懂法律的人手偏少',
  cause: '近三年没有招录法律专业岗位',
  measure: '选派2名业务骨干参加公职律师培训',
  owner: '政策法规科',
  dueMonth: '2026-06',
};

/** A report ready to be handed in. */
export function aComposedReport(): ReportPlay {
  return aReport().done('compose', {}).done('addShortcoming', aShortcoming);
}

export const allPassed = legalReviewItems.map(({ id }) => ({ item: id, passed: true }));
export const nothingSecret = secrecyReviewItems.map(({ id }) => ({ item: id, passed: true }));

/** A report that waits for the head. */
export function aReviewedReport(): ReportPlay {
  return aComposedReport()
    .done('submitForLegalReview', {})
    .done('passLegalReview', { items: allPassed }, 'chen')
    .done('passSecrecyReview', { items: nothingSecret }, 'he');
}

export function aSignedReport(): ReportPlay {
  const play = aReviewedReport();
  return play.done('sign', { contentHash: contentHash(play.now) }, 'zhou');
}
