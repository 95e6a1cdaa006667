import { yearOf } from '../../base/day.ts';
import type { FactDefinition, FactEntry } from '../kind.ts';
import type { StudySession, StudyState } from './study.ts';

const area = '学法用法和法治宣传';

export const studyFacts: readonly FactDefinition[] = [
  { id: 'study.sessions', area, says: '组织学法活动', unit: '次', joins: 'sum' },
  { id: 'study.centre-group', area, says: '理论学习中心组学法', unit: '次', joins: 'sum' },
  { id: 'study.lectures', area, says: '举办法治讲座', unit: '次', joins: 'sum' },
  { id: 'study.court-visits', area, says: '组织旁听庭审', unit: '次', joins: 'sum' },
  { id: 'study.people-times', area, says: '参加学法', unit: '人次', joins: 'sum' },
  { id: 'study.hours', area, says: '学法时间累计', unit: '学时', joins: 'sum' },
  { id: 'study.laws', area, says: '学习的法律法规', unit: '部', joins: 'names' },
  { id: 'study.topics', area, says: '学法主题', unit: '个', joins: 'names' },
  { id: 'study.essentials', area, says: '学习的重点内容', unit: '项', joins: 'names' },
];

/** What every unit is expected to study, recognised by its own name in the topic or among the laws. */
const essentials: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['习近平法治思想', /习近平法治思想/],
  ['宪法', /^(中华人民共和国)?宪法/],
];

function essentialsOf(session: StudySession): string[] {
  const texts = [...session.laws, ...session.topic.split(/[，、；：\s“”《》及与和]/)];
  return essentials.filter(([, pattern]) => texts.some((text) => pattern.test(text))).map(([name]) => name);
}

const factOfForm = {
  中心组: 'study.centre-group',
  讲座: 'study.lectures',
  旁听庭审: 'study.court-visits',
} as const;

/** What one session contributes: totals only, never who attended. */
export function facts(state: StudyState): readonly FactEntry[] {
  if (state.stage === 'cancelled') return [];
  const { session, act } = state;
  const entry = (fact: string, quantity: number, name: string): FactEntry => ({
    fact,
    year: yearOf(session.date),
    on: session.date,
    act,
    quantity,
    name,
  });
  const special = session.form in factOfForm ? factOfForm[session.form as keyof typeof factOfForm] : null;
  return [
    entry('study.sessions', 1, session.topic),
    ...(special ? [entry(special, 1, session.topic)] : []),
    entry('study.people-times', session.attendees.length, ''),
    entry('study.hours', session.hours, ''),
    ...session.laws.map((law) => entry('study.laws', 1, law)),
    entry('study.topics', 1, session.topic),
    ...essentialsOf(session).map((name) => entry('study.essentials', 1, name)),
  ];
}
