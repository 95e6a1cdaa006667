import { FileDoneOutlined } from '@ant-design/icons';
import type { Screens } from '../../console/screens.ts';

/** 检查报告 in the console: any report, of whatever unit, without a record. */
export const screens: Screens = {
  kind: 'check',
  menu: {
    label: '检查报告',
    icon: FileDoneOutlined,
    order: 45,
    roles: ['clerk', 'reviewer', 'head', 'editor', 'supervisor'],
  },
  routes: [{ path: '', lazy: () => import('./check-page.tsx') }],
};
