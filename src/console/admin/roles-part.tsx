import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Popconfirm, Select } from 'antd';
import { type Role, roleNames, roles } from '../../org/actor.ts';
import { type Answer, call } from '../api.ts';
import { DataTable } from '../components/data-table.tsx';
import { ServerForm } from '../components/server-form.tsx';
import { LinkPart } from './account-part.tsx';
import type { PersonOverview } from './people-query.ts';
import { useChange } from './use-change.ts';

type Props = { readonly person: PersonOverview; readonly units: Answer<'units'> };
type Values = { unit: string; role: Role | null };

/** The person's rights, unit by unit: grant, end, unlock, and a link for a forgotten password. */
export function RolesPart({ person, units }: Props) {
  const change = useChange();
  const client = useQueryClient();
  const { message } = App.useApp();
  const nameOf = new Map(units.map((unit) => [unit.id, unit.shortName]));
  return (
    <>
      {person.account?.lockedUntil != null && (
        <section>
          <h2>锁定</h2>
          <p>连续输错口令，账号已暂时锁定。</p>
          <Button
            onClick={() =>
              change.mutate({
                run: () => call('unlock', { params: { person: person.person } }),
                done: '已解锁',
              })
            }
          >
            解锁账号
          </Button>
        </section>
      )}
      {person.account?.hasPassword === true && !person.account.disabled && (
        <section>
          <h2>忘记口令</h2>
          <p>核实是本人后发放；本人用它登录并另设口令。</p>
          <LinkPart person={person} />
        </section>
      )}
      <section>
        <h2>岗位权限</h2>
        <DataTable
          label="岗位权限"
          rows={person.roles}
          rowKey={({ unit, role }) => `${unit} ${role}`}
          empty="还没有岗位权限。"
          columns={[
            { title: '单位', render: ({ unit }) => nameOf.get(unit) ?? unit },
            { title: '岗位', main: true, render: ({ role }) => roleNames[role] },
            {
              title: '操作',
              width: '6em',
              render: ({ unit, role }) => (
                <Popconfirm
                  title={`收回“${roleNames[role]}”权限`}
                  okText="收回"
                  cancelText="取消"
                  onConfirm={() =>
                    change.mutate({
                      run: () => call('endRole', { params: { unit, person: person.person, role } }),
                      done: '已收回',
                    })
                  }
                >
                  <Button size="small" danger>
                    收回
                  </Button>
                </Popconfirm>
              ),
            },
          ]}
        />
      </section>
      <section>
        <h2>授予权限</h2>
        <ServerForm<Values, null>
          name="role"
          initial={{ unit: person.unit, role: null }}
          send={({ unit, role }) =>
            call('grantRole', { params: { unit, person: person.person, role: role ?? 'clerk' } })
          }
          submit="授予"
          onDone={async () => {
            message.success('已授予');
            await client.invalidateQueries();
          }}
        >
          <div className="form-grid">
            <Form.Item name="unit" label="单位">
              <Select options={units.map(({ id, shortName }) => ({ value: id, label: shortName }))} />
            </Form.Item>
            <Form.Item name="role" label="岗位" rules={[{ required: true, message: '请选择岗位' }]}>
              <Select
                placeholder="选择岗位"
                options={roles.map((role) => ({ value: role, label: roleNames[role] }))}
              />
            </Form.Item>
          </div>
        </ServerForm>
      </section>
    </>
  );
}
