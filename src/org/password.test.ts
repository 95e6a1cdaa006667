import { expect, it } from 'vitest';
import { hashPassword, isPassword, standsAgainstPassword } from './password.ts';
import { defaultPolicy } from './policy.ts';

const codes = (password: string) =>
  standsAgainstPassword(password, 'kjj.xu', defaultPolicy).map((reason) => reason.code);

it('默认要求：至少8个字符、3类字符、不含登录名', () => {
  expect(codes('Abcdef1!')).toEqual([]);
  expect(codes('abc')).toEqual(['password.short', 'password.plain']);
  expect(codes('abcdefgh1')).toEqual(['password.plain']);
  expect(codes('KJJ.XU-2026a')).toEqual(['password.login']);
  expect(codes(`Aa1${'x'.repeat(300)}`)).toEqual(['password.long']);
});
it('一个汉字算一个字符，也算一类', () => {
  expect(codes('依法行政Ab12')).toEqual([]);
});
it('只认设定的口令；没有账号时一律不认', async () => {
  const hashed = await hashPassword('Abcdef1!');
  expect(hashed).not.toContain('Abcdef1!');
  expect(await isPassword(hashed, 'Abcdef1!')).toBe(true);
  expect(await isPassword(hashed, 'Abcdef1?')).toBe(false);
  expect(await isPassword(null, 'Abcdef1!')).toBe(false);
});
