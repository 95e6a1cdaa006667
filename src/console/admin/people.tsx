import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { roleNames } from '../../org/actor.ts';
import { DataTable } from '../components/data-table.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Page } from '../components/page.tsx';
import { StatusTag } from '../components/status-tag.tsx';
import { matchesPerson } from '../people.ts';
import { holdsAnywhere, useSession } from '../session/use-session.ts';
import { useUnits } from '../unit.ts';
import { type PersonOverview, peopleQuery } from './people-query.ts';
import { PersonDrawer } from './person-drawer.tsx';
import { PersonForm } from './person-form.tsx';

/** Which people are shown, by the state of their account. */
const onlyOf: Readonly<Record<string, { label: string; is: (person: PersonOverview) => boolean }>> = {
  account: { label: '有账号', is: ({ account }) => account !== null },
  none: { label: '没有账号', is: ({ account }) => account === null },
  unused: { label: '还没有设置口令', is: ({ account }) => account !== null && !account.hasPassword },
  locked: { label: '被锁定', is: ({ account }) => account?.lockedUntil != null },
  disabled: { label: '已停用', is: ({ account }) => account?.disabled === true },
};

/** People, accounts and rights: the system administrator keeps people and accounts, the security administrator rights. */
export default function People() {
  const session = useSession();
  const system = holdsAnywhere(session, 'systemAdministrator');
  const [search, setSearch] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const query = useQuery(peopleQuery);
  const units = useUnits().data ?? [];
  const nameOf = new Map(units.map((unit) => [unit.id, unit.shortName]));
  const typed = search.get('q') ?? '';
  const unit = search.get('unit') ?? '';
  const only = search.get('only') ?? '';
  const open = search.get('person');

  function set(name: string, value: string | null): void {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null || value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  }

  const isShown = (person: PersonOverview) =>
    matchesPerson(person, typed) &&
    (unit === '' || person.unit === unit || person.roles.some((role) => role.unit === unit)) &&
    (onlyOf[only]?.is(person) ?? true);

  return (
    <Page
      title={system ? '人员和账号' : '人员和权限'}
      actions={
        system && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
            登记人员
          </Button>
        )
      }
    >
      <div className="card">
        <search className="filters">
          <Input
            aria-label="按姓名或拼音查找"
            placeholder="输入姓名、拼音或首字母"
            allowClear
            value={typed}
            onChange={(event) => set('q', event.target.value)}
          />
          <Select
            aria-label="单位"
            value={unit}
            onChange={(value: string) => set('unit', value)}
            options={[
              { value: '', label: '全部单位' },
              ...units.map(({ id, shortName }) => ({ value: id, label: shortName })),
            ]}
          />
          <Select
            aria-label="账号"
            value={only}
            onChange={(value: string) => set('only', value)}
            options={[
              { value: '', label: '全部人员' },
              ...Object.entries(onlyOf).map(([value, { label }]) => ({ value, label })),
            ]}
          />
        </search>
        <Loaded query={query}>
          {(people) => (
            <>
              <DataTable
                label="人员"
                rows={people.filter(isShown)}
                rowKey={({ person }) => person}
                empty="没有符合条件的人员。"
                columns={[
                  {
                    title: '姓名',
                    main: true,
                    width: '7em',
                    render: ({ person, name }) => (
                      <button type="button" className="fact-link" onClick={() => set('person', person)}>
                        {name}
                      </button>
                    ),
                  },
                  {
                    title: '单位和职务',
                    render: ({ posts }) =>
                      posts.map((post) => `${nameOf.get(post.unit) ?? post.unit} ${post.title}`).join('；'),
                  },
                  {
                    title: '岗位权限',
                    render: ({ roles }) => roles.map(({ role }) => roleNames[role]).join('、') || '—',
                  },
                  {
                    title: '账号',
                    width: '17em',
                    render: ({ account }) => <AccountState account={account} />,
                  },
                ]}
              />
              <PersonDrawer
                person={people.find(({ person }) => person === open) ?? null}
                onClose={() => set('person', null)}
              />
            </>
          )}
        </Loaded>
      </div>
      {adding && <PersonForm onClose={() => setAdding(false)} />}
    </Page>
  );
}

export function AccountState({ account }: Pick<PersonOverview, 'account'>) {
  if (account === null) return <span className="quiet">没有账号</span>;
  return (
    <>
      {account.login} {account.disabled && <StatusTag tone="bad">已停用</StatusTag>}
      {account.lockedUntil !== null && <StatusTag tone="bad">被锁定</StatusTag>}
      {!account.hasPassword && !account.disabled && <StatusTag tone="wait">未设口令</StatusTag>}
    </>
  );
}
