import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const WEB = resolve(import.meta.dirname, '../../../../web');

/** Serves the built web: `/p` is the residents' light entry, every other page the workplace. */
export async function serveWeb(fastify: FastifyInstance): Promise<boolean> {
  if (!existsSync(resolve(WEB, 'index.html'))) return false;
  await fastify.register(fastifyStatic, {
    root: WEB,
    wildcard: false,
    setHeaders: (reply, path) => {
      // names of built files carry their content's hash; pages do not
      void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  fastify.get('/*', (request, reply) => {
    const page = (request.headers.accept ?? '').includes('text/html');
    if (!page) return reply.code(404).send({ error: { code: 'NOT_FOUND', params: {}, fields: [], requestId: request.id } });
    return reply.sendFile(/^\/p(\/|$|\?)/.test(request.url) ? 'public.html' : 'index.html');
  });
  return true;
}
