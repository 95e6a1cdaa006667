import { Form, Select } from 'antd';
import { useEffect } from 'react';
import { useMatter, useMatters } from '../../../console/matters.ts';
import type { MeetingState } from '../../meeting/index.ts';
import type { DutyValues } from './duty-values.ts';

type Props = {
  /** A new act is taken to have happened on the meeting's day, until somebody says otherwise. */
  readonly isNew: boolean;
};

/** The meeting and the agenda item that the act rests on; only items on legal work can be chosen. */
export function MeetingItem({ isNew }: Props) {
  const form = Form.useFormInstance<DutyValues>();
  const chosen = Form.useWatch('meeting', form) ?? null;
  const recent = useMatters('meeting', { pageSize: 100, status: 'recorded' }).data?.items ?? [];
  const options = recent.map(({ matter, on, title }) => ({ value: matter, label: `${on} ${title}` }));
  return (
    <>
      <Form.Item name="meeting" label="依托的会议" extra="在会议上或者根据会议议题履职的，选择会议和议题。">
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={options}
          placeholder="按日期或标题查找"
          onChange={() => form.setFieldValue('item', null)}
        />
      </Form.Item>
      {chosen !== null && <Items matter={chosen} isNew={isNew} />}
    </>
  );
}

function Items({ matter, isNew }: Props & { readonly matter: string }) {
  const form = Form.useFormInstance<DutyValues>();
  const state = useMatter('meeting', matter).data?.state as MeetingState | undefined;
  const agenda = state?.meeting.agenda ?? [];
  const legal = agenda.filter((item) => item.legalWork);
  const only = legal.length === 1 ? legal[0]?.id : undefined;

  const on = state?.meeting.date;
  useEffect(() => {
    if (isNew && on !== undefined && !form.isFieldTouched('date')) form.setFieldValue('date', on);
  }, [form, on, isNew]);
  useEffect(() => {
    if (only !== undefined && !form.getFieldValue('item')) form.setFieldValue('item', only);
  }, [form, only]);

  return (
    <Form.Item
      name="item"
      label="议题"
      required
      {...(state && legal.length === 0
        ? { extra: '这次会议没有标为法治工作的议题。如确有，请先更正会议记录。' }
        : {})}
    >
      <Select
        options={legal.map(({ id, title }) => ({ value: id, label: title }))}
        placeholder="选择议题"
        notFoundContent="没有法治工作议题"
        onChange={(item: string) => {
          const title = legal.find(({ id }) => id === item)?.title;
          if (title && !form.getFieldValue('matter')) form.setFieldValue('matter', title);
        }}
      />
    </Form.Item>
  );
}
