import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { answerFaults } from './faults.ts';
import { setHeaders } from './headers.ts';
import { speakPlainly } from './plain-chinese.ts';
import { Problem } from './problem.ts';

export type ServerSettings = {
  readonly trustProxy: boolean;
  /** Of one address; `null` leaves it to the routes (published pages are cheap and read by many). */
  readonly requestsPerMinute: number | null;
  readonly logRequests: boolean;
};

/** What every server of the process has in common; the portal's and the console's plugins go on top. */
export async function createServer(settings: ServerSettings) {
  speakPlainly();
  const server = fastify({
    logger: settings.logRequests ? { level: 'info', redact: ['req.headers.cookie'] } : { level: 'warn' },
    genReqId: () => randomUUID(),
    trustProxy: settings.trustProxy,
    bodyLimit: 2 * 1_048_576,
    requestTimeout: 120_000,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>();
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  setHeaders(server);
  answerFaults(server);
  await server.register(cookie);
  await server.register(rateLimit, {
    global: settings.requestsPerMinute !== null,
    max: settings.requestsPerMinute ?? 0,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, { ttl }) =>
      new Problem('request.too-many', { retryAfter: Math.ceil(ttl / 1000) }),
  });
  return server;
}

export type Server = Awaited<ReturnType<typeof createServer>>;
/** Any Fastify instance, for functions that need no typed routes. */
export type AnyServer = Pick<FastifyInstance, 'addHook' | 'setErrorHandler' | 'setNotFoundHandler'>;
