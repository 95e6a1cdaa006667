import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { call } from '../api.ts';
import { useUnits } from '../unit.ts';
import type { PersonOverview } from './people-query.ts';
import { PersonForm } from './person-form.tsx';
import { useChange } from './use-change.ts';

/** The person's file: change it, end a post. */
export function PersonPart({ person }: { readonly person: PersonOverview }) {
  const [changing, setChanging] = useState(false);
  const change = useChange();
  const units = useUnits().data ?? [];
  const nameOf = new Map(units.map((unit) => [unit.id, unit.shortName]));
  return (
    <section>
      <h2>登记</h2>
      <div className="form-actions">
        <Button onClick={() => setChanging(true)}>更改登记</Button>
        {person.posts.map(({ unit }) => (
          <Popconfirm
            key={unit}
            title={`${person.name}离开${nameOf.get(unit) ?? unit}`}
            description="职务和在该单位的全部权限随即结束，办过的记录保留。"
            okText="确认离开"
            cancelText="取消"
            onConfirm={() =>
              change.mutate({
                run: () => call('leaveUnit', { params: { unit, person: person.person } }),
                done: '已登记离开',
              })
            }
          >
            <Button danger>离开{nameOf.get(unit) ?? unit}</Button>
          </Popconfirm>
        ))}
      </div>
      {changing && <PersonForm person={person} onClose={() => setChanging(false)} />}
    </section>
  );
}
