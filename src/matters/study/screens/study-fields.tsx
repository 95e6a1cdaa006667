import { Form, Input, InputNumber } from 'antd';
import { AttendancePicker } from '../../../console/components/attendance-picker.tsx';
import { Choice } from '../../../console/components/choice.tsx';
import { DayInput } from '../../../console/components/day-input.tsx';
import { NameInput } from '../../../console/components/name-input.tsx';
import { Card } from '../../../console/components/page.tsx';
import { PersonPicker } from '../../../console/components/person-picker.tsx';
import { studyForms } from '../study.ts';
import { LawPicker } from './law-picker.tsx';

const forms = studyForms.map((form) => ({ value: form, label: form }));

/** The fields of a study session, the needed ones first. */
export function StudyFields() {
  return (
    <>
      <Card>
        <Form.Item name="form">
          <Choice label="学法形式" options={forms} required />
        </Form.Item>
        <Form.Item name="topic" label="学习主题" required>
          <Input maxLength={120} autoFocus placeholder="如：学习新修订的行政处罚法" />
        </Form.Item>
        <Form.Item name="laws" label="学习的法律法规">
          <LawPicker />
        </Form.Item>
        <div className="form-grid">
          <Form.Item name="date" label="学法日期" required>
            <DayInput />
          </Form.Item>
          <Form.Item name="hours" label="学时" required>
            <InputNumber min={0.5} step={0.5} style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <Form.Item name="attendance" label="参加人员" required>
          <AttendancePicker />
        </Form.Item>
      </Card>
      <Card title="补充信息（选填）">
        <div className="form-grid">
          <Form.Item name="host" label="主持人">
            <PersonPicker />
          </Form.Item>
          <Form.Item name="speaker" label="主讲人">
            <NameInput placeholder="外请人员写明单位，如：区司法局法治科 某某" />
          </Form.Item>
        </div>
        <Form.Item name="minutes" label="学习记录">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} maxLength={4000} />
        </Form.Item>
      </Card>
    </>
  );
}
