import type { ColumnType, Generated } from 'kysely';
import type { Role, UnitKind } from './actor.ts';

type Instant = ColumnType<Date, Date, Date>;
type InstantOrNull = ColumnType<Date | null, Date | null | undefined, Date | null>;

/** Units, people, posts, rights, accounts, sessions. Rows are kept in the unit that answers for them. */
export type OrgTables = {
  unit: {
    unit_id: string;
    name: string;
    short_name: string;
    kind: UnitKind;
    parent: string | null;
    index_prefix: string;
  };
  /** 人员. `unit_id` keeps the person's file; posts may be in other units too. */
  person: { unit_id: string; person: string; name: string; pinyin: string; initials: string };
  /** 职务: who works where, as what. Gives no right by itself. */
  post: { unit_id: string; person: string; title: string; from_at: Instant; to_at: InstantOrNull };
  /** 岗位 of Yifa: the rights. Ended, never deleted. */
  role_grant: { unit_id: string; person: string; role: Role; from_at: Instant; to_at: InstantOrNull };
  account: {
    unit_id: string;
    person: string;
    login: string;
    password_hash: string | null;
    password_set_at: InstantOrNull;
    must_set_password: Generated<boolean>;
    failures: Generated<number>;
    locked_until: InstantOrNull;
    disabled: Generated<boolean>;
  };
  login_link: {
    unit_id: string;
    person: string;
    token_hash: string;
    expires_at: Instant;
    used_at: InstantOrNull;
  };
  session: {
    unit_id: string;
    person: string;
    token_hash: string;
    created_at: Instant;
    seen_at: ColumnType<Date, Date, Date>;
    address_mark: string;
  };
  /** Settings of the installation: the policy, the key of address marks. */
  setting: { unit_id: string; name: string; value: string };
};
