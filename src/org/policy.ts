import { z } from 'zod';

const whole = (min: number, max: number) => z.number().int().min(min).max(max);

/**
 * 安全策略: settings of the installation, decided by the security administrator. The numbers are the habit of
 * assessors, not law, and are nowhere shown as law.
 */
export const Policy = z.object({
  /** Minutes without a request after which a session ends. */
  idleMinutes: whole(5, 240).describe('闲置多少分钟后自动退出'),
  /** Hours after which a session ends in any case. */
  sessionHours: whole(1, 24).describe('一次登录最长多少小时'),
  lockoutTries: whole(3, 20).describe('连续输错多少次后锁定'),
  lockoutMinutes: whole(1, 1440).describe('锁定多少分钟'),
  passwordLength: whole(8, 64).describe('口令最少多少个字符'),
  /** Of lower case, upper case, digits, other characters. */
  passwordKinds: whole(1, 4).describe('口令至少含几类字符'),
  passwordDays: whole(0, 730).describe('口令最长使用多少日，0 表示不限'),
  linkHours: whole(1, 168).describe('一次性登录链接多少小时内有效'),
});
export type Policy = z.infer<typeof Policy>;

export const defaultPolicy: Policy = {
  idleMinutes: 30,
  sessionHours: 12,
  lockoutTries: 5,
  lockoutMinutes: 15,
  passwordLength: 8,
  passwordKinds: 3,
  passwordDays: 90,
  linkHours: 24,
};
