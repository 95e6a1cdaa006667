import { z } from 'zod';
import { districtRoots } from '../../ledger/district-root.ts';
import type { LedgerVerdict } from '../../ledger/verdict.ts';
import { verifyLedger } from '../../ledger/verify.ts';
import type { UnitId } from '../../org/actor.ts';
import { auditActs } from '../../org/audit.ts';
import { namesOf } from '../../org/directory.ts';
import { securityActs, securityLogKind } from '../../org/security-log.ts';
import type { ConsoleParts } from '../console-parts.ts';
import type { Server } from '../server.ts';
import { byAuditAdministrator } from './changes.ts';

const AuditedAct = z
  .object({
    seq: z.number(),
    at: z.string(),
    by: z.string(),
    byName: z.string(),
    matterKind: z.string(),
    matterKindName: z.string(),
    matter: z.string(),
    kind: z.string(),
    label: z.string(),
    hash: z.string(),
    payload: z.unknown().describe('Of the security record only'),
  })
  .meta({ id: 'AuditedAct' });

const Fault = z.object({ unit: z.string(), seq: z.number(), what: z.string(), says: z.string() });
const Verdict = z
  .object({
    ok: z.boolean(),
    acts: z.number(),
    units: z.array(z.object({ unit: z.string(), acts: z.number(), ok: z.boolean(), faults: z.array(Fault) })),
    roots: z.array(
      z.object({
        at: z.string(),
        root: z.string(),
        ok: z.boolean(),
        faults: z.array(Fault),
        says: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Verdict' });
const Root = z
  .object({ at: z.string(), root: z.string(), algorithm: z.string(), units: z.number() })
  .meta({ id: 'DistrictRoot' });

/** 审计管理员: reads the record of every unit, verifies it, makes a district root; changes nothing. */
export function auditRoutes(server: Server, parts: ConsoleParts): void {
  const { store } = parts;
  const kindNames = new Map([
    ...parts.kinds.map((kind): [string, string] => [kind.id, kind.name]),
    [securityLogKind, '安全记录'],
  ]);
  const labels = new Map([
    ...parts.kinds.flatMap((kind) =>
      Object.entries(kind.acts).map(([act, label]): [string, string] => [`${kind.id} ${act}`, label]),
    ),
    ...Object.entries(securityActs).map(([act, label]): [string, string] => [
      `${securityLogKind} ${act}`,
      label,
    ]),
  ]);

  server.get(
    '/api/audit/units/:unit/acts',
    {
      config: { may: byAuditAdministrator },
      schema: {
        operationId: 'auditActs',
        summary: '单位的行为记录，新的在前',
        params: z.object({ unit: z.string() }),
        querystring: z.object({
          only: z.enum(['security', 'all']).default('all'),
          before: z.coerce.number().int().min(1).optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: { 200: z.array(AuditedAct) },
      },
    },
    (request) =>
      store.within('system', async (tx) => {
        const acts = await auditActs(tx, request.params.unit as UnitId, request.query);
        const names = await namesOf(
          tx,
          acts.map((act) => act.by),
        );
        return acts.map((act) => ({
          ...act,
          byName: names.get(act.by) ?? act.by,
          matterKindName: kindNames.get(act.matterKind) ?? act.matterKind,
          label: labels.get(`${act.matterKind} ${act.kind}`) ?? act.kind,
        }));
      }),
  );

  // One run at a time: it reads the whole ledger, and a second auditor gets the answer of the first.
  let running: Promise<LedgerVerdict> | null = null;
  const verify = () => {
    running ??= verifyLedger(store).finally(() => {
      running = null;
    });
    return running;
  };

  server.post(
    '/api/audit/verify',
    {
      config: { may: byAuditAdministrator },
      schema: { operationId: 'verify', summary: '核验全部行为记录和区级根', response: { 200: Verdict } },
    },
    async () => copyOf(await verify()),
  );

  server.get(
    '/api/audit/roots',
    {
      config: { may: byAuditAdministrator },
      schema: { operationId: 'roots', summary: '区级根，新的在前', response: { 200: z.array(Root) } },
    },
    async () => (await store.within('system', (tx) => districtRoots(tx, 100))).map(viewRoot),
  );

  server.post(
    '/api/audit/roots',
    {
      config: { may: byAuditAdministrator },
      schema: { operationId: 'recordRoot', summary: '现在生成区级根', response: { 200: Root } },
    },
    async () => viewRoot(await parts.makeRoot()),
  );
}

function viewRoot(root: { at: string; root: string; algorithm: string; heads: readonly unknown[] }) {
  return { at: root.at, root: root.root, algorithm: root.algorithm, units: root.heads.length };
}

function copyOf({ ok, acts, units, roots }: LedgerVerdict): z.infer<typeof Verdict> {
  return {
    ok,
    acts,
    units: units.map((unit) => ({ ...unit, faults: [...unit.faults] })),
    roots: roots.map((root) => ({ ...root, faults: [...root.faults] })),
  };
}
