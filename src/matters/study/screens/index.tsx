import { ReadOutlined } from '@ant-design/icons';
import type { Screens } from '../../../console/screens.ts';

export const screens: Screens = {
  kind: 'study',
  menu: {
    label: '学法活动',
    icon: ReadOutlined,
    order: 20,
    roles: ['clerk', 'reviewer', 'head', 'editor'],
  },
  routes: [
    { path: '', lazy: () => import('./study-list.tsx') },
    { path: 'new', lazy: () => import('./study-new.tsx') },
    { path: ':matter', lazy: () => import('./study-page.tsx') },
    { path: ':matter/correct', lazy: () => import('./study-correct.tsx') },
  ],
  quick: [{ label: '记录学法活动', path: 'new', roles: ['clerk'] }],
};
