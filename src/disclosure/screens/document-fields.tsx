import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { DayInput } from '../../console/components/day-input.tsx';
import { EvidenceDrop } from '../../console/components/evidence-drop.tsx';
import { Card } from '../../console/components/page.tsx';
import { validities } from '../document.ts';

const validityOptions = validities.map((value) => ({ value, label: value }));

type Props = {
  /** The words come from a signed report: title, day and body are fixed. */
  readonly fromReport: boolean;
  readonly asksDocumentNumber: boolean;
  /** Before the metadata: the kind, or the report. */
  readonly children?: ReactNode;
};

/** The fields of a document: what it is, what it says, what belongs to it. */
export function DocumentFields({ fromReport, asksDocumentNumber, children }: Props) {
  return (
    <>
      <Card>
        {children}
        {!fromReport && (
          <Form.Item name={['metadata', 'title']} label="标题" required>
            <Input.TextArea autoSize maxLength={200} />
          </Form.Item>
        )}
        <Form.Item
          name={['metadata', 'summary']}
          label="内容概述"
          required
          extra="用一两句话写明这条信息说的是什么，供公众在目录里判断是否要读。"
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
        </Form.Item>
        <div className="form-grid">
          {!fromReport && (
            <Form.Item name={['metadata', 'formedDate']} label="成文日期" required>
              <DayInput />
            </Form.Item>
          )}
          <Form.Item
            name={['metadata', 'documentNumber']}
            label="文号"
            extra={asksDocumentNumber ? '如：云科发〔2026〕3号' : '没有文号的留空'}
          >
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name={['metadata', 'topic']} label="主题分类" required>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name={['metadata', 'validity']} label="效力状态" required>
            <Select options={validityOptions} />
          </Form.Item>
        </div>
      </Card>
      {!fromReport && (
        <Card title="正文">
          <Form.Item
            name="words"
            label="正文文字"
            required
            extra="一行一段。标题按“一、”“（一）”单独成行，网页会据此生成目录。"
          >
            <Input.TextArea autoSize={{ minRows: 10, maxRows: 40 }} />
          </Form.Item>
        </Card>
      )}
      <Card>
        <Form.Item name="attachments" label="附件" extra="发布后公众可以下载。每个附件都要单独审查。">
          <EvidenceDrop />
        </Form.Item>
      </Card>
    </>
  );
}
