import type { FastifyInstance } from 'fastify';

/**
 * What is still being answered when the server is asked to stop tells its connection to close: else it stays open for
 * a next request that nobody will answer, and the stop waits for it.
 */
export function closeAfterTheLastAnswer(fastify: FastifyInstance): void {
  let closing = false;
  fastify.addHook('preClose', async () => {
    closing = true;
  });
  fastify.addHook('onSend', async (_request, reply) => {
    if (closing) void reply.header('connection', 'close');
  });
}
