import { describe, expect, it } from 'vitest';
import { currentLink, menuOf } from './menu.ts';
import type { Screens } from './screens.ts';

const icon = () => null;
const study: Screens = {
  kind: 'study',
  menu: { label: '学法活动', icon, order: 20, roles: ['clerk', 'head'] },
  routes: [],
};
const documents: Screens = {
  kind: 'documents',
  menu: [
    { label: '公开信息', icon, order: 10, roles: ['editor', 'clerk'] },
    { label: '导入', icon, order: 30, roles: ['editor'], path: 'import' },
  ],
  routes: [],
};
const linksOf = (...roles: Parameters<typeof menuOf>[2]) =>
  menuOf([study, documents], 'kjj', roles).map(({ label, to }) => `${label} ${to}`);

describe('主菜单', () => {
  it('只有本人岗位能办的，按次序排列', () => {
    expect(linksOf('clerk')).toEqual(['公开信息 /units/kjj/documents', '学法活动 /units/kjj/study']);
    expect(linksOf('editor')).toEqual(['公开信息 /units/kjj/documents', '导入 /units/kjj/documents/import']);
    expect(linksOf('auditAdministrator')).toEqual([]);
  });

  it('一人多岗，各岗的合在一起，不重复', () => {
    expect(linksOf('clerk', 'editor')).toHaveLength(3);
  });

  it('只有一项是当前所在：地址最贴近的那一项', () => {
    const links = ['/', '/units/kjj/documents', '/units/kjj/documents/import'];
    expect(currentLink('/units/kjj/documents/import', links)).toBe('/units/kjj/documents/import');
    expect(currentLink('/units/kjj/documents/m1/edit', links)).toBe('/units/kjj/documents');
    expect(currentLink('/', links)).toBe('/');
    expect(currentLink('/account', links)).toBeNull();
  });
});
