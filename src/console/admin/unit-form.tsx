import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import { type UnitKind, unitKinds } from '../../org/actor.ts';
import { type Answer, call } from '../api.ts';
import { ServerForm } from '../components/server-form.tsx';

type Unit = Answer<'units'>[number];
type Props = {
  /** `null` for a new one. */
  readonly unit: Unit | null;
  readonly units: readonly Unit[];
  readonly onClose: () => void;
};
type Values = {
  id: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  parent: string | null;
  indexPrefix: string;
};

/** A unit's names, kind and place in the tree. */
export function UnitForm({ unit, units, onClose }: Props) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const initial: Values = unit ?? {
    id: '',
    name: '',
    shortName: '',
    kind: '区政府部门',
    parent: units[0]?.id ?? null,
    indexPrefix: '',
  };

  function send({ id, parent, ...rest }: Values): Promise<Unit> {
    const body = { ...rest, parent: parent ?? null };
    if (unit) return call('changeUnit', { params: { unit: unit.id }, body });
    return call('createUnit', { body: { ...body, id } });
  }

  return (
    <Modal
      open
      title={unit ? `更改${unit.name}` : '设立单位'}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <ServerForm<Values, Unit>
        name="unit"
        initial={initial}
        send={send}
        submit={unit ? '保存' : '设立'}
        onDone={async () => {
          message.success(unit ? '已保存' : '已设立');
          await client.invalidateQueries();
          onClose();
        }}
        onCancel={onClose}
      >
        <Form.Item name="name" label="规范名称" required>
          <Input placeholder="如：云桥区科学技术局" autoComplete="off" />
        </Form.Item>
        <Form.Item name="shortName" label="简称" required>
          <Input autoComplete="off" />
        </Form.Item>
        {!unit && (
          <Form.Item
            name="id"
            label="代码"
            required
            extra="小写字母、数字和短横线，以字母开头；用在网址中，设立后不能改。"
          >
            <Input autoComplete="off" autoCapitalize="off" spellCheck={false} />
          </Form.Item>
        )}
        <div className="form-grid">
          <Form.Item name="kind" label="类别" required>
            <Select options={unitKinds.map((kind) => ({ value: kind, label: kind }))} />
          </Form.Item>
          <Form.Item name="parent" label="上级单位">
            <Select
              allowClear
              placeholder="没有上级"
              options={units
                .filter(({ id }) => id !== unit?.id)
                .map(({ id, shortName }) => ({ value: id, label: shortName }))}
            />
          </Form.Item>
        </div>
        <Form.Item name="indexPrefix" label="索引号前段码" required extra="公开信息的索引号以此开头。">
          <Input autoComplete="off" />
        </Form.Item>
      </ServerForm>
    </Modal>
  );
}
