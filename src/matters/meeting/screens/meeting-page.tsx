import { Link, useParams } from 'react-router';
import { Details } from '../../../console/components/details.tsx';
import { Loaded } from '../../../console/components/loaded.tsx';
import { Card } from '../../../console/components/page.tsx';
import { PeopleNames } from '../../../console/components/people-names.tsx';
import { RecordPage } from '../../../console/components/record-page.tsx';
import { StatusTag } from '../../../console/components/status-tag.tsx';
import { useKind, useMatter } from '../../../console/matters.ts';
import { kindPath } from '../../../console/menu.ts';
import { shownDay } from '../../../console/time.ts';
import { useUnit } from '../../../console/unit.ts';
import type { AgendaItem, MeetingState } from '../meeting.ts';

export default function MeetingPage() {
  const { matter = '' } = useParams();
  return (
    <Loaded query={useMatter('meeting', matter)} page="会议">
      {(page) => {
        const { meeting, evidence, cancelledFor } = page.state as MeetingState;
        return (
          <RecordPage
            page={page}
            list="会议"
            correct="correctMeeting"
            attach="meeting.attachEvidence"
            cancel="meeting.cancelMeeting"
            evidence={evidence}
            cancelledFor={cancelledFor}
          >
            <Card>
              <Details
                items={[
                  { label: '会议类型', value: meeting.kind },
                  { label: '会议日期', value: shownDay(meeting.date) },
                  { label: '纪要编号', value: meeting.minutesNo },
                  { label: '主持人', value: meeting.host && <PeopleNames people={[meeting.host]} /> },
                  { label: '参会人员', value: <PeopleNames people={meeting.attendees} />, wide: true },
                ]}
              />
            </Card>
            <Card title="议题">
              <ol className="agenda">
                {meeting.agenda.map((item, index) => (
                  <li key={item.id}>
                    <Item item={item} number={index + 1} />
                    {cancelledFor === null && item.legalWork && <DutyLink matter={matter} item={item.id} />}
                  </li>
                ))}
              </ol>
            </Card>
          </RecordPage>
        );
      }}
    </Loaded>
  );
}

function Item({ item, number }: { readonly item: AgendaItem; readonly number: number }) {
  return (
    <>
      <h3>
        {number}. {item.title}{' '}
        <StatusTag tone={item.legalWork ? 'good' : 'plain'}>
          {item.legalWork ? item.category : '非法治工作'}
        </StatusTag>
      </h3>
      {item.reporter !== '' && <p>汇报人：{item.reporter}</p>}
      {item.outcome !== '' && <p>议定事项：{item.outcome}</p>}
    </>
  );
}

/** The way from an item to the head's act that rests on it, for those who may record one. */
function DutyLink({ matter, item }: { readonly matter: string; readonly item: string }) {
  const unit = useUnit();
  const record = useKind('head-duty').data?.commands.find((command) => command.starts);
  if (!record?.may.some((role) => unit.roles.includes(role))) return null;
  return (
    <Link to={`${kindPath(unit.id, 'head-duty', 'new')}?meeting=${matter}&item=${item}`}>
      登记主要负责人就此议题的履职
    </Link>
  );
}
