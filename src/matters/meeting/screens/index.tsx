import { CalendarOutlined } from '@ant-design/icons';
import type { Screens } from '../../../console/screens.ts';

export const screens: Screens = {
  kind: 'meeting',
  menu: { label: '会议', icon: CalendarOutlined, order: 30, roles: ['clerk', 'reviewer', 'head', 'editor'] },
  routes: [
    { path: '', lazy: () => import('./meeting-list.tsx') },
    { path: 'new', lazy: () => import('./meeting-new.tsx') },
    { path: ':matter', lazy: () => import('./meeting-page.tsx') },
    { path: ':matter/correct', lazy: () => import('./meeting-correct.tsx') },
  ],
  quick: [{ label: '记录会议', path: 'new', roles: ['clerk'] }],
};
