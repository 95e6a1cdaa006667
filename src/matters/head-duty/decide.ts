import { day } from '../../base/day.ts';
import type { PersonId } from '../../org/actor.ts';
import {
  attachedReasons,
  cancelledReasons,
  dateReasons,
  formReason,
  unchangedReasons,
  unknownPeopleReasons,
} from '../checks.ts';
import { type Context, command, type Needs, type Reason, refuse } from '../kind.ts';
import type { MeetingState } from '../meeting/index.ts';
import { peopleOf, unitPeople } from '../people.ts';
import { attachEvidence, cancel } from '../recorded.ts';
import type { HeadDuty, HeadDutyState } from './head-duty.ts';
import { AttachEvidence, CancelDuty, CorrectDuty, RecordDuty, type RecordDutyInput } from './inputs.ts';

type DutyInput = Omit<RecordDutyInput, 'evidence'>;

function dutyOf(input: DutyInput, context: Context, before: HeadDuty | null): HeadDuty {
  const person = peopleOf(context.prepared).get(input.person);
  // A head who has since left keeps the name and post under which they acted.
  const same = before?.person === input.person ? before : null;
  return {
    kind: input.kind,
    date: day(input.date),
    person: input.person as PersonId,
    name: person?.name ?? same?.name ?? '',
    post: input.post || same?.post || person?.title || '',
    matter: input.matter,
    meeting: input.meeting,
    basisDoc: input.basisDoc,
    outcome: input.outcome,
  };
}

function personReasons(input: DutyInput, context: Context, before: HeadDuty | null): Reason[] {
  const people = peopleOf(context.prepared);
  const known = before ? [before.person] : [];
  const unknown = unknownPeopleReasons([input.person], people, '履职人', 'person', known);
  if (unknown.length > 0 || known.includes(input.person as PersonId)) return unknown;
  const person = people.get(input.person);
  if (person?.roles.includes('head')) return [];
  return [
    {
      code: 'head-duty.not-head',
      says: `${person?.name ?? '所选人员'}不是本单位主要负责人。`,
      basis: 'FRP-4',
      mend: '第一责任人职责由主要负责人本人履行，请选择主要负责人；其他负责人的工作请记入会议议题。',
      field: 'person',
    },
  ];
}

function meetingReasons(input: DutyInput, context: Context): Reason[] {
  if (!input.meeting) return [];
  const view = context.matters.get(input.meeting.matter);
  if (view?.matterKind !== 'meeting') {
    return [
      formReason(
        'head-duty.no-such-meeting',
        '所选会议在本单位的记录中不存在',
        '请先记录会议，再登记在会议上的履职',
        'meeting',
      ),
    ];
  }
  const { meeting, stage } = view.state as MeetingState;
  if (stage === 'cancelled') {
    return [
      formReason('head-duty.meeting-cancelled', '所选会议的记录已经撤销', '请选择有效的会议记录', 'meeting'),
    ];
  }
  const item = meeting.agenda.find((candidate) => candidate.id === input.meeting?.item);
  if (!item) {
    return [
      formReason(
        'head-duty.no-such-item',
        `${meeting.date}的${meeting.kind}没有所选议题`,
        '请从该次会议的议题中选择；漏记的议题请先更正会议记录',
        'meeting',
      ),
    ];
  }
  return [
    ...(item.legalWork
      ? []
      : [
          formReason(
            'head-duty.item-not-legal-work',
            `议题“${item.title}”没有标为法治工作议题`,
            '请选择法治工作议题；如确属法治工作，请先更正会议记录',
            'meeting',
          ),
        ]),
    ...(input.date < meeting.date
      ? [
          formReason(
            'head-duty.before-meeting',
            `履职日期${input.date}早于所依托会议的日期${meeting.date}`,
            '请核对履职日期或所选会议',
            'date',
          ),
        ]
      : []),
  ];
}

/** An act in office leaves a trace: a meeting, a document or a file. Without any, nobody could check the sentence later. */
function proofReasons(input: DutyInput, evidence: number): Reason[] {
  if (input.meeting || input.basisDoc !== '' || evidence > 0) return [];
  return [
    formReason(
      'head-duty.no-proof',
      '没有会议、文件或佐证材料可以证明这次履职',
      '请至少填写一项：依托的会议议题、依据文件或批示、佐证材料',
      'basisDoc',
    ),
  ];
}

function needsOf(input: DutyInput): Needs {
  return input.meeting ? { matters: [input.meeting.matter] } : {};
}

export const headDutyCommands = {
  recordDuty: command<HeadDutyState, typeof RecordDuty>({
    label: '记录履职',
    may: ['clerk'],
    starts: true,
    takes: RecordDuty,
    prepare: unitPeople,
    needs: (_state, input) => needsOf(input),
    decide(_state, input, context) {
      const reasons = [
        ...dateReasons(input.date, '履职日期', context),
        ...personReasons(input, context, null),
        ...meetingReasons(input, context),
        ...proofReasons(input, input.evidence.length),
        ...attachedReasons(input.evidence, []),
      ];
      if (reasons.length > 0) return refuse(...reasons);
      return [
        {
          kind: 'duty-recorded',
          payload: { duty: dutyOf(input, context, null), evidence: input.evidence },
          attachments: input.evidence.map((file) => file.hash),
        },
      ];
    },
  }),

  correctDuty: command<HeadDutyState, typeof CorrectDuty>({
    label: '更正',
    may: ['clerk'],
    takes: CorrectDuty,
    prepare: unitPeople,
    needs: (_state, input) => needsOf(input),
    gate: cancelledReasons,
    decide(state, input, context) {
      if (!state) return [];
      const duty = dutyOf(input, context, state.duty);
      const reasons = [
        ...dateReasons(input.date, '履职日期', context),
        ...personReasons(input, context, state.duty),
        ...meetingReasons(input, context),
        ...proofReasons(input, state.evidence.length),
        ...unchangedReasons(state.duty, duty),
      ];
      if (reasons.length > 0) return refuse(...reasons);
      return [{ kind: 'duty-corrected', payload: { duty, reason: input.reason }, corrects: state.act }];
    },
  }),

  attachEvidence: attachEvidence<HeadDutyState>(AttachEvidence),
  cancelDuty: cancel<HeadDutyState>(CancelDuty, 'duty-cancelled'),
};
