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
    transform: (route) => withProblem(jsonSchemaTransform(route)),
    transformObject: jsonSchemaTransformObject,
  });
  server.get('/api/openapi.json', { config: { may: 'public' }, schema: { hide: true } }, () =>
    server.swagger(),
  );
}

type Transformed = ReturnType<typeof jsonSchemaTransform>;

/** Every operation may answer with a problem instead. */
function withProblem({ schema, url }: Transformed): Transformed {
  if (!schema || schema.hide) return { schema, url };
  const problem = {
    description: 'What is wrong and how to mend it',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  const response = typeof schema.response === 'object' && schema.response !== null ? schema.response : {};
  return { schema: { ...schema, response: { ...response, default: problem } }, url };
}
