import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, fail, FILE_LIMIT, FileRefused, type Kernel } from '#kernel';
import { domainErrorBehind } from '../graphql/errors.js';

const STATUS: Record<string, number> = {
  UNAUTHENTICATED: 401, MUST_CHANGE_PASSWORD: 403, FORBIDDEN: 403, NOT_FOUND: 404, FILE_TOO_LARGE: 413, THROTTLED: 429, UNAVAILABLE: 503,
  INTERNAL: 500, STORAGE_FULL: 507,
};

/** Answers over plain HTTP what `work` gives, or `{ error: { code, params, fields, requestId } }`: the codes of GraphQL. */
export async function answer(kernel: Kernel, request: FastifyRequest, reply: FastifyReply, work: () => Promise<unknown>): Promise<void> {
  try {
    await reply.send(await work());
  } catch (error) {
    const known = knownError(error);
    if (known.code === 'INTERNAL' || known.code === 'STORAGE_FULL') kernel.log.error({ err: error, requestId: request.id }, 'file');
    await reply.code(STATUS[known.code] ?? 400).send({
      error: { code: known.code, params: known.params, fields: known.fields, requestId: request.id },
    });
  }
}

function knownError(error: unknown): DomainError {
  if (error instanceof FileRefused) return new DomainError(error.code, error.params as never);
  const { code } = error as { code?: string };
  if (code === 'FST_REQ_FILE_TOO_LARGE') return fail('FILE_TOO_LARGE', { limit: FILE_LIMIT });
  if (code === 'FST_INVALID_MULTIPART_CONTENT_TYPE') return fail('FILE_EMPTY');
  return domainErrorBehind(error as Error) ?? fail('INTERNAL');
}
