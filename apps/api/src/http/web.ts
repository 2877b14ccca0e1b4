import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const WEB = resolve(import.meta.dirname, '../../../../web');

/** Names of built files carry their content's hash; pages do not. */
const cacheOf = (path: string): string => (path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');

/** Serves the built web: `/p` is the residents' light entry, every other page the workplace. */
export async function serveWeb(fastify: FastifyInstance): Promise<boolean> {
  if (!existsSync(resolve(WEB, 'index.html'))) return false;
  await fastify.register(fastifyStatic, { root: WEB, serve: false, cacheControl: false, preCompressed: true });
  fastify.get('/*', (request, reply) => {
    const path = new URL(request.url, 'http://here').pathname;
    void reply.header('cache-control', cacheOf(path));
    if (extname(path)) {
      const there = existsSync(resolve(WEB, `.${path}`));
      return there ? reply.sendFile(path.slice(1)) : reply.header('cache-control', 'no-cache').code(404).send({ error: { code: 'NOT_FOUND' } });
    }
    return reply.sendFile(/^\/p(\/|$)/.test(path) ? 'public.html' : 'index.html');
  });
  return true;
}
