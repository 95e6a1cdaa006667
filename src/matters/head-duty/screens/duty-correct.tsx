import { App } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { CommandForm } from '../../../console/components/command-form.tsx';
import { CorrectionReason } from '../../../console/components/correction-reason.tsx';
import { Loaded } from '../../../console/components/loaded.tsx';
import { Page } from '../../../console/components/page.tsx';
import { useMatter } from '../../../console/matters.ts';
import { kindPath } from '../../../console/menu.ts';
import { useUnit } from '../../../console/unit.ts';
import type { HeadDutyState } from '../head-duty.ts';
import { DutyFields } from './duty-fields.tsx';
import { correctedDuty, dutyAlias, dutyInput } from './duty-values.ts';

export default function DutyCorrect() {
  const { matter = '' } = useParams();
  const unit = useUnit().id;
  const navigate = useNavigate();
  const { message } = App.useApp();
  const back = kindPath(unit, 'head-duty', matter);
  return (
    <Page title="更正履职记录" back={{ to: back, label: '返回记录' }} narrow>
      <Loaded query={useMatter('head-duty', matter)}>
        {(page) => (
          <CommandForm
            operation="head-duty.correctDuty"
            aim={page}
            initial={correctedDuty((page.state as HeadDutyState).duty)}
            toInput={({ reason, ...values }) => ({ ...dutyInput(values), reason })}
            alias={dutyAlias}
            submit="提交更正"
            onDone={() => {
              message.success('已更正，原记录保留在记录过程中');
              navigate(back, { replace: true });
            }}
            onCancel={() => navigate(back)}
          >
            <DutyFields />
            <CorrectionReason />
          </CommandForm>
        )}
      </Loaded>
    </Page>
  );
}
