import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { ErrorCode } from './errors.ts';
import { Problem } from './problem.ts';
import type { AnyServer } from './server.ts';

/** Turns every way a request can fail into the one shape of errors; what the program did wrong stays in the log. */
export function answerFaults(server: AnyServer): void {
  server.setNotFoundHandler((_request, reply) => send(reply, new Problem('request.not-found')));
  server.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error);
    if (problem) return send(reply, problem);
    request.log.error({ err: error, url: request.url }, 'fault');
    return sendFault(request, reply);
  });
}

export function send(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.more.retryAfter !== undefined) reply.header('retry-after', problem.more.retryAfter);
  return plain(reply).code(problem.status).send(JSON.stringify(problem.view()));
}

function sendFault(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { code, message } = new Problem('server.fault').view();
  return plain(reply)
    .code(500)
    .send(JSON.stringify({ code, message: `${message}（编号：${request.id}）` }));
}

/** Written as text, past the route's own response schema, which knows only its success. */
function plain(reply: FastifyReply): FastifyReply {
  return reply.type('application/json; charset=utf-8').serializer((text: string) => text);
}

const fastifyCodes: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.media-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too-large',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.unreadable',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.unreadable',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.unreadable',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'request.media-type',
  FST_REQ_FILE_TOO_LARGE: 'request.too-large',
  FST_FILES_LIMIT: 'request.too-large',
  FST_PARTS_LIMIT: 'request.too-large',
  FST_FIELDS_LIMIT: 'request.too-large',
};

function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    return new Problem('request.invalid', {
      fields: error.validation.map(({ instancePath, message }) => ({
        field: fieldOf(instancePath),
        message: message ?? '这一项没有填对，请重新填写。',
      })),
    });
  }
  if (!isFastifyError(error)) return null;
  const known = fastifyCodes[error.code];
  if (known) return new Problem(known);
  if (isDatabaseAway(error.code)) return new Problem('server.busy');
  if (isUnstorable(error.code)) return new Problem('request.unreadable');
  return error.statusCode === 400 ? new Problem('request.unreadable') : null;
}

function isFastifyError(error: unknown): error is FastifyError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** Connection refused or lost, and the classes 08 (connection) and 57P (shutdown) of PostgreSQL. */
function isDatabaseAway(code: string): boolean {
  return /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT_SOCKET|08...|57P..|53300)$/.test(code);
}

/** What came in can be no value of the database: the NUL character in an address (22021), a number beyond all numbers. */
function isUnstorable(code: string): boolean {
  return code === '22021' || code === '22003';
}

/** `/input/items/0/title` → `items.0.title`: the name the form knows its field by. */
export function fieldOf(instancePath: string): string {
  return instancePath
    .split('/')
    .filter((part, index) => part !== '' && !(index === 1 && part === 'input'))
    .join('.');
}
