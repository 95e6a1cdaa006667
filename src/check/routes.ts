import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { officeRoles, type RolesMay } from '../http/may.ts';
import { Problem } from '../http/problem.ts';
import type { Server } from '../http/server.ts';
import { limits } from '../reader/index.ts';
import type { CheckPool } from './check-pool.ts';
import type { Refusal } from './check-task.ts';

const byOffice: RolesMay = { roles: officeRoles, within: 'unit' };
const UnitPath = z.object({ unit: z.string() });
const upload = {
  config: { may: byOffice },
  bodyLimit: limits.fileBytes + 1_048_576,
} as const;

/** 检查报告 in the console: one file in, its findings out. Nothing is kept; the file comes again for another form. */
export function checkRoutes(server: Server, pool: CheckPool): void {
  server.addHook('onClose', () => pool.close());

  server.post(
    '/api/units/:unit/checks',
    {
      ...upload,
      schema: {
        operationId: 'checkFile',
        summary: '检查一份报告（multipart，一个文件，不保存）',
        consumes: ['multipart/form-data'],
        params: UnitPath,
        response: {
          200: z
            .object({
              title: z.string(),
              verdict: z.string().describe('What came of it, one sentence'),
              findings: z.number(),
              leftOff: z.number().describe('Findings that are too many to be shown'),
              report: z.string().describe('The text with its findings, a page of its own'),
              rows: z.string().describe('Its rows of the table for Excel'),
            })
            .meta({ id: 'FileCheck' }),
        },
      },
    },
    async (request) => {
      const answer = await pool.check({
        ...(await fileOf(request)),
        as: 'report',
        characters: limits.textCharacters,
      });
      if (answer.is === 'refused') throw problemOf(answer);
      const { title, verdict, findings, leftOff, made } = answer;
      return { title, verdict, findings, leftOff, report: made.html, rows: made.csv };
    },
  );

  server.post(
    '/api/units/:unit/checks/comments',
    {
      ...upload,
      schema: {
        operationId: 'commentFile',
        summary: '检查一份报告，得到带批注的Word文件（multipart，一个文件，不保存）',
        consumes: ['multipart/form-data'],
        params: UnitPath,
      },
    },
    async (request, reply) => {
      const answer = await pool.check({
        ...(await fileOf(request)),
        as: 'docx',
        characters: limits.textCharacters,
      });
      if (answer.is === 'refused') throw problemOf(answer);
      return reply
        .type('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
        .header('cache-control', 'no-store')
        .send(Buffer.from(answer.made.bytes));
    },
  );
}

async function fileOf(
  request: FastifyRequest,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  if (!request.isMultipart()) throw new Problem('request.media-type');
  const part = await request.file({ limits: { fileSize: limits.fileBytes } });
  if (!part) {
    throw new Problem('request.invalid', { fields: [{ field: 'file', message: '请选择要检查的文件。' }] });
  }
  const bytes = await part.toBuffer().catch(() => {
    throw new Problem('request.too-large');
  });
  return { name: part.filename, bytes };
}

function problemOf({ why, says }: Refusal): Problem {
  if (why === 'busy') return new Problem('server.busy');
  return new Problem('request.invalid', { fields: [{ field: 'file', message: says }] });
}
