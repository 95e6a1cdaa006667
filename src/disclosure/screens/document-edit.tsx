import { App } from 'antd';
import { useNavigate } from 'react-router';
import { CommandForm } from '../../console/components/command-form.tsx';
import { Loaded } from '../../console/components/loaded.tsx';
import { Card, Page } from '../../console/components/page.tsx';
import { kindPath } from '../../console/menu.ts';
import { documentKind } from '../kinds.ts';
import { stateOf, useDocument } from './document-data.ts';
import { DocumentFields } from './document-fields.tsx';
import { documentAlias, editionInput, valuesOf } from './document-values.ts';
import { ReportWords } from './report-words.tsx';
import { ReturnNotes } from './return-notes.tsx';
import { WithReport } from './with-report.tsx';

/** Changes the open draft. Reviews already passed have to be done again. */
export default function DocumentEdit() {
  const query = useDocument();
  const navigate = useNavigate();
  const { message } = App.useApp();
  return (
    <Loaded query={query}>
      {(page) => {
        const { draft, documentKind: kind } = stateOf(page);
        const back = kindPath(page.unit, page.kind, page.matter);
        if (!draft) return <p className="notice">现在没有可以修改的草稿。</p>;
        return (
          <Page title="修改公开信息" back={{ to: back, label: '返回' }} narrow>
            {draft.returned && (
              <Card title="退回意见">
                <ReturnNotes draft={draft} />
              </Card>
            )}
            {(draft.secrecy || draft.privacy) && (
              <p className="notice">这一稿已经通过审查。修改后要重新逐项审查。</p>
            )}
            <WithReport matter={draft.report?.matter ?? null}>
              {(report, named) => (
                <CommandForm
                  operation="disclosure-document.edit"
                  aim={page}
                  initial={valuesOf(draft)}
                  toInput={(values) => editionInput(values, named)}
                  alias={documentAlias}
                  submit="保存修改"
                  onDone={() => {
                    message.success('已修改，等待审查');
                    navigate(back, { replace: true });
                  }}
                  onCancel={() => navigate(back)}
                >
                  <DocumentFields
                    fromReport={report !== null}
                    asksDocumentNumber={documentKind(kind).asksDocumentNumber}
                  >
                    {report && <ReportWords report={report} />}
                  </DocumentFields>
                </CommandForm>
              )}
            </WithReport>
          </Page>
        );
      }}
    </Loaded>
  );
}
