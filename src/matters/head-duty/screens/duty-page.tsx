import { Link, useParams } from 'react-router';
import { Details } from '../../../console/components/details.tsx';
import { Loaded } from '../../../console/components/loaded.tsx';
import { Card } from '../../../console/components/page.tsx';
import { RecordPage } from '../../../console/components/record-page.tsx';
import { useMatter } from '../../../console/matters.ts';
import { kindPath } from '../../../console/menu.ts';
import { shownDay } from '../../../console/time.ts';
import { useUnit } from '../../../console/unit.ts';
import type { MeetingState } from '../../meeting/index.ts';
import { dutyObjects, type HeadDutyState, type MeetingRef } from '../head-duty.ts';

export default function DutyPage() {
  const { matter = '' } = useParams();
  return (
    <Loaded query={useMatter('head-duty', matter)} page="第一责任人履职">
      {(page) => {
        const { duty, evidence, cancelledFor } = page.state as HeadDutyState;
        return (
          <RecordPage
            page={page}
            list="第一责任人履职"
            correct="correctDuty"
            attach="head-duty.attachEvidence"
            cancel="head-duty.cancelDuty"
            evidence={evidence}
            cancelledFor={cancelledFor}
          >
            <Card>
              <Details
                items={[
                  { label: '事项', value: duty.matter, wide: true },
                  { label: '履职类型', value: `${dutyObjects[duty.kind]}亲自${duty.kind}` },
                  { label: '履职日期', value: shownDay(duty.date) },
                  { label: '履职人', value: `${duty.post} ${duty.name}`.trim() },
                  { label: '依据文件或批示', value: duty.basisDoc },
                  {
                    label: '依托的会议和议题',
                    value: duty.meeting && <MeetingLink meeting={duty.meeting} />,
                    wide: true,
                  },
                  { label: '结果', value: duty.outcome, wide: true },
                ]}
              />
            </Card>
          </RecordPage>
        );
      }}
    </Loaded>
  );
}

function MeetingLink({ meeting }: { readonly meeting: MeetingRef }) {
  const unit = useUnit().id;
  const page = useMatter('meeting', meeting.matter).data;
  const state = page?.state as MeetingState | undefined;
  const item = state?.meeting.agenda.find(({ id }) => id === meeting.item);
  return (
    <Link to={kindPath(unit, 'meeting', meeting.matter)}>
      {state
        ? `${shownDay(state.meeting.date)}${state.meeting.kind}：${item?.title ?? '（议题已删去）'}`
        : '查看会议'}
    </Link>
  );
}
