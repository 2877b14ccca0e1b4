import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type BoundQuery, type Kernel, Operation } from '#kernel';
import { answeredAs } from '../metrics/measure.js';
import { bearerOf, whoAsks } from './context.js';
import { readWhereItMay } from './operation.plugin.js';
import type { TrustedDocuments } from './trusted-documents.js';

interface Asked {
  variables?: unknown;
  extensions?: { persistedQuery?: { sha256Hash?: unknown } };
}

/**
 * Answers a known document that has a short way (`BoundQuery`) without GraphQL. Whatever is not as expected is left to
 * GraphQL, which words every refusal: this never answers an error.
 */
export function answerBound(fastify: FastifyInstance, kernel: Kernel, trusted: TrustedDocuments): void {
  let byHash: ReadonlyMap<string, BoundQuery> | undefined;
  fastify.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'POST' || request.routeOptions.url !== '/graphql' || bearerOf(request)) return;
    // modules add theirs while the application starts
    byHash ??= new Map(kernel.bound.all().map((query) => [hashOf(trusted, query), query]));
    const { variables, extensions } = (request.body ?? {}) as Asked;
    const query = byHash.get(extensions?.persistedQuery?.sha256Hash as string);
    const data = query && (await answered(kernel, request, query, variables));
    if (!data) return;
    answeredAs(request, query.operation);
    const modern = request.headers.accept?.includes('application/graphql-response+json');
    return reply
      .header('cache-control', 'no-store')
      .type(`application/${modern ? 'graphql-response+json' : 'json'}; charset=utf-8`)
      .send(`{"data":${data}}\n`);
  });
}

function hashOf(trusted: TrustedDocuments, { operation }: BoundQuery): string {
  const hash = trusted.hashOf(operation);
  if (!hash) throw new Error(`the web app has no operation ${operation}`);
  return hash;
}

async function answered(kernel: Kernel, request: FastifyRequest, { permission, answer }: BoundQuery, variables: unknown): Promise<string | null> {
  try {
    const { actor, credential } = await whoAsks(kernel, request);
    if (!actor.personId || actor.mustChangePassword || !actor.holds(permission)) return null;
    const op = new Operation(kernel, actor, request.id);
    readWhereItMay({ op, request, credential });
    try {
      const data = await answer(op.acting(permission), variables);
      await op.commit();
      return data;
    } catch (error) {
      await op.rollback();
      throw error;
    }
  } catch (error) {
    kernel.log.warn({ err: error, requestId: request.id }, 'a short way failed');
    return null;
  }
}
