/** The portal alone, as a process of its own that can be pinned to one core: `node bench/portal-server.ts DATABASE_URL PORT`. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { openFiles } from '../src/evidence/files.ts';
import { portalRoutes } from '../src/portal/routes.ts';
import { createStore } from '../src/storage/store.ts';

const [databaseUrl = '', port = '0'] = process.argv.slice(2);
const store = createStore(databaseUrl);
const server = fastify();
const files = openFiles(mkdtempSync(join(tmpdir(), 'yifa-bench-')));
await server.register(portalRoutes({ store, databaseUrl, files }));
await server.listen({ host: '127.0.0.1', port: Number(port) });
process.send?.('ready');
process.on('SIGTERM', () => void server.close().then(() => store.close()));
