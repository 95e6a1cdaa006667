import { z } from 'zod';
import { roles } from '../../org/actor.ts';
import { Policy } from '../../org/policy.ts';
import { readPolicy } from '../../org/policy-store.ts';
import { changePolicy, endRole, grantRole } from '../../org/rights.ts';
import type { ConsoleParts } from '../console-parts.ts';
import { signedIn } from '../guards.ts';
import type { Server } from '../server.ts';
import { bySecurityAdministrator, changeDirectory, idsOf, Nothing, PersonPath } from './changes.ts';

const RolePath = PersonPath.extend({ role: z.enum(roles) });

/** 安全管理员: who may do what, and the security policy. Every change is an act. */
export function adminRightsRoutes(server: Server, parts: ConsoleParts): void {
  server.put(
    '/api/admin/units/:unit/people/:person/roles/:role',
    {
      config: { may: bySecurityAdministrator },
      schema: {
        operationId: 'grantRole',
        summary: '授予岗位权限',
        params: RolePath,
        response: { 204: Nothing },
      },
    },
    async (request, reply) => {
      const grant = { ...idsOf(request.params), role: request.params.role };
      await changeDirectory(parts, signedIn(request).actor.person, (tx, change) =>
        grantRole(tx, grant, change),
      );
      return reply.code(204).send();
    },
  );

  server.delete(
    '/api/admin/units/:unit/people/:person/roles/:role',
    {
      config: { may: bySecurityAdministrator },
      schema: {
        operationId: 'endRole',
        summary: '收回岗位权限',
        params: RolePath,
        response: { 204: Nothing },
      },
    },
    async (request, reply) => {
      const { unit, person } = idsOf(request.params);
      const { role } = request.params;
      await changeDirectory(parts, signedIn(request).actor.person, (tx, change) =>
        endRole(tx, unit, person, role, change),
      );
      return reply.code(204).send();
    },
  );

  server.get(
    '/api/admin/policy',
    {
      config: { may: bySecurityAdministrator },
      schema: { operationId: 'policy', summary: '安全策略', response: { 200: Policy } },
    },
    () => parts.store.within('system', (tx) => readPolicy(tx)),
  );

  server.put(
    '/api/admin/policy',
    {
      config: { may: bySecurityAdministrator },
      schema: {
        operationId: 'changePolicy',
        summary: '更改安全策略',
        body: Policy,
        response: { 200: Policy },
      },
    },
    async (request) => {
      const who = signedIn(request);
      const change = { by: who.actor.person, at: parts.now() };
      await parts.store.within('system', (tx) => changePolicy(tx, request.body, who.home, change));
      return request.body;
    },
  );
}
