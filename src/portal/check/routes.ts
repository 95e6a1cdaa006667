import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { FastifyError, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { type CheckPool, createCheckPool } from '../../check/check-pool.ts';
import type { Refusal } from '../../check/check-task.ts';
import type { View } from '../pages/layout.ts';
import { paths } from '../paths.ts';
import { fixedHeaders } from '../read-file.ts';
import { contentTypes } from '../rendered.ts';
import type { SiteSettings } from '../site.ts';
import { checkFormPage, checkResultPage, type Refused } from './check-page.ts';
import { checkLimits } from './limits.ts';

export type CheckParts = {
  readonly site: SiteSettings;
  /** Of one address. */
  readonly perMinute?: number;
  readonly pool?: CheckPool;
};

type Sent = { readonly name: string; readonly bytes: Uint8Array; readonly text?: string };

/** Why a try was not even begun. The message is for the person who sent it. */
class NotChecked extends Error {
  readonly status: number;
  constructor(status: number, says: string) {
    super(says);
    this.status = status;
  }
}

const statusOf: Readonly<Record<Refusal['why'], number>> = {
  unreadable: 422,
  'too-large': 413,
  'too-slow': 422,
  busy: 503,
};

/**
 * 报告体检 as a Fastify plugin: answers what the form on the fixed page `/check/` sends. What is sent lives in memory
 * for the time of the answer, is written to no disk and to no log.
 */
export function checkRoutes({
  site,
  perMinute = checkLimits.perMinute,
  pool = createCheckPool(),
}: CheckParts): FastifyPluginAsync {
  const view: View = { site, script: 'hans' };
  const refuse = (reply: FastifyReply, status: number, refused: Refused) =>
    sendPage(reply.code(status), checkFormPage(view, refused));

  return async (server) => {
    server.addHook('onClose', () => pool.close());
    await server.register(multipart, {
      limits: {
        files: 1,
        fields: 4,
        parts: 5,
        fileSize: checkLimits.fileBytes,
        fieldSize: checkLimits.textBytes,
      },
    });
    if (!server.hasDecorator('createRateLimit')) await server.register(rateLimit, { global: false });
    const limit = server.createRateLimit({ max: perMinute, timeWindow: 60_000, ipv6Subnet: 64 });

    server.post(
      paths.check,
      {
        config: { may: 'public' },
        bodyLimit: checkLimits.fileBytes + checkLimits.textBytes,
        errorHandler: (error, request, reply) => {
          const { status, says } = faultOf(error);
          if (status === 500) request.log.error({ code: error.code, name: error.name }, 'check failed');
          return refuse(reply, status, { says });
        },
      },
      async (request, reply) => {
        const allowance = await limit(request);
        if (!allowance.isAllowed && allowance.isExceeded) {
          reply.header('retry-after', allowance.ttlInSeconds);
          throw new NotChecked(429, `检查得太频繁，每分钟最多${perMinute}次。请过一分钟再试。`);
        }
        const sent = await readSent(request);
        const answer = await pool.check({
          name: sent.name,
          bytes: sent.bytes,
          as: 'page',
          characters: checkLimits.characters,
        });
        if (answer.is === 'checked') return sendPage(reply, checkResultPage(view, sent.name, answer));
        return refuse(reply, statusOf[answer.why], {
          says: answer.says,
          ...(sent.text ? { text: sent.text } : {}),
        });
      },
    );
  };
}

async function readSent(request: FastifyRequest): Promise<Sent> {
  if (!request.isMultipart()) throw new NotChecked(415, '提交的格式不对，请用本页的表单提交。');
  let sent: Sent | null = null;
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      if (bytes.length > 0) sent = { name: part.filename.slice(-100), bytes };
    } else if (part.fieldname === 'text') {
      if (part.valueTruncated) throw new NotChecked(413, tooLong);
      const text = String(part.value).replace(/\r\n?/g, '\n');
      if (text.trim() !== '') sent = { name: '粘贴的文字', bytes: Buffer.from(text), text };
    }
  }
  if (!sent) throw new NotChecked(400, '没有收到内容。请粘贴报告全文，或者选择一个不为空的文件。');
  return sent;
}

const tooLong = `文字太长，最多可检查${checkLimits.characters}个字。请只保留一份报告的正文。`;
const tooLarge = `文件太大，最多可检查${checkLimits.fileBytes / 1024 / 1024}MB。请只保留报告正文，或者把正文复制出来粘贴。`;

function faultOf(error: FastifyError | NotChecked): { readonly status: number; readonly says: string } {
  if (error instanceof NotChecked) return { status: error.status, says: error.message };
  if (/TOO_LARGE|_LIMIT$/.test(error.code ?? '')) return { status: 413, says: tooLarge };
  if ((error.statusCode ?? 500) < 500) {
    return { status: error.statusCode ?? 400, says: '提交的内容不完整，请回到本页重新提交。' };
  }
  return { status: 500, says: '服务器出了问题，没有检查成。请稍后再试。' };
}

/** Headers as of every page of the portal, except that nobody may keep the answer. */
function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const headers = fixedHeaders(contentTypes.page);
  for (let at = 0; at + 1 < headers.length; at += 2) reply.header(headers[at] ?? '', headers[at + 1]);
  return reply.header('cache-control', 'no-store').send(page);
}
