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
import { StudyFields } from './study-fields.tsx';
import { newStudy, sessionInput, studyAlias } from './study-values.ts';

export default function StudyNew() {
  const [matter] = useState(randomId);
  const unit = useUnit().id;
  const navigate = useNavigate();
  const { message } = App.useApp();
  const list = kindPath(unit, 'study');
  return (
    <Page title="记录学法活动" back={{ to: list, label: '学法活动' }} narrow>
      <CommandForm
        operation="study.recordSession"
        aim={{ matter, version: 0 }}
        initial={newStudy(today())}
        toInput={({ evidence, ...values }) => ({ ...sessionInput(values), evidence })}
        alias={studyAlias}
        submit="记录"
        onDone={() => {
          message.success('学法活动已记录');
          navigate(kindPath(unit, 'study', matter), { replace: true });
        }}
        onCancel={() => navigate(list)}
      >
        <StudyFields />
        <Card>
          <Form.Item name="evidence" label="材料">
            <EvidenceDrop hint="通知、签到表、课件、照片等，可以一次拖入多个" />
          </Form.Item>
        </Card>
      </CommandForm>
    </Page>
  );
}
