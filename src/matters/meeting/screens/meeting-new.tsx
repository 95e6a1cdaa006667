import { App, Form } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CommandForm } from '../../../console/components/command-form.tsx';
import { EvidenceDrop } from '../../../console/components/evidence-drop.tsx';
import { Card, Page } from '../../../console/components/page.tsx';
import { kindPath } from '../../../console/menu.ts';
import { randomId } from '../../../console/random-id.ts';
import { today } from '../../../console/time.ts';
import { useUnit } from '../../../console/unit.ts';
import { MeetingFields } from './meeting-fields.tsx';
import { meetingInput, newMeeting } from './meeting-values.ts';

export default function MeetingNew() {
  const [matter] = useState(randomId);
  const unit = useUnit().id;
  const navigate = useNavigate();
  const { message } = App.useApp();
  const list = kindPath(unit, 'meeting');
  return (
    <Page title="记录会议" back={{ to: list, label: '会议' }} narrow>
      <CommandForm
        operation="meeting.recordMeeting"
        aim={{ matter, version: 0 }}
        initial={newMeeting(today())}
        toInput={({ evidence, ...values }) => ({ ...meetingInput(values), evidence })}
        submit="记录"
        onDone={() => {
          message.success('会议已记录');
          navigate(kindPath(unit, 'meeting', matter), { replace: true });
        }}
        onCancel={() => navigate(list)}
      >
        <MeetingFields />
        <Card>
          <Form.Item name="evidence" label="会议材料">
            <EvidenceDrop hint="会议通知、纪要、签到表等，可以一次拖入多个" />
          </Form.Item>
        </Card>
      </CommandForm>
    </Page>
  );
}
