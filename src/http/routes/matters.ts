import { z } from 'zod';
import type { MatterKind } from '../../matters/kind.ts';
import { todayOf } from '../../matters/parts.ts';
import { dueList, entriesOfFact, listMatters, matterPage, shownFacts } from '../../matters/views.ts';
import type { UnitId } from '../../org/actor.ts';
import { namesOf } from '../../org/directory.ts';
import type { ConsoleParts } from '../console-parts.ts';
import { readingScope, signedIn } from '../guards.ts';
import {
  DueView,
  FactEntryView,
  FactView,
  MatterList,
  MatterPage,
  reasonOf,
  UnitPath,
  viewClock,
} from '../matter-views.ts';
import { ofUnitOrSupervisor } from '../may.ts';
import { Problem, viewReasons } from '../problem.ts';
import type { Server } from '../server.ts';

const KindPath = UnitPath.extend({ kind: z.string() });
const YearPath = UnitPath.extend({ year: z.coerce.number().int().min(1949).max(2200) });
const ListQuery = z.object({
  year: z.coerce.number().int().optional(),
  q: z.string().max(100).optional(),
  status: z.string().max(50).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});

/** Reading matters: lists, pages, deadlines, figures. A supervisor sees of other units what they share. */
export function matterRoutes(server: Server, parts: ConsoleParts): void {
  const { store, kinds } = parts;
  const kindOf = (id: string): MatterKind => {
    const kind = kinds.find((one) => one.id === id);
    if (!kind) throw new Problem('matter.not-found');
    return kind;
  };

  server.get(
    '/api/units/:unit/matters/:kind',
    {
      config: { may: ofUnitOrSupervisor },
      schema: {
        operationId: 'matters',
        summary: '事项列表',
        params: KindPath,
        querystring: ListQuery,
        response: { 200: MatterList },
      },
    },
    (request) => {
      const kind = kindOf(request.params.kind);
      const unit = request.params.unit as UnitId;
      return store.within(readingScope(request), (tx) => listMatters(tx, unit, kind, request.query));
    },
  );

  server.get(
    '/api/units/:unit/matters/:kind/:matter',
    {
      config: { may: ofUnitOrSupervisor },
      schema: {
        operationId: 'matter',
        summary: '一个事项：内容、期限、可办事项、记录',
        params: KindPath.extend({ matter: z.string() }),
        response: { 200: MatterPage },
      },
    },
    async (request) => {
      const kind = kindOf(request.params.kind);
      const viewer = { actor: signedIn(request).actor, unit: request.params.unit as UnitId, kind };
      const page = await store.within(readingScope(request), (tx) =>
        matterPage(tx, parts, { ...viewer, matter: request.params.matter }),
      );
      if (!page) throw new Problem('matter.not-found');
      const names = await store.within('system', (tx) =>
        namesOf(
          tx,
          page.acts.map((act) => act.by),
        ),
      );
      const today = todayOf(parts);
      return {
        ...page,
        clocks: page.clocks.map((clock) => viewClock(clock, today, parts.cite)),
        commands: page.commands.map((choice) => ({
          ...choice,
          reasons: viewReasons(choice.reasons, parts.cite),
        })),
        acts: page.acts.map((act) => ({
          ...act,
          byName: names.get(act.by) ?? act.by,
          attachments: [...act.attachments],
          reason: reasonOf(act.payload),
        })),
      };
    },
  );

  server.get(
    '/api/units/:unit/due',
    {
      config: { may: ofUnitOrSupervisor },
      schema: {
        operationId: 'due',
        summary: '到期提醒，先到期的在前',
        params: UnitPath,
        response: { 200: z.array(DueView) },
      },
    },
    async (request) => {
      const today = todayOf(parts);
      const unit = request.params.unit as UnitId;
      const lines = await store.within(readingScope(request), (tx) => dueList(tx, unit, today));
      return lines.map((line) => ({
        ...viewClock(line, today, parts.cite),
        matter: line.matter,
        kind: line.kind,
        kindName: kindOf(line.kind).name,
        title: line.title,
      }));
    },
  );

  server.get(
    '/api/units/:unit/facts/:year',
    {
      config: { may: ofUnitOrSupervisor },
      schema: {
        operationId: 'facts',
        summary: '一年的事实和数字',
        params: YearPath,
        response: { 200: z.array(FactView) },
      },
    },
    async (request) => {
      const { unit, year } = request.params;
      const facts = await store.within(readingScope(request), (tx) =>
        shownFacts(tx, unit as UnitId, year, kinds),
      );
      return facts.map((fact) => ({ ...fact, names: [...fact.names] }));
    },
  );

  server.get(
    '/api/units/:unit/facts/:year/:fact',
    {
      config: { may: ofUnitOrSupervisor },
      schema: {
        operationId: 'factEntries',
        summary: '一个数字背后的记录',
        params: YearPath.extend({ fact: z.string() }),
        response: { 200: z.array(FactEntryView) },
      },
    },
    (request) => {
      const { unit, year, fact } = request.params;
      const known = kinds.some((kind) => kind.factDefinitions.some((definition) => definition.id === fact));
      if (!known) throw new Problem('fact.not-found');
      return store.within(readingScope(request), (tx) => entriesOfFact(tx, unit as UnitId, year, fact));
    },
  );
}
