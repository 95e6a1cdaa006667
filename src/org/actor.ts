/** 单位 and 人员 identifiers: short stable codes such as `kjj`, never shown to people. */
export type UnitId = string & { readonly __brand: 'UnitId' };
export type PersonId = string & { readonly __brand: 'PersonId' };

/**
 * 岗位 of Yifa. The three administrators are apart: nobody can be two of them, and none of them
 * records, reviews, signs or publishes (三员分立).
 */
export const roles = [
  'clerk',
  'reviewer',
  'head',
  'editor',
  'supervisor',
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
] as const;
export type Role = (typeof roles)[number];

export const roleNames: Readonly<Record<Role, string>> = {
  clerk: '承办人',
  reviewer: '法制审核',
  head: '主要负责人',
  editor: '信息公开编辑',
  supervisor: '区级监督',
  systemAdministrator: '系统管理员',
  securityAdministrator: '安全管理员',
  auditAdministrator: '审计管理员',
};

/** Kinds of unit: rules of law reach them differently (适用 or 参照). */
export const unitKinds = ['区政府', '区政府部门', '街道', '事业单位'] as const;
export type UnitKind = (typeof unitKinds)[number];

export type Unit = {
  readonly id: UnitId;
  /** Full standard name: 云桥区科学技术局. */
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly parent: UnitId | null;
  /** 前段码 of the index number. */
  readonly indexPrefix: string;
};

/** 在岗: one person may hold posts in several units. `title` is the 职务 shown to people: 党组书记、局长. */
export type Post = { readonly unit: UnitId; readonly role: Role; readonly title: string };

/** Who acts: found by the session on each request, never taken from the request's body. */
export type Actor = {
  readonly person: PersonId;
  readonly name: string;
  readonly posts: readonly Post[];
};

export function holds(actor: Actor, unit: UnitId, allowed: readonly Role[]): boolean {
  return actor.posts.some((post) => post.unit === unit && allowed.includes(post.role));
}
