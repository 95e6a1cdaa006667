import type { ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Files } from '../evidence/files.ts';
import type { Store } from '../storage/store.ts';
import { ByteCache, type CachedFile } from './byte-cache.ts';
import { listenForChanges } from './changes.ts';
import { encodingFor, isUnchanged, rangeOf } from './negotiate.ts';
import { hantTwin, paths } from './paths.ts';
import { type FoundFile, fixedHeaders, readFile } from './read-file.ts';

export type PortalParts = {
  readonly store: Store;
  /** For a connection of its own that hears what is published. */
  readonly databaseUrl: string;
  /** Where attachments lie. */
  readonly files: Files;
  /** Bytes of pages kept in memory. */
  readonly cacheBytes?: number;
};

const defaultCacheBytes = 128 * 1_048_576;

/**
 * The public site as a Fastify plugin: every path is looked up in the publication store and answered from memory
 * after the first time. Knows no session and no draft; there is nothing here that could show one. A page is written
 * straight to the socket, past the server's hooks, because reading a page is what a portal does all day.
 */
export function portalRoutes(parts: PortalParts): FastifyPluginAsync {
  return async (server) => {
    const cache = new ByteCache(parts.cacheBytes ?? defaultCacheBytes);
    const changes = listenForChanges(parts.databaseUrl, (path) => cache.changed(path));
    server.addHook('onReady', async () => changes.start());
    server.addHook('onClose', () => changes.stop());

    const asked = new Map<string, Promise<FoundFile | null>>();
    /** Many readers of a page that is not in memory ask the database once. */
    const find = async (path: string): Promise<FoundFile | null> => {
      const kept = cache.get(path);
      if (kept) return { kind: 'bytes', file: kept };
      const running = asked.get(path);
      if (running) return running;
      const generation = cache.generation;
      const reading = readFile(parts.store, path)
        .then((found) => {
          const current = changes.listening && cache.generation === generation;
          if (found?.kind === 'bytes' && current) cache.put(path, found.file);
          return found;
        })
        .finally(() => asked.delete(path));
      asked.set(path, reading);
      return reading;
    };

    server.route({
      method: ['GET', 'HEAD'],
      url: '/*',
      config: { may: 'public' },
      // Not an async function: what it costs to await one is a third of what answering from memory costs.
      handler: (request, reply) => {
        const path = pathOf(request.raw.url ?? '/');
        const kept = cache.get(path);
        if (kept) answer(request, reply, kept);
        else return lookUp(request, reply, path);
      },
    });

    async function lookUp(request: FastifyRequest, reply: FastifyReply, path: string): Promise<FastifyReply> {
      if (!isAskable(path)) return notFound(request, reply, path, find);
      const found = await find(path);
      if (found?.kind === 'bytes') return answer(request, reply, found.file);
      if (found) return sendEvidence(request, reply, found, parts.files);
      const elsewhere = await movedTo(path, find);
      if (elsewhere) return reply.redirect(elsewhere, 301);
      return notFound(request, reply, path, find);
    }
  };
}

function pathOf(url: string): string {
  const query = url.indexOf('?');
  return query === -1 ? url : url.slice(0, query);
}

/** Every published path has this shape; anything else is answered without asking the database. */
function isAskable(path: string): boolean {
  return path.length <= 300 && /^\/[A-Za-z0-9/._-]*$/.test(path) && !path.includes('//');
}

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  file: CachedFile,
  status = file.status,
): FastifyReply {
  const { headers } = request.raw;
  const encoding = encodingFor(headers['accept-encoding'] as string | undefined);
  reply.hijack();
  const response = reply.raw;
  if (status === 200 && isUnchanged(headers['if-none-match'], file.etags[encoding])) {
    response.writeHead(304, withoutLength(file.headers[encoding]));
    response.end();
    return reply;
  }
  response.writeHead(status, file.headers[encoding] as string[]);
  if (request.raw.method === 'HEAD') response.end();
  else if (encoding === 'identity') response.end(gunzipSync(Buffer.from(file.gzip, 'latin1')));
  else response.end(file[encoding], 'latin1');
  return reply;
}

function withoutLength(headers: readonly string[]): string[] {
  const at = headers.indexOf('content-length');
  return [...headers.slice(0, at), ...headers.slice(at + 2)];
}

type Find = (path: string) => Promise<FoundFile | null>;

/** `/kjj` is `/kjj/`, and `/kjj/index.html` too, as on any web server that serves the exported folder. */
async function movedTo(path: string, find: Find): Promise<string | null> {
  const folder = path.endsWith('/index.html')
    ? path.slice(0, -'index.html'.length)
    : /\.[a-z0-9]+$|\/$/.test(path)
      ? null
      : `${path}/`;
  return folder !== null && (await find(folder)) ? folder : null;
}

async function notFound(
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
  find: Find,
): Promise<FastifyReply> {
  const twin = path.startsWith('/hant/') ? await find(hantTwin(paths.notFound)) : null;
  const page = twin ?? (await find(paths.notFound));
  if (page?.kind === 'bytes') return answer(request, reply, page.file, 404);
  return reply.code(404).type('text/plain; charset=utf-8').send('没有找到这个网页。\n');
}

async function sendEvidence(
  request: FastifyRequest,
  reply: FastifyReply,
  found: Extract<FoundFile, { kind: 'evidence' }>,
  files: Files,
): Promise<FastifyReply> {
  const etag = `"${found.hash.slice(0, 24)}"`;
  const range = rangeOf(request.headers.range, found.size);
  reply.hijack();
  const response = reply.raw;
  const headers = [
    ...fixedHeaders(found.type),
    'etag',
    etag,
    'accept-ranges',
    'bytes',
    'content-disposition',
    `attachment; filename*=UTF-8''${headerName(found.name)}`,
  ];
  if (isUnchanged(request.headers['if-none-match'], etag)) {
    response.writeHead(304, headers).end();
    return reply;
  }
  if (range === 'unsatisfiable') {
    response.writeHead(416, [...headers, 'content-range', `bytes */${found.size}`]).end();
    return reply;
  }
  const { start, end } = range ?? { start: 0, end: found.size - 1 };
  const partial = range ? ['content-range', `bytes ${start}-${end}/${found.size}`] : [];
  const full = [...headers, 'content-length', String(end - start + 1), ...partial];
  if (request.raw.method === 'HEAD') {
    response.writeHead(range ? 206 : 200, full).end();
    return reply;
  }
  const stream = await files.open(found.hash, range ?? undefined);
  if (!stream) return missing(response, reply);
  response.writeHead(range ? 206 : 200, full);
  stream.on('error', () => response.destroy());
  response.on('close', () => stream.destroy());
  stream.pipe(response);
  return reply;
}

/** The page names a file that the store of files has lost: a fault of the installation, said plainly. */
function missing(response: ServerResponse, reply: FastifyReply): FastifyReply {
  response
    .writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
    .end('附件暂时读不出来，请稍后再试。\n');
  return reply;
}

/** A file name as RFC 8187 wants it in a header. */
function headerName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
