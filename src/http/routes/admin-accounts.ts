import { z } from 'zod';
import { createAccount, handOutLinkBy, setDisabled, unlock } from '../../org/accounts.ts';
import { type PersonId, roles } from '../../org/actor.ts';
import { peopleOverview } from '../../org/overview.ts';
import type { ConsoleParts } from '../console-parts.ts';
import { signedIn } from '../guards.ts';
import { linkPath } from '../link-path.ts';
import type { RolesMay } from '../may.ts';
import { Problem, viewReasons } from '../problem.ts';
import type { Server } from '../server.ts';
import { bySecurityAdministrator, bySystemAdministrator, changeDirectory, Nothing } from './changes.ts';

const administrators: RolesMay = {
  roles: ['systemAdministrator', 'securityAdministrator'],
  within: 'installation',
};

const PersonOverviewView = z
  .object({
    person: z.string(),
    unit: z.string(),
    name: z.string(),
    pinyin: z.string(),
    posts: z.array(z.object({ unit: z.string(), title: z.string() })),
    roles: z.array(z.object({ unit: z.string(), role: z.enum(roles) })),
    account: z
      .object({
        login: z.string(),
        hasPassword: z.boolean(),
        lockedUntil: z.string().nullable(),
        disabled: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'PersonOverview' });

/**
 * Accounts: the system administrator opens, disables and hands out first access; the security administrator unlocks and
 * hands out a link to somebody who forgot the password.
 */
export function adminAccountRoutes(server: Server, parts: ConsoleParts): void {
  server.get(
    '/api/admin/people',
    {
      config: { may: administrators },
      schema: {
        operationId: 'adminPeople',
        summary: '人员、岗位权限和账号',
        response: { 200: z.array(PersonOverviewView) },
      },
    },
    () => parts.store.within('system', (tx) => peopleOverview(tx, parts.now())),
  );

  server.post(
    '/api/admin/people/:person/account',
    {
      config: { may: bySystemAdministrator },
      schema: {
        operationId: 'createAccount',
        summary: '开通账号',
        params: z.object({ person: z.string() }),
        body: z.object({
          login: z.string().regex(/^[a-z0-9][a-z0-9._-]{1,49}$/, {
            error: '登录名用小写字母、数字、点、短横线，2到50个字符。',
          }),
        }),
        response: { 204: Nothing },
      },
    },
    async (request, reply) => {
      const account = { person: request.params.person as PersonId, login: request.body.login };
      await changeDirectory(parts, signedIn(request).actor.person, (tx, change) =>
        createAccount(tx, account, change),
      );
      return reply.code(204).send();
    },
  );

  server.put(
    '/api/admin/people/:person/account',
    {
      config: { may: bySystemAdministrator },
      schema: {
        operationId: 'setAccountDisabled',
        summary: '停用或恢复账号',
        params: z.object({ person: z.string() }),
        body: z.object({ disabled: z.boolean() }),
        response: { 204: Nothing },
      },
    },
    async (request, reply) => {
      const person = request.params.person as PersonId;
      const { disabled } = request.body;
      await changeDirectory(parts, signedIn(request).actor.person, (tx, change) =>
        setDisabled(tx, person, disabled, change),
      );
      return reply.code(204).send();
    },
  );

  server.post(
    '/api/admin/people/:person/link',
    {
      config: { may: administrators },
      schema: {
        operationId: 'handOutLink',
        summary: '发放一次性登录链接：首次登录由系统管理员，忘记口令由安全管理员',
        params: z.object({ person: z.string() }),
        response: { 200: z.object({ token: z.string(), path: z.string() }) },
      },
    },
    async (request) => {
      const person = request.params.person as PersonId;
      const { actor } = signedIn(request);
      const security = actor.posts.some((post) => post.role === 'securityAdministrator');
      const link = await parts.store.within('system', (tx) =>
        handOutLinkBy(tx, person, { security }, { by: actor.person, at: parts.now() }),
      );
      if ('missing' in link) throw new Problem('directory.not-found');
      if ('refused' in link) {
        throw new Problem('rights.refused', { reasons: viewReasons(link.refused, parts.cite) });
      }
      return { token: link.token, path: linkPath(link.token) };
    },
  );

  server.post(
    '/api/admin/people/:person/unlock',
    {
      config: { may: bySecurityAdministrator },
      schema: {
        operationId: 'unlock',
        summary: '解锁账号',
        params: z.object({ person: z.string() }),
        response: { 204: Nothing },
      },
    },
    async (request, reply) => {
      const person = request.params.person as PersonId;
      await changeDirectory(parts, signedIn(request).actor.person, (tx, change) =>
        unlock(tx, person, change),
      );
      return reply.code(204).send();
    },
  );
}
