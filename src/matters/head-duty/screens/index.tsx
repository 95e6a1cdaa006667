import { FlagOutlined } from '@ant-design/icons';
import type { Screens } from '../../../console/screens.ts';

export const screens: Screens = {
  kind: 'head-duty',
  menu: {
    label: '第一责任人履职',
    icon: FlagOutlined,
    order: 40,
    roles: ['clerk', 'reviewer', 'head', 'editor'],
  },
  routes: [
    { path: '', lazy: () => import('./duty-list.tsx') },
    { path: 'new', lazy: () => import('./duty-new.tsx') },
    { path: ':matter', lazy: () => import('./duty-page.tsx') },
    { path: ':matter/correct', lazy: () => import('./duty-correct.tsx') },
  ],
  quick: [{ label: '记录第一责任人履职', path: 'new', roles: ['clerk'] }],
  home: [{ roles: ['head', 'clerk'], order: 30, lazy: () => import('./duty-card.tsx') }],
};
