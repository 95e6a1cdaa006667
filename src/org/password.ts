import { hash, verify } from '@node-rs/argon2';
import type { Reason } from '../matters/kind.ts';
import type { Policy } from './policy.ts';

const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];
const longest = 200;

/** All that stands against a new password under the policy; empty when it may be used. */
export function standsAgainstPassword(password: string, login: string, policy: Policy): readonly Reason[] {
  const reasons: Reason[] = [];
  const against = (code: string, says: string, mend: string) =>
    reasons.push({ code, says, basis: null, mend, field: 'password' });
  const length = [...password].length;
  if (length < policy.passwordLength) {
    against('password.short', `口令只有${length}个字符。`, `请用至少${policy.passwordLength}个字符。`);
  }
  if (length > longest) {
    against('password.long', `口令超过${longest}个字符。`, `请用${longest}个以内的字符。`);
  }
  const found = kinds.filter((kind) => kind.test(password)).length;
  if (found < policy.passwordKinds) {
    against(
      'password.plain',
      `口令只含${found}类字符。`,
      `请在小写字母、大写字母、数字、其他符号中至少用${policy.passwordKinds}类。`,
    );
  }
  if (login.length >= 3 && password.toLowerCase().includes(login.toLowerCase())) {
    against('password.login', '口令里含有登录名。', '请换一个不含登录名的口令。');
  }
  return reasons;
}

/** Argon2id with the library's parameters (19 MiB, 2 passes); 10-30 ms on the thread pool. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/**
 * Whether the password is the one that was hashed. `null` (no such account, or no password yet) takes the
 * same time as a wrong password, so that the time of the answer does not tell which accounts exist.
 */
export async function isPassword(hashed: string | null, password: string): Promise<boolean> {
  if (hashed !== null) return verify(hashed, password);
  await verify(await standIn(), password);
  return false;
}

let standInHash: Promise<string> | undefined;
function standIn(): Promise<string> {
  standInHash ??= hash('no account has this password');
  return standInHash;
}
