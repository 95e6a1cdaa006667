import type { Json, NewAct } from '../matters/kind.ts';

/**
 * 安全记录: every sign-in, failure, lockout and change of rights is an act in the ledger of the unit that keeps
 * the person's file, so the audit trail is chained and cannot be edited like any other record. Payloads hold
 * ids only: names and addresses stand outside the ledger and stay erasable.
 */
export const securityLogKind = 'account';

/** Chinese labels of the acts, for the auditor's screen. */
export const securityActs = {
  'signed-in': '登录',
  'signed-in-by-link': '用一次性链接登录',
  'signed-out': '退出',
  'sign-in-failed': '登录失败',
  'account-locked': '账号因多次输错口令被锁定',
  'account-unlocked': '解锁账号',
  'account-created': '开通账号',
  'account-disabled': '停用账号',
  'account-enabled': '恢复账号',
  'link-issued': '发放一次性登录链接',
  'password-set': '设置口令',
  'person-created': '登记人员',
  'person-changed': '更改人员登记',
  'post-begun': '任职',
  'post-ended': '离任',
  'role-granted': '授予岗位权限',
  'role-ended': '收回岗位权限',
  'unit-created': '设立单位',
  'unit-changed': '更改单位信息',
  'policy-changed': '更改安全策略',
} as const;

export type SecurityActKind = keyof typeof securityActs;

export function securityAct(kind: SecurityActKind, payload: Json = {}): NewAct {
  return { kind, payload };
}
