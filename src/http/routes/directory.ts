import { z } from 'zod';
import type { UnitId } from '../../org/actor.ts';
import { unitKinds } from '../../org/actor.ts';
import { findPeople, readUnits } from '../../org/directory.ts';
import type { ConsoleParts } from '../console-parts.ts';
import { ofUnit } from '../may.ts';
import type { Server } from '../server.ts';

export const UnitView = z
  .object({
    id: z.string(),
    name: z.string(),
    shortName: z.string(),
    kind: z.enum(unitKinds),
    parent: z.string().nullable(),
    indexPrefix: z.string(),
  })
  .meta({ id: 'Unit' });

/** Units and colleagues, as every signed-in person may look them up. */
export function directoryRoutes(server: Server, { store, now }: ConsoleParts): void {
  server.get(
    '/api/units',
    {
      config: { may: 'session' },
      schema: { operationId: 'units', summary: '单位列表，上级在前', response: { 200: z.array(UnitView) } },
    },
    () => store.within('system', (tx) => readUnits(tx)),
  );

  server.get(
    '/api/units/:unit/people',
    {
      config: { may: ofUnit },
      schema: {
        operationId: 'people',
        summary: '按姓名、全拼或首字母找本单位的人',
        params: z.object({ unit: z.string() }),
        querystring: z.object({ q: z.string().max(50).default('') }),
        response: {
          200: z.array(
            z.object({ person: z.string(), name: z.string(), title: z.string(), pinyin: z.string() }),
          ),
        },
      },
    },
    (request) => {
      const unit = request.params.unit as UnitId;
      return store.within({ units: [unit] }, (tx) => findPeople(tx, unit, request.query.q, now()));
    },
  );
}
