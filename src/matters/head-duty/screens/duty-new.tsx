import { App, Form } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { CommandForm } from '../../../console/components/command-form.tsx';
import { EvidenceDrop } from '../../../console/components/evidence-drop.tsx';
import { Card, Page } from '../../../console/components/page.tsx';
import { kindPath } from '../../../console/menu.ts';
import { randomId } from '../../../console/random-id.ts';
import { today } from '../../../console/time.ts';
import { useUnit } from '../../../console/unit.ts';
import { DutyFields } from './duty-fields.tsx';
import { dutyAlias, dutyInput, newDuty } from './duty-values.ts';

/** `?meeting=…&item=…` comes from an agenda item. */
export default function DutyNew() {
  const [matter] = useState(randomId);
  const [search] = useSearchParams();
  const unit = useUnit().id;
  const navigate = useNavigate();
  const { message } = App.useApp();
  const list = kindPath(unit, 'head-duty');
  return (
    <Page title="记录第一责任人履职" back={{ to: list, label: '第一责任人履职' }} narrow>
      <CommandForm
        operation="head-duty.recordDuty"
        aim={{ matter, version: 0 }}
        initial={newDuty(today(), search.get('meeting'), search.get('item'))}
        toInput={({ evidence, ...values }) => ({ ...dutyInput(values), evidence })}
        alias={dutyAlias}
        submit="记录"
        onDone={() => {
          message.success('履职已记录');
          navigate(kindPath(unit, 'head-duty', matter), { replace: true });
        }}
        onCancel={() => navigate(list)}
      >
        <DutyFields isNew />
        <Card>
          <Form.Item name="evidence" label="佐证材料">
            <EvidenceDrop hint="批示、会议照片、督办单等，可以一次拖入多个" />
          </Form.Item>
        </Card>
      </CommandForm>
    </Page>
  );
}
