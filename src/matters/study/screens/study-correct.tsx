import { App } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { CommandForm } from '../../../console/components/command-form.tsx';
import { CorrectionReason } from '../../../console/components/correction-reason.tsx';
import { Loaded } from '../../../console/components/loaded.tsx';
import { Page } from '../../../console/components/page.tsx';
import { useMatter } from '../../../console/matters.ts';
import { kindPath } from '../../../console/menu.ts';
import { useUnit } from '../../../console/unit.ts';
import type { StudyState } from '../study.ts';
import { StudyFields } from './study-fields.tsx';
import { correctedStudy, sessionInput, studyAlias } from './study-values.ts';

export default function StudyCorrect() {
  const { matter = '' } = useParams();
  const unit = useUnit().id;
  const navigate = useNavigate();
  const { message } = App.useApp();
  const back = kindPath(unit, 'study', matter);
  return (
    <Page title="更正学法记录" back={{ to: back, label: '返回记录' }} narrow>
      <Loaded query={useMatter('study', matter)}>
        {(page) => (
          <CommandForm
            operation="study.correctSession"
            aim={page}
            initial={correctedStudy((page.state as StudyState).session)}
            toInput={({ reason, ...values }) => ({ ...sessionInput(values), reason })}
            alias={studyAlias}
            submit="提交更正"
            onDone={() => {
              message.success('已更正，原记录保留在记录过程中');
              navigate(back, { replace: true });
            }}
            onCancel={() => navigate(back)}
          >
            <StudyFields />
            <CorrectionReason />
          </CommandForm>
        )}
      </Loaded>
    </Page>
  );
}
