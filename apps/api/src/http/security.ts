import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#kernel';
import { bearerOf } from '../graphql/context.js';

// far above what is taken, so that the sender of a large file hears the answer rather than a broken line
const UPLOAD_LIMIT = 100 * 1024 * 1024;

/** Headers, cookies, uploads, and the barrier against cross-site requests. */
export async function secure(fastify: FastifyInstance, config: Config): Promise<void> {
  await fastify.register(cookie);
  await fastify.register(multipart, { limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 10, fieldSize: 16_000 } });
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // the component library writes its styles at run time
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(config.SECURE_COOKIES && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: config.SECURE_COOKIES && { maxAge: 15_552_000 },
    referrerPolicy: { policy: 'same-origin' },
  });
  fastify.addHook('onRequest', (request, reply) => refuseCrossSite(request, reply, config.PUBLIC_URL));
}

/**
 * A request that changes something must carry a header that no form and no image can send, and come from this site.
 * Cookies are SameSite=Lax besides.
 */
async function refuseCrossSite(request: FastifyRequest, reply: FastifyReply, publicUrl: string | undefined): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
  // no page of another site knows a token, and beside one no cookie counts
  if (bearerOf(request)) return;
  const { origin } = request.headers;
  // behind a proxy the host may be another than the one that people see
  const ours = [request.host, ...(publicUrl ? [new URL(publicUrl).host] : [])];
  const foreign = origin !== undefined && !(URL.canParse(origin) && ours.includes(new URL(origin).host));
  if (request.headers['x-pdca'] !== undefined && !foreign) return;
  const error = { message: 'CSRF', extensions: { code: 'CSRF', params: {}, fields: [], requestId: request.id } };
  await reply.code(403).send({ errors: [error] });
}
