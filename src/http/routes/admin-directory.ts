import { z } from 'zod';
import { type PersonId, type UnitId, unitKinds } from '../../org/actor.ts';
import { changePerson, createPerson } from '../../org/people.ts';
import { leaveUnit } from '../../org/rights.ts';
import { changeUnit, createUnit } from '../../org/units.ts';
import type { ConsoleParts } from '../console-parts.ts';
import { signedIn } from '../guards.ts';
import type { Server } from '../server.ts';
import {
  bySystemAdministrator,
  changeDirectory,
  code,
  idsOf,
  Nothing,
  PersonPath,
  words,
} from './changes.ts';
import { UnitView } from './directory.ts';

const pinyin = z
  .string()
  .regex(/^[a-z]+( [a-z]+)*$/, { error: '请填写小写拼音，音节之间空一格，如 zhang chang le。' })
  .optional();
const UnitBody = z.object({
  name: words,
  shortName: words,
  kind: z.enum(unitKinds),
  parent: code.nullable(),
  indexPrefix: z.string().regex(/^[0-9A-Za-z]{1,30}$/, { error: '请填写数字和字母组成的索引号前段码。' }),
});
const PersonBody = z.object({ name: words, title: words, pinyin });

/** 系统管理员: units and people. Every change is an act. */
export function adminDirectoryRoutes(server: Server, parts: ConsoleParts): void {
  server.post(
    '/api/admin/units',
    {
      config: { may: bySystemAdministrator },
      schema: {
        operationId: 'createUnit',
        summary: '设立单位',
        body: UnitBody.extend({ id: code }),
        response: { 200: UnitView },
      },
    },
    async (request) => {
      const { id, parent, ...rest } = request.body;
      const unit = { ...rest, id: id as UnitId, parent: parent as UnitId | null };
      await changeDirectory(parts, signedIn(request).actor.person, (tx, change) =>
        createUnit(tx, unit, change),
      );
      return unit;
    },
  );

  server.put(
    '/api/admin/units/:unit',
    {
      config: { may: bySystemAdministrator },
      schema: {
        operationId: 'changeUnit',
        summary: '更改单位信息',
        params: z.object({ unit: z.string() }),
        body: UnitBody,
        response: { 200: UnitView },
      },
    },
    async (request) => {
      const { parent, ...rest } = request.body;
      const unit = { ...rest, id: request.params.unit as UnitId, parent: parent as UnitId | null };
      await changeDirectory(parts, signedIn(request).actor.person, (tx, change) =>
        changeUnit(tx, unit, change),
      );
      return unit;
    },
  );

  server.post(
    '/api/admin/units/:unit/people',
    {
      config: { may: bySystemAdministrator },
      schema: {
        operationId: 'createPerson',
        summary: '登记人员',
        params: z.object({ unit: z.string() }),
        body: PersonBody.extend({ id: code }),
        response: { 204: Nothing },
      },
    },
    async (request, reply) => {
      const { id, ...rest } = request.body;
      const person = { ...rest, id: id as PersonId, unit: request.params.unit as UnitId };
      await changeDirectory(parts, signedIn(request).actor.person, (tx, change) =>
        createPerson(tx, person, change),
      );
      return reply.code(204).send();
    },
  );

  server.put(
    '/api/admin/units/:unit/people/:person',
    {
      config: { may: bySystemAdministrator },
      schema: {
        operationId: 'changePerson',
        summary: '更改人员登记（姓名、拼音、职务）',
        params: PersonPath,
        body: PersonBody,
        response: { 204: Nothing },
      },
    },
    async (request, reply) => {
      const { unit, person } = idsOf(request.params);
      const changed = { ...request.body, id: person, unit };
      await changeDirectory(parts, signedIn(request).actor.person, (tx, change) =>
        changePerson(tx, changed, change),
      );
      return reply.code(204).send();
    },
  );

  server.delete(
    '/api/admin/units/:unit/people/:person',
    {
      config: { may: bySystemAdministrator },
      schema: {
        operationId: 'leaveUnit',
        summary: '离开单位：结束职务和在该单位的全部权限',
        params: PersonPath,
        response: { 204: Nothing },
      },
    },
    async (request, reply) => {
      const { unit, person } = idsOf(request.params);
      await changeDirectory(parts, signedIn(request).actor.person, (tx, change) =>
        leaveUnit(tx, unit, person, change),
      );
      return reply.code(204).send();
    },
  );
}
