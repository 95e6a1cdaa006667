import type { EvidenceRef } from '../../../console/components/evidence-list.tsx';
import type { Colleague } from '../../../console/people.ts';
import type { CommandInput } from '../../../console/use-command.ts';
import type { DutyKind, HeadDuty } from '../head-duty.ts';

/** A personal act as the form holds it. */
export type DutyValues = {
  kind: DutyKind;
  date: string | null;
  person: string | null;
  post: string;
  matter: string;
  /** Matter id of the meeting, `null` where the act rests on none. */
  meeting: string | null;
  item: string | null;
  basisDoc: string;
  outcome: string;
};

export type NewDuty = DutyValues & { evidence: EvidenceRef[] };
export type CorrectedDuty = DutyValues & { reason: string };

/** What each of the four kinds means, for somebody who records one for the first time. */
export const dutyHints: Readonly<Record<DutyKind, string>> = {
  部署: '对重要工作作出安排、明确分工',
  过问: '对重大问题查问情况、提出要求',
  协调: '对重点环节召集各方、解决分歧',
  督办: '对重要任务跟踪检查、催办落实',
};

export function newDuty(today: string, meeting: string | null, item: string | null): NewDuty {
  return {
    kind: '部署',
    date: today,
    person: null,
    post: '',
    matter: '',
    meeting,
    item,
    basisDoc: '',
    outcome: '',
    evidence: [],
  };
}

export function correctedDuty({ meeting, name: _, ...duty }: HeadDuty): CorrectedDuty {
  return { ...duty, meeting: meeting?.matter ?? null, item: meeting?.item ?? null, reason: '' };
}

/** Fields of the command that the form shows under other names. */
export const dutyAlias = { 'meeting.matter': 'meeting', 'meeting.item': 'item' };

/** What the commands take. */
export function dutyInput({ date, person, meeting, item, ...rest }: DutyValues) {
  return {
    ...rest,
    date: date ?? '',
    person: person ?? '',
    // A select that was cleared holds no value at all.
    meeting: meeting ? { matter: meeting, item: item ?? '' } : null,
  } satisfies Omit<CommandInput<'head-duty.recordDuty'>, 'evidence'>;
}

/**
 * Who is probably the head: the one colleague whose 职务 names 书记 and no deputy. Only a proposal; whether the person
 * is the head is decided by the command.
 */
export function probableHead(people: readonly Pick<Colleague, 'person' | 'title'>[]): string | null {
  const heads = people.filter(({ title }) => /书记/.test(title) && !/副|支部/.test(title));
  return heads.length === 1 ? (heads[0]?.person ?? null) : null;
}
