import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import multipart from '@fastify/multipart';
import { z } from 'zod';
import { findEvidence, receiveEvidence } from '../../evidence/evidence.ts';
import type { UnitId } from '../../org/actor.ts';
import type { ConsoleParts } from '../console-parts.ts';
import { readingScope, signedIn } from '../guards.ts';
import { officeRoles, ofUnitOrSupervisor } from '../may.ts';
import { Problem, viewReasons } from '../problem.ts';
import type { Server } from '../server.ts';

const EvidenceView = z
  .object({ hash: z.string(), name: z.string(), size: z.number(), type: z.string() })
  .meta({ id: 'Evidence' });
const UnitPath = z.object({ unit: z.string() });

/** 佐证材料: files go in and out as streams, never as a whole in memory. */
export async function evidenceRoutes(server: Server, parts: ConsoleParts): Promise<void> {
  const { store, files, now } = parts;
  const limit = parts.settings.evidenceLimit;
  // One byte above the limit is let through, so that too large can be told from just fitting.
  await server.register(multipart, { limits: { files: 1, fields: 10, parts: 11, fileSize: limit + 1 } });

  server.post(
    '/api/units/:unit/evidence',
    {
      config: { may: { roles: officeRoles, within: 'unit' } },
      bodyLimit: limit + 1_048_576,
      schema: {
        operationId: 'uploadEvidence',
        summary: '上传佐证材料（multipart，一次一个文件）',
        consumes: ['multipart/form-data'],
        params: UnitPath,
        response: { 200: EvidenceView },
      },
    },
    async (request) => {
      if (!request.isMultipart()) throw new Problem('request.media-type');
      const part = await request.file();
      if (!part) {
        throw new Problem('request.invalid', {
          fields: [{ field: 'file', message: '请选择要上传的文件。' }],
        });
      }
      const answer = await receiveEvidence(
        { store, files, limit },
        {
          unit: request.params.unit as UnitId,
          by: signedIn(request).actor.person,
          now: now(),
          name: part.filename,
          source: drained(part.file),
        },
      );
      if ('refused' in answer) {
        throw new Problem('evidence.refused', { reasons: viewReasons(answer.refused, parts.cite) });
      }
      return answer.ref;
    },
  );

  server.get(
    '/api/units/:unit/evidence/:hash',
    {
      config: { may: ofUnitOrSupervisor },
      schema: {
        operationId: 'evidence',
        summary: '下载佐证材料',
        params: UnitPath.extend({ hash: z.string() }),
      },
    },
    async (request, reply) => {
      const { unit, hash } = request.params;
      const ref = await store.within(readingScope(request), (tx) => findEvidence(tx, unit as UnitId, hash));
      const stream = ref && (await files.open(ref.hash));
      if (!ref || !stream) throw new Problem('evidence.not-found');
      // Never shown in place: a file from outside must not run as a page of this site.
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(ref.name)}`)
        .header('content-length', ref.size)
        .header('cache-control', 'private, no-cache')
        .type(ref.type)
        .send(stream);
    },
  );
}

/**
 * The stream, read to its end even where the reader gives up on the way: a browser that is still sending does
 * not look at the answer.
 */
async function* drained(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* stream.iterator({ destroyOnReturn: false });
  } finally {
    if (!stream.readableEnded && !stream.destroyed) {
      stream.resume();
      await finished(stream).catch(() => {});
    }
  }
}
