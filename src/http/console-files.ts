import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { consolePolicy } from './headers.ts';
import { Problem } from './problem.ts';
import type { Server } from './server.ts';

type ConsoleFile = {
  readonly type: string;
  readonly bytes: Buffer;
  readonly compressed: Buffer | null;
  readonly etag: string;
};
type Build = { readonly builtAt: number; readonly files: ReadonlyMap<string, ConsoleFile> };

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
};

/**
 * Serves the built console from memory: a few dozen files, read once per build. Only files found in the folder
 * have an address, so no path can lead out of it. Any other page address answers the console's one page.
 */
export function consoleFiles(server: Server, folder: string): void {
  let build: Build | null = null;
  const current = async (): Promise<Build> => {
    const index = await stat(join(folder, 'index.html')).catch(() => null);
    if (!index) throw new Problem('request.not-found');
    if (build?.builtAt !== index.mtimeMs) build = { builtAt: index.mtimeMs, files: await readBuild(folder) };
    return build;
  };

  server.get(
    '/*',
    { config: { may: 'public', rateLimit: false }, schema: { hide: true } },
    async (request, reply) => {
      const { files } = await current();
      const path = decodePath(request);
      if (path.startsWith('/api/')) throw new Problem('request.not-found');
      const file = files.get(path);
      if (file) return sendFile(request, reply, file, path.startsWith('/assets/'));
      const page = extname(path) === '' ? files.get('/index.html') : undefined;
      if (!page) throw new Problem('request.not-found');
      return sendFile(request, reply, page, false);
    },
  );
}

function decodePath(request: FastifyRequest): string {
  const path = request.url.split('?', 1)[0] ?? '/';
  return path === '/' ? '/index.html' : path;
}

function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: ConsoleFile,
  immutable: boolean,
): FastifyReply {
  reply.header('content-security-policy', consolePolicy);
  reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  reply.header('etag', file.etag);
  reply.header('vary', 'accept-encoding');
  reply.type(file.type);
  if (request.headers['if-none-match'] === file.etag) return reply.code(304).send();
  const takesGzip = String(request.headers['accept-encoding'] ?? '').includes('gzip');
  if (takesGzip && file.compressed) return reply.header('content-encoding', 'gzip').send(file.compressed);
  return reply.send(file.bytes);
}

async function readBuild(folder: string): Promise<ReadonlyMap<string, ConsoleFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.map(async (path): Promise<[string, ConsoleFile]> => {
      const address = `/${relative(folder, path).split(sep).join('/')}`;
      return [address, await readOne(path)];
    }),
  );
  return new Map(files);
}

const compress = promisify(gzip);

async function readOne(path: string): Promise<ConsoleFile> {
  const bytes = await readFile(path);
  const type = types[extname(path)] ?? 'application/octet-stream';
  const compressible = /^(text|application\/json|image\/svg)/.test(type);
  return {
    type,
    bytes,
    compressed: compressible ? await compress(bytes) : null,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
  };
}
