import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import { call } from '../api.ts';
import { ServerForm } from '../components/server-form.tsx';
import { randomId } from '../random-id.ts';
import { useUnits } from '../unit.ts';
import type { PersonOverview } from './people-query.ts';

type Props = {
  /** Whose file is changed; a new person where it is left out. */
  readonly person?: PersonOverview;
  readonly onClose: () => void;
};

type Values = { unit: string | null; name: string; title: string; pinyin: string };

/** A person's file: unit, name, reading of the name, 职务. */
export function PersonForm({ person, onClose }: Props) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const units = useUnits().data ?? [];
  const title = person?.posts.find((post) => post.unit === person.unit)?.title ?? '';
  const initial: Values = {
    unit: person?.unit ?? null,
    name: person?.name ?? '',
    title,
    pinyin: person?.pinyin ?? '',
  };

  async function send({ unit, pinyin, ...rest }: Values): Promise<null> {
    const body = { ...rest, ...(pinyin.trim() === '' ? {} : { pinyin: pinyin.trim() }) };
    if (person) return call('changePerson', { params: { unit: person.unit, person: person.person }, body });
    const home = unit ?? '';
    // The id is seen by nobody; the unit in it helps whoever reads the database.
    return call('createPerson', {
      params: { unit: home },
      body: { ...body, id: `${home}-${randomId().slice(0, 8)}` },
    });
  }

  return (
    <Modal
      open
      title={person ? `更改${person.name}的登记` : '登记人员'}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <ServerForm<Values, null>
        name="person"
        initial={initial}
        send={send}
        submit={person ? '保存' : '登记'}
        onDone={async () => {
          message.success(person ? '已保存' : '已登记');
          await client.invalidateQueries();
          onClose();
        }}
        onCancel={onClose}
      >
        {!person && (
          <Form.Item name="unit" label="单位" required>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={units.map(({ id, name }) => ({ value: id, label: name }))}
              placeholder="选择单位"
            />
          </Form.Item>
        )}
        <Form.Item name="name" label="姓名" required>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="title" label="职务" required>
          <Input placeholder="如：办公室科员" autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="pinyin"
          label="姓名拼音"
          extra="留空则按姓名自动注音；多音字请核对，音节之间空一格，如 zhang chang le。"
        >
          <Input autoComplete="off" autoCapitalize="off" spellCheck={false} />
        </Form.Item>
      </ServerForm>
    </Modal>
  );
}
