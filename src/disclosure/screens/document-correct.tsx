import { App, Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { CommandForm } from '../../console/components/command-form.tsx';
import { Loaded } from '../../console/components/loaded.tsx';
import { Card, Page } from '../../console/components/page.tsx';
import { kindPath } from '../../console/menu.ts';
import { documentKind } from '../kinds.ts';
import { stateOf, useDocument } from './document-data.ts';
import { DocumentFields } from './document-fields.tsx';
import { type DocumentValues, documentAlias, editionInput, valuesOf } from './document-values.ts';
import { ReportWords } from './report-words.tsx';
import { WithReport } from './with-report.tsx';

/** Opens a new edition of what is public; the public reads the note. */
export default function DocumentCorrect() {
  const query = useDocument();
  const navigate = useNavigate();
  const { message } = App.useApp();
  return (
    <Loaded query={query}>
      {(page) => {
        const { current, documentKind: kind } = stateOf(page);
        const back = kindPath(page.unit, page.kind, page.matter);
        if (!current) return <p className="notice">这条信息还没有发布，直接修改草稿即可。</p>;
        return (
          <Page title="更正已公开的信息" back={{ to: back, label: '返回' }} narrow>
            <p className="notice">
              更正稿须重新逐项审查，发布前公众看到的仍是现在这一版。索引号和网页地址不变，更正说明会显示在网页上。
            </p>
            <WithReport matter={current.report?.matter ?? null}>
              {(report, named) => (
                <CommandForm
                  operation="disclosure-document.correct"
                  aim={page}
                  initial={
                    { ...valuesOf(current), changeNote: '' } as DocumentValues & { changeNote: string }
                  }
                  toInput={({ changeNote, ...values }) => ({ ...editionInput(values, named), changeNote })}
                  alias={documentAlias}
                  submit="提交更正稿"
                  onDone={() => {
                    message.success('更正稿已提交，等待审查');
                    navigate(back, { replace: true });
                  }}
                  onCancel={() => navigate(back)}
                >
                  <Card>
                    <Form.Item
                      name="changeNote"
                      label="更正说明"
                      required
                      extra="写明改了什么、由什么改为什么。公众会看到。"
                    >
                      <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} autoFocus />
                    </Form.Item>
                  </Card>
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
