import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kernel } from '#kernel';

/** Where the log stood when the person's last change was written, for a minute. */
const WROTE_COOKIE = 'pdca_wrote';
const KEPT_SECONDS = 60;

const readOnly = new WeakSet<FastifyRequest>();

/** A query of GraphQL comes by POST too, and changes nothing. */
export function changesNothing(request: FastifyRequest): void {
  readOnly.add(request);
}

/** The place in the log that a person must be shown. */
export function wroteUpTo(request: FastifyRequest): string | undefined {
  return request.cookies[WROTE_COOKIE];
}

/**
 * Tells the browser how far the log was once what it sent is written: what it reads next comes from the replica only
 * when that has come so far. Nobody gains by changing it but older answers.
 */
export function rememberWrites(fastify: FastifyInstance, kernel: Kernel): void {
  if (!kernel.replica) return;
  fastify.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.method === 'GET' || request.method === 'HEAD' || readOnly.has(request)) return;
    const rows: { lsn: string }[] = await kernel.dataSource.query('SELECT pg_current_wal_insert_lsn() AS lsn').catch(() => []);
    if (!rows[0]) return;
    const secure = kernel.config.SECURE_COOKIES ? '; Secure' : '';
    const value = encodeURIComponent(rows[0].lsn);
    void reply.header('set-cookie', `${WROTE_COOKIE}=${value}; Path=/; Max-Age=${KEPT_SECONDS}; HttpOnly; SameSite=Lax${secure}`);
  });
}
