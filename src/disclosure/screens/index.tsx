import { GlobalOutlined, ImportOutlined } from '@ant-design/icons';
import type { Screens } from '../../console/screens.ts';

/** 公开信息 in the console. */
export const screens: Screens = {
  kind: 'disclosure-document',
  menu: [
    {
      label: '信息公开',
      icon: GlobalOutlined,
      order: 50,
      roles: ['clerk', 'reviewer', 'head', 'editor', 'supervisor'],
    },
    { label: '导入网页', icon: ImportOutlined, order: 55, roles: ['editor'], path: 'import' },
  ],
  routes: [
    { path: '', lazy: () => import('./document-list.tsx') },
    { path: 'new', lazy: () => import('./document-new.tsx') },
    { path: 'import', lazy: () => import('./import-page.tsx') },
    { path: ':matter', lazy: () => import('./document-page.tsx') },
    { path: ':matter/edit', lazy: () => import('./document-edit.tsx') },
    { path: ':matter/correct', lazy: () => import('./document-correct.tsx') },
    { path: ':matter/review', lazy: () => import('./review-page.tsx') },
  ],
  tasks: [
    { roles: ['clerk'], status: 'returned', says: '公开信息被退回，待修改' },
    { roles: ['editor', 'reviewer'], status: 'secrecy-review', says: '待保密审查', path: 'review' },
    { roles: ['editor', 'reviewer'], status: 'privacy-review', says: '待隐私审查', path: 'review' },
    { roles: ['editor'], status: 'ready', says: '待发布' },
  ],
};
