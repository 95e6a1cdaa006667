import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { NameInput } from '../../../console/components/name-input.tsx';
import { agendaCategories } from '../meeting.ts';
import { emptyRow, guessCategory, type MeetingValues } from './meeting-values.ts';

const categories = agendaCategories.map((category) => ({ value: category, label: category }));

/** 议题: Enter in a title opens the next row; the category is proposed from the title. */
export function AgendaRows() {
  const form = Form.useFormInstance<MeetingValues>();
  const rows = Form.useWatch('agenda', form) ?? [];

  function propose(index: number): void {
    const row = form.getFieldValue(['agenda', index]);
    const guess = row.legalWork && row.category === '其他' ? guessCategory(row.title) : null;
    if (guess) form.setFieldValue(['agenda', index, 'category'], guess);
  }

  return (
    <Form.List name="agenda">
      {(fields, { add, remove }) => (
        <>
          <ol className="rows">
            {fields.map(({ key, name }) => (
              <li key={key}>
                <div className="row-head">
                  <h3>议题{name + 1}</h3>
                  {fields.length > 1 && (
                    <Button
                      type="text"
                      icon={<DeleteOutlined aria-hidden />}
                      aria-label={`删去议题${name + 1}`}
                      onClick={() => remove(name)}
                    />
                  )}
                </div>
                <Form.Item name={[name, 'title']} label="议题名称" required>
                  <Input
                    maxLength={120}
                    placeholder="如：听取上半年法治工作情况汇报"
                    // The first row leaves the focus to the form's own beginning.
                    autoFocus={name > 0}
                    onBlur={() => propose(name)}
                    onPressEnter={(event) => {
                      event.preventDefault();
                      propose(name);
                      if (name === fields.length - 1 && event.currentTarget.value.trim() !== '')
                        add(emptyRow);
                    }}
                  />
                </Form.Item>
                <Form.Item name={[name, 'legalWork']} valuePropName="checked">
                  <Checkbox>法治工作议题（计入年度报告）</Checkbox>
                </Form.Item>
                <div className="form-grid">
                  {rows[name]?.legalWork && (
                    <Form.Item name={[name, 'category']} label="议题类别">
                      <Select options={categories} />
                    </Form.Item>
                  )}
                  <Form.Item name={[name, 'reporter']} label="汇报人">
                    <NameInput placeholder="人员或科室" />
                  </Form.Item>
                </div>
                <Form.Item name={[name, 'outcome']} label="议定事项">
                  <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} maxLength={1000} />
                </Form.Item>
              </li>
            ))}
          </ol>
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => add(emptyRow)}>
            再加一项议题
          </Button>
        </>
      )}
    </Form.List>
  );
}
