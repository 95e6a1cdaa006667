import { expect, it } from 'vitest';
import { readRoles, readSettings, SettingsError } from './settings.ts';

const says = (environment: Record<string, string>) => {
  try {
    readSettings(environment);
    return null;
  } catch (error) {
    return error instanceof SettingsError ? error.message : error;
  }
};

it('什么都不设也能用：本机、内置数据库、示例区', () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({ databaseUrl: null, portalPort: 4080, consolePort: 4081, sample: true });
  expect(settings.roles).toEqual(['portal', 'console', 'worker']);
});
it('空白等于没有设', () => {
  expect(readSettings({ DATABASE_URL: ' ' }).databaseUrl).toBeNull();
});
it('设错的，说出是哪一项、应该怎样', () => {
  expect(says({ YIFA_PORTAL_PORT: '70000' })).toBe(
    '设置 YIFA_PORTAL_PORT 的值“70000”不对，应是 0 到 65535 之间的整数。',
  );
  expect(says({ YIFA_SAMPLE: 'maybe' })).toBe('设置 YIFA_SAMPLE 的值“maybe”不对，应是 on 或 off。');
  expect(says({ YIFA_CONSOLE_URL: 'kjj' })).toContain('应是 http:// 或 https:// 开头的网址');
  expect(says({ YIFA_ROLES: 'portal,cook' })).toContain('不认识的运行角色“cook”');
});
it('角色按固定次序，多写的逗号是错的', () => {
  expect(readRoles('worker,portal')).toEqual(['portal', 'worker']);
  expect(() => readRoles('portal,')).toThrow(SettingsError);
});
