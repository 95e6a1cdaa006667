import swagger from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { Server } from './server.ts';

/** Describes every route registered after this; `/api/openapi.json` serves it. It describes shapes, no data. */
export async function describeApi(server: Server): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '依法 Yifa',
        version: '1',
        description: 'Errors of every route have the shape of `Problem`; codes are listed in docs/errors.md.',
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  server.get('/api/openapi.json', { config: { may: 'public' }, schema: { hide: true } }, () =>
    server.swagger(),
  );
}
