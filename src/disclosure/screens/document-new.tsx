import { App, Form, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { CommandForm } from '../../console/components/command-form.tsx';
import { Loaded } from '../../console/components/loaded.tsx';
import { Card, Page } from '../../console/components/page.tsx';
import { type MatterPage, useMatter, useMatters } from '../../console/matters.ts';
import { kindPath } from '../../console/menu.ts';
import { randomId } from '../../console/random-id.ts';
import { today } from '../../console/time.ts';
import { useUnit } from '../../console/unit.ts';
import type { ReportState } from '../../report/report.ts';
import { type DocumentKindId, documentKind, documentKindIds } from '../kinds.ts';
import { disclosureKind, reportKind } from './document-data.ts';
import { DocumentFields } from './document-fields.tsx';
import {
  type DocumentValues,
  documentAlias,
  editionInput,
  namedReport,
  newDocument,
  newFromReport,
} from './document-values.ts';
import { ReportWords } from './report-words.tsx';

/** Begins a document: from a signed report where the address names one, else from words of its own. */
export default function DocumentNew() {
  const [search] = useSearchParams();
  const report = search.get('report');
  const list = kindPath(useUnit().id, disclosureKind);
  return (
    <Page
      title={report === null ? '起草公开信息' : '公开年度报告'}
      back={{ to: list, label: '信息公开' }}
      narrow
    >
      {report === null ? <FromOwnWords /> : <FromReport matter={report} />}
    </Page>
  );
}

/** A new document has its own id; a double click must not begin two. */
function useBegun() {
  const [matter] = useState(randomId);
  const unit = useUnit().id;
  const navigate = useNavigate();
  const { message } = App.useApp();
  return {
    aim: { matter, version: 0 },
    onDone: () => {
      message.success('已起草，下一步由他人逐项作保密审查和隐私审查');
      navigate(kindPath(unit, disclosureKind, matter), { replace: true });
    },
    onCancel: () => navigate(kindPath(unit, disclosureKind)),
  };
}

const ownKinds = documentKindIds.filter((id) => !documentKind(id).fromSignedReport);

function FromOwnWords() {
  const begun = useBegun();
  const [form] = Form.useForm<DocumentValues & { documentKind: DocumentKindId }>();
  const kind = Form.useWatch('documentKind', form) ?? 'notice';
  return (
    <>
      <SignedReports />
      <CommandForm
        operation="disclosure-document.draft"
        {...begun}
        form={form}
        initial={{ documentKind: 'notice' as DocumentKindId, ...newDocument('notice', today()) }}
        toInput={({ documentKind: chosen, ...values }) => ({
          documentKind: chosen,
          ...editionInput(values, null),
        })}
        alias={documentAlias}
        submit="提交审查"
      >
        <DocumentFields fromReport={false} asksDocumentNumber={documentKind(kind).asksDocumentNumber}>
          <Form.Item name="documentKind" label="信息类别" required>
            <Select
              options={ownKinds.map((id) => ({ value: id, label: documentKind(id).name }))}
              onChange={(chosen: DocumentKindId) =>
                form.setFieldValue(['metadata', 'topic'], documentKind(chosen).topic)
              }
            />
          </Form.Item>
        </DocumentFields>
      </CommandForm>
    </>
  );
}

/** Reports that are signed and not yet public: the commonest reason to come here. */
function SignedReports() {
  const signed = useMatters(reportKind, { status: 'signed', pageSize: 10 });
  if (!signed.data || signed.data.items.length === 0) return null;
  return (
    <Card title="已签发、待公开的年度报告">
      {signed.data.items.map((line) => (
        <p key={line.matter} className="line">
          <span>{line.title}</span>
          <Link className="line-end" to={`?report=${encodeURIComponent(line.matter)}`}>
            公开这份报告
          </Link>
        </p>
      ))}
    </Card>
  );
}

function FromReport({ matter }: { readonly matter: string }) {
  return <Loaded query={useMatter(reportKind, matter)}>{(page) => <SignedReport report={page} />}</Loaded>;
}

function SignedReport({ report }: { readonly report: MatterPage }) {
  const begun = useBegun();
  const state = report.state as ReportState;
  const named = namedReport(report.matter, state);
  if (!named) return <p className="notice">这份报告还没有签发，主要负责人签发后才能公开。</p>;
  return (
    <CommandForm
      operation="disclosure-document.draft"
      {...begun}
      initial={newFromReport(state, named)}
      toInput={(values) => ({ documentKind: 'annual-report' as const, ...editionInput(values, named) })}
      alias={documentAlias}
      submit="提交审查"
    >
      <DocumentFields fromReport asksDocumentNumber={false}>
        <ReportWords report={report} />
      </DocumentFields>
    </CommandForm>
  );
}
