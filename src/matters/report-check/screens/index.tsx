import { AuditOutlined } from '@ant-design/icons';
import type { Screens } from '../../../console/screens.ts';

export const screens: Screens = {
  kind: 'report-check',
  menu: {
    label: '检查记录',
    icon: AuditOutlined,
    order: 46,
    roles: ['clerk', 'reviewer', 'head', 'editor', 'supervisor'],
  },
  routes: [
    { path: '', lazy: () => import('./check-list.tsx') },
    { path: ':matter', lazy: () => import('./check-record.tsx') },
  ],
  tasks: [
    { roles: ['clerk', 'reviewer', 'editor', 'supervisor'], status: 'open', says: '检查出的问题待核对' },
  ],
};
