import { FileTextOutlined } from '@ant-design/icons';
import type { Screens } from '../../console/screens.ts';

/** 年度报告 in the console. */
export const screens: Screens = {
  kind: 'annual-report',
  menu: {
    label: '年度报告',
    icon: FileTextOutlined,
    order: 40,
    roles: ['clerk', 'reviewer', 'head', 'editor', 'supervisor'],
  },
  routes: [
    { path: '', lazy: () => import('./report-list-page.tsx') },
    { path: ':matter', lazy: () => import('./report-page.tsx') },
    { path: ':matter/sign', lazy: () => import('./sign-page.tsx') },
  ],
  home: [{ roles: ['clerk', 'head'], order: 10, lazy: () => import('./not-begun-card.tsx') }],
  oversight: { says: '年度报告' },
  tasks: [
    { roles: ['clerk'], status: 'returned', says: '退回修改' },
    { roles: ['reviewer'], status: 'legal-review', says: '待法制审核' },
    { roles: ['editor'], status: 'secrecy-review', says: '待保密审查' },
    { roles: ['head'], status: 'awaiting-signature', says: '待您签发', path: 'sign' },
    { roles: ['clerk'], status: 'signed', says: '待报送和公布' },
  ],
};
