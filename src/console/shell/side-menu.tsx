import {
  ApartmentOutlined,
  AuditOutlined,
  BarChartOutlined,
  HomeOutlined,
  SafetyOutlined,
  SolutionOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { Link, useLocation } from 'react-router';
import type { Role } from '../../org/actor.ts';
import { allScreens } from '../found-screens.ts';
import { currentLink, type MenuLink, menuOf } from '../menu.ts';
import { holdsAnywhere, officesOf, rolesIn, useSession } from '../session/use-session.ts';
import { useUnit } from '../unit.ts';

type OfficeLink = MenuLink & { readonly roles: readonly Role[] };

/** Pages of the three administrators. */
const administration: readonly OfficeLink[] = [
  { to: '/admin/people', label: '人员和账号', icon: TeamOutlined, roles: ['systemAdministrator'] },
  { to: '/admin/people', label: '人员和权限', icon: TeamOutlined, roles: ['securityAdministrator'] },
  { to: '/admin/units', label: '单位', icon: ApartmentOutlined, roles: ['systemAdministrator'] },
  { to: '/admin/policy', label: '安全策略', icon: SafetyOutlined, roles: ['securityAdministrator'] },
  { to: '/audit/acts', label: '行为记录', icon: SolutionOutlined, roles: ['auditAdministrator'] },
  { to: '/audit/verify', label: '完整性核验', icon: AuditOutlined, roles: ['auditAdministrator'] },
];

/** What the person's roles have something to do with, and nothing else. */
export function SideMenu({ onChosen }: { readonly onChosen?: () => void }) {
  const session = useSession();
  const unit = useUnit();
  // In a unit that is only supervised, the menu stays the one of the person's own unit.
  const offices = officesOf(session);
  const own = (offices.find(({ id }) => id === unit.id) ?? offices[0])?.id;
  const links = [
    ...(own === undefined ? [] : menuOf(allScreens, own, rolesIn(session, own))),
    ...(own === undefined
      ? []
      : [{ to: `/units/${own}/figures`, label: '年度数据', icon: BarChartOutlined }]),
    ...administration.filter(({ roles }) => holdsAnywhere(session, ...roles)),
  ];
  const all = [{ to: '/', label: '首页', icon: HomeOutlined }, ...links];
  const current = currentLink(
    useLocation().pathname,
    all.map(({ to }) => to),
  );
  return (
    <nav aria-label="主菜单" className="menu">
      <ul>
        {all.map(({ to, label, icon: Icon }) => (
          <li key={`${to} ${label}`}>
            <Link
              to={to}
              {...(to === current ? { className: 'active', 'aria-current': 'page' } : {})}
              {...(onChosen ? { onClick: onChosen } : {})}
            >
              <Icon aria-hidden />
              {label}
            </Link>
          </li>
        ))}
      </ul>
      <p className="menu-notice">涉密不上网，上网不涉密</p>
    </nav>
  );
}
