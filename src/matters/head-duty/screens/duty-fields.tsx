import { Form, Input } from 'antd';
import { useEffect } from 'react';
import { Choice } from '../../../console/components/choice.tsx';
import { DayInput } from '../../../console/components/day-input.tsx';
import { Card } from '../../../console/components/page.tsx';
import { PersonPicker } from '../../../console/components/person-picker.tsx';
import { usePeople } from '../../../console/people.ts';
import { dutyKinds } from '../head-duty.ts';
import { wordingHints } from '../wording.ts';
import { type DutyValues, dutyHints, probableHead } from './duty-values.ts';
import { MeetingItem } from './meeting-item.tsx';

const kinds = dutyKinds.map((kind) => ({ value: kind, label: `亲自${kind}`, hint: dutyHints[kind] }));

/** The fields of a personal act of the head. */
export function DutyFields({ isNew = false }: { readonly isNew?: boolean }) {
  const form = Form.useFormInstance<DutyValues>();
  const head = probableHead(usePeople().data ?? []);
  useEffect(() => {
    if (head !== null && !form.getFieldValue('person')) form.setFieldValue('person', head);
  }, [form, head]);
  return (
    <>
      <Card>
        <Form.Item name="kind">
          <Choice label="履职类型" options={kinds} required />
        </Form.Item>
        <Form.Item name="matter" label="事项" required>
          <Input maxLength={200} autoFocus placeholder="如：部署2026年度法治政府建设重点任务" />
        </Form.Item>
        <Wording />
        <div className="form-grid">
          <Form.Item name="date" label="履职日期" required>
            <DayInput />
          </Form.Item>
          <Form.Item name="person" label="履职人" required>
            <PersonPicker />
          </Form.Item>
        </div>
      </Card>
      <Card title="依据（至少一项：会议、文件或者材料）">
        <MeetingItem isNew={isNew} />
        <Form.Item name="basisDoc" label="依据文件或批示">
          <Input maxLength={120} placeholder="如：云科发〔2026〕5号" />
        </Form.Item>
      </Card>
      <Card title="补充信息（选填）">
        <Form.Item name="outcome" label="结果">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
        </Form.Item>
        <Form.Item name="post" label="职务" extra="留空则取现任职务。">
          <Input maxLength={60} />
        </Form.Item>
      </Card>
    </>
  );
}

/** Advice on the fixed wording of the four kinds; never stands in the way. */
function Wording() {
  const form = Form.useFormInstance<DutyValues>();
  const written = `${Form.useWatch('matter', form) ?? ''}${Form.useWatch('outcome', form) ?? ''}`;
  return wordingHints(written).map(({ found, says }) => (
    <p key={found} className="notice">
      提示：{says}。
    </p>
  ));
}
