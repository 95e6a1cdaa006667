import { Form, Input } from 'antd';
import { Choice } from '../../../console/components/choice.tsx';
import { DayInput } from '../../../console/components/day-input.tsx';
import { Card } from '../../../console/components/page.tsx';
import { PersonPicker } from '../../../console/components/person-picker.tsx';
import { meetingKinds } from '../meeting.ts';
import { AgendaRows } from './agenda-rows.tsx';
import { SamePeople } from './same-people.tsx';

const kinds = meetingKinds.map((kind) => ({ value: kind, label: kind }));

/** The fields of a meeting and its agenda. */
export function MeetingFields() {
  return (
    <>
      <Card>
        <Form.Item name="kind">
          <Choice label="会议类型" options={kinds} required />
        </Form.Item>
        <div className="form-grid">
          <Form.Item name="date" label="会议日期" required>
            <DayInput />
          </Form.Item>
          <Form.Item name="minutesNo" label="纪要编号">
            <Input maxLength={60} placeholder="如：2026年第3次" />
          </Form.Item>
        </div>
        <Form.Item name="attendees" label="参会人员" required>
          <PersonPicker many />
        </Form.Item>
        <SamePeople />
        <Form.Item name="host" label="主持人">
          <PersonPicker />
        </Form.Item>
      </Card>
      <Card title="议题">
        <AgendaRows />
      </Card>
    </>
  );
}
