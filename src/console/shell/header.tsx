import { DownOutlined, MenuOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Drawer, Dropdown } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { call } from '../api.ts';
import { officesOf, useSession } from '../session/use-session.ts';
import { rememberUnit, useUnit } from '../unit.ts';
import { SideMenu } from './side-menu.tsx';

/** Where one is, who one is, and on a phone the menu. */
export function Header() {
  const [open, setOpen] = useState(false);
  return (
    <header className="header">
      <Button
        type="text"
        className="header-menu"
        icon={<MenuOutlined aria-hidden />}
        aria-label="打开菜单"
        onClick={() => setOpen(true)}
      />
      <Link to="/" className="header-name">
        依法
      </Link>
      <UnitName />
      <Person />
      <Drawer open={open} onClose={() => setOpen(false)} placement="left" title="菜单" size={270}>
        <SideMenu onChosen={() => setOpen(false)} />
      </Drawer>
    </header>
  );
}

/** The unit in view; a choice for those who work in several. */
function UnitName() {
  const session = useSession();
  const unit = useUnit();
  const navigate = useNavigate();
  const offices = officesOf(session);
  if (unit.supervised) return <span className="header-unit">正在查看：{unit.name}</span>;
  if (offices.length < 2) return <span className="header-unit">{unit.name}</span>;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: offices.map(({ id, name }) => ({ key: id, label: name })),
        selectedKeys: [unit.id],
        onClick: ({ key }) => {
          rememberUnit(key);
          navigate('/');
        },
      }}
    >
      <Button type="text" className="header-unit">
        {unit.name} <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}

function Person() {
  const session = useSession();
  const navigate = useNavigate();
  const signOut = useMutation({
    mutationFn: () => call('signOut'),
    // A page load, so that nothing of the person's data stays in memory.
    onSettled: () => window.location.assign('/sign-in'),
  });
  const roles = [...new Set(session.posts.map((post) => post.roleName))].join('、');
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', label: `${session.name}（${roles}）`, disabled: true },
          { key: 'account', label: '我的账号', onClick: () => navigate('/account') },
          { key: 'out', label: '退出', onClick: () => signOut.mutate() },
        ],
      }}
    >
      <Button type="text" className="header-person" loading={signOut.isPending}>
        {session.name} <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
