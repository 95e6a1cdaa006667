import { useParams } from 'react-router';
import { Details } from '../../../console/components/details.tsx';
import { Loaded } from '../../../console/components/loaded.tsx';
import { Card } from '../../../console/components/page.tsx';
import { PeopleNames } from '../../../console/components/people-names.tsx';
import { RecordPage } from '../../../console/components/record-page.tsx';
import { useMatter } from '../../../console/matters.ts';
import { shownDay } from '../../../console/time.ts';
import type { StudyState } from '../study.ts';

export default function StudyPage() {
  const { matter = '' } = useParams();
  return (
    <Loaded query={useMatter('study', matter)} page="学法活动">
      {(page) => {
        const { session, evidence, cancelledFor } = page.state as StudyState;
        return (
          <RecordPage
            page={page}
            list="学法活动"
            correct="correctSession"
            attach="study.attachEvidence"
            cancel="study.cancelSession"
            evidence={evidence}
            cancelledFor={cancelledFor}
          >
            <Card>
              <Details
                items={[
                  { label: '学习主题', value: session.topic, wide: true },
                  { label: '学法形式', value: session.form },
                  { label: '学法日期', value: shownDay(session.date) },
                  { label: '学时', value: session.hours },
                  {
                    label: '学习的法律法规',
                    value: session.laws.map((law) => `《${law}》`).join(''),
                    wide: true,
                  },
                  { label: '主持人', value: session.host && <PeopleNames people={[session.host]} /> },
                  { label: '主讲人', value: session.speaker },
                  { label: '参加人员', value: <PeopleNames people={session.attendees} />, wide: true },
                  { label: '缺席人员', value: <PeopleNames people={session.absentees} />, wide: true },
                  { label: '学习记录', value: session.minutes, wide: true },
                ]}
              />
            </Card>
          </RecordPage>
        );
      }}
    </Loaded>
  );
}
