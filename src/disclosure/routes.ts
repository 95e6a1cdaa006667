import { z } from 'zod';
import type { ConsoleParts } from '../http/console-parts.ts';
import { signedIn } from '../http/guards.ts';
import type { RolesMay } from '../http/may.ts';
import { Problem, viewReasons } from '../http/problem.ts';
import type { Server } from '../http/server.ts';
import { formReason } from '../matters/checks.ts';
import type { UnitId } from '../org/actor.ts';
import { limits, ReadError } from '../reader/index.ts';
import { basis } from './basis.ts';
import { findImported, importPage } from './import-page.ts';
import { ImportDocument } from './inputs.ts';
import { type ReadPage, readPage } from './read-page.ts';
import { personalDataIn } from './screening.ts';

const byEditor: RolesMay = { roles: ['editor'], within: 'unit' };
const UnitPath = z.object({ unit: z.string() });

const Already = z.object({
  path: z.string().describe('Address on the portal'),
  unitName: z.string().describe('In whose catalogue it stands'),
  same: z.boolean().describe('Whether with exactly these words'),
});
const PageRead = z
  .object({
    text: z.string().describe('The whole text that was read; places count in it'),
    places: z.record(z.string(), z.array(z.number())).describe('Where each value was read: [from, to)'),
    confidence: z.record(z.string(), z.number()).describe('How sure each value is, 0 to 1'),
    defects: z.array(z.object({ kind: z.string(), text: z.string() })),
    input: ImportDocument,
    suspects: z.array(z.string()).describe('What looks like personal data, shortened'),
    already: Already.nullable().describe('What the catalogue holds of it'),
  })
  .meta({ id: 'PageRead' });

const cited = ['secrecy', 'itemByItem', 'privacy'] as const;

/** Where the public reads what is published here. */
export type PortalAddress = { readonly url: string | null; readonly port: number };

/** Routes of the import page: read a file, import what a person has looked at; and where the portal is. */
export function disclosureRoutes(server: Server, parts: ConsoleParts, portal: PortalAddress): void {
  server.get(
    '/api/disclosure',
    {
      config: { may: 'session' },
      schema: {
        operationId: 'disclosure',
        summary: '公开门户的网址，各项审查的依据',
        response: {
          200: z.object({
            portal: z.object({
              url: z.string().nullable().describe('null: the same host'),
              port: z.number(),
            }),
            citations: z.record(z.enum(cited), z.string()).describe('Provisions written out'),
          }),
        },
      },
    },
    () => ({
      portal,
      citations: {
        secrecy: parts.cite(basis.secrecy),
        itemByItem: parts.cite(basis.itemByItem),
        privacy: parts.cite(basis.privacy),
      },
    }),
  );

  server.post(
    '/api/units/:unit/imports/read',
    {
      config: { may: byEditor },
      bodyLimit: limits.fileBytes + 1_048_576,
      schema: {
        operationId: 'readPage',
        summary: '读出一个已公开的网页或文件，供核对（multipart，一个文件，不保存）',
        consumes: ['multipart/form-data'],
        params: UnitPath,
        response: { 200: PageRead },
      },
    },
    async (request) => {
      if (!request.isMultipart()) throw new Problem('request.media-type');
      const part = await request.file({ limits: { fileSize: limits.fileBytes } });
      if (!part) {
        throw new Problem('request.invalid', {
          fields: [{ field: 'file', message: '请选择要导入的文件。' }],
        });
      }
      const bytes = await part.toBuffer().catch(() => {
        throw new Problem('request.too-large');
      });
      const { read, input } = await readOrRefuse(bytes, part.filename, parts);
      return {
        text: read.text,
        places: Object.fromEntries(Object.entries(read.places).map(([field, place]) => [field, [...place]])),
        confidence: { ...read.confidence },
        defects: read.defects.map(({ kind, text }) => ({ kind, text })),
        input,
        suspects: personalDataIn(read.body).map(({ kind, shown }) => `${kind}${shown}`),
        already: await findImported(parts.store, input),
      };
    },
  );

  server.post(
    '/api/units/:unit/imports',
    {
      config: { may: byEditor },
      schema: {
        operationId: 'importPage',
        summary: '把核对过的网页收入本单位的公开目录；已在目录中的不改动并说明',
        params: UnitPath,
        body: ImportDocument,
        response: { 200: Already.extend({ outcome: z.enum(['imported', 'already']) }) },
      },
    },
    async (request) => {
      const unit = await parts.store.within('system', (tx) =>
        parts.findUnit(tx, request.params.unit as UnitId),
      );
      if (!unit) throw new Problem('matter.not-found');
      const { actor } = signedIn(request);
      const answer = await importPage(parts, { input: request.body, unit, actor });
      if (answer.outcome === 'refused') {
        throw new Problem('matter.refused', { reasons: viewReasons(answer.reasons, parts.cite) });
      }
      return answer.outcome === 'already'
        ? answer
        : { outcome: answer.outcome, path: answer.path, unitName: unit.name, same: true };
    },
  );
}

async function readOrRefuse(bytes: Uint8Array, name: string, parts: ConsoleParts): Promise<ReadPage> {
  try {
    return await readPage(bytes, name);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    const reason = formReason(
      `reader.${error.code}`,
      error.message,
      '换一个文件，或者把正文存为纯文本后再导入',
    );
    throw new Problem('matter.refused', { reasons: viewReasons([reason], parts.cite) });
  }
}
