import { Form, Input, Select } from 'antd';
import { DayInput } from '../../console/components/day-input.tsx';
import { documentKind, documentKindIds } from '../kinds.ts';
import { hintOf, type PageRead } from './import-data.ts';

const kinds = documentKindIds.map((id) => ({ value: id, label: documentKind(id).name }));

/** What was read from a page, to be looked at and mended. Nothing is filled in that the page does not show. */
export function ImportedFields({ read }: { readonly read: PageRead }) {
  const { metadata, indexNumber, publishedDate, source } = read.input;
  const hint = (field: string, value: string | undefined) => {
    const extra = hintOf(read, field, value ?? '');
    return extra === undefined ? {} : { extra };
  };
  return (
    <>
      <Form.Item name={['metadata', 'title']} label="标题" required {...hint('title', metadata.title)}>
        <Input.TextArea autoSize maxLength={300} />
      </Form.Item>
      <div className="form-grid">
        <Form.Item name="documentKind" label="信息类别" required>
          <Select options={kinds} />
        </Form.Item>
        <Form.Item name="indexNumber" label="原索引号" {...hint('indexNumber', indexNumber)}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item
          name={['metadata', 'publisher']}
          label="发布机构"
          {...hint('publisher', metadata.publisher)}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="source" label="来源" {...hint('source', source)}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name={['metadata', 'formedDate']}
          label="成文日期"
          {...hint('formedDate', metadata.formedDate)}
        >
          <DayInput />
        </Form.Item>
        <Form.Item name="publishedDate" label="原发布日期" {...hint('publishedDate', publishedDate)}>
          <DayInput />
        </Form.Item>
        <Form.Item
          name={['metadata', 'documentNumber']}
          label="文号"
          {...hint('documentNumber', metadata.documentNumber)}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name={['metadata', 'topic']} label="主题分类" {...hint('topic', metadata.topic)}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name={['metadata', 'validity']} label="效力状态" {...hint('validity', metadata.validity)}>
          <Input maxLength={30} />
        </Form.Item>
      </div>
      <Form.Item
        name={['metadata', 'summary']}
        label="内容概述"
        extra="原网页没有的，可以补写一两句供公众检索。"
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
      {read.suspects.length > 0 && (
        <Form.Item
          name="personalDataNote"
          label="疑似个人信息可以公开的理由"
          required
          extra={`读到${read.suspects.join('、')}。不应公开的请从正文中删去。`}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      )}
      <Form.Item
        name="words"
        label="正文"
        required
        extra="只留正文。混入的导航、页脚等请删去，文字不要改写。"
      >
        <Input.TextArea autoSize={{ minRows: 8, maxRows: 30 }} />
      </Form.Item>
    </>
  );
}
