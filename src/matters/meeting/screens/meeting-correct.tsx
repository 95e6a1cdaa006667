import { App } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { CommandForm } from '../../../console/components/command-form.tsx';
import { CorrectionReason } from '../../../console/components/correction-reason.tsx';
import { Loaded } from '../../../console/components/loaded.tsx';
import { Page } from '../../../console/components/page.tsx';
import { useMatter } from '../../../console/matters.ts';
import { kindPath } from '../../../console/menu.ts';
import { useUnit } from '../../../console/unit.ts';
import type { MeetingState } from '../meeting.ts';
import { MeetingFields } from './meeting-fields.tsx';
import { correctedMeeting, meetingInput } from './meeting-values.ts';

export default function MeetingCorrect() {
  const { matter = '' } = useParams();
  const unit = useUnit().id;
  const navigate = useNavigate();
  const { message } = App.useApp();
  const back = kindPath(unit, 'meeting', matter);
  return (
    <Page title="更正会议记录" back={{ to: back, label: '返回记录' }} narrow>
      <Loaded query={useMatter('meeting', matter)}>
        {(page) => (
          <CommandForm
            operation="meeting.correctMeeting"
            aim={page}
            initial={correctedMeeting((page.state as MeetingState).meeting)}
            toInput={({ reason, ...values }) => ({ ...meetingInput(values), reason })}
            submit="提交更正"
            onDone={() => {
              message.success('已更正，原记录保留在记录过程中');
              navigate(back, { replace: true });
            }}
            onCancel={() => navigate(back)}
          >
            <MeetingFields />
            <CorrectionReason />
          </CommandForm>
        )}
      </Loaded>
    </Page>
  );
}
