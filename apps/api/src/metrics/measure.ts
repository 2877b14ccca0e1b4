import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLContext } from '#kernel';
import type { Metrics } from './metrics.js';

/** What was made of a request, until its answer has left. */
const operations = new WeakMap<FastifyRequest, () => { name: string; outcome: string }>();

@Plugin()
export class MeasuredOperations implements ApolloServerPlugin<GraphQLContext> {
  async requestDidStart(operation: GraphQLRequestContext<GraphQLContext>): Promise<void> {
    operations.set(operation.contextValue.request, () => ({ name: nameOf(operation), outcome: outcomeOf(operation) }));
  }
}

/** An operation that was answered without GraphQL. */
export function answeredAs(request: FastifyRequest, name: string): void {
  operations.set(request, () => ({ name, outcome: 'ok' }));
}

const lines = new WeakSet<FastifyRequest>();

/** An answer that goes on for as long as a page is open: its length says nothing. */
export function goesOn(request: FastifyRequest): void {
  lines.add(request);
}

/** Times every request from its first byte to the last of its answer. */
export function measureRequests(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.addHook('onResponse', async (request, reply) => {
    const seconds = reply.elapsedTime / 1000;
    metrics.request(routeOf(request), reply.statusCode, seconds);
    const operation = operations.get(request)?.();
    if (operation) metrics.operation(operation.name, operation.outcome, seconds);
  });
}

/** The pattern of the route, so that ids make no names; what the web app serves is told apart by kind. */
function routeOf(request: FastifyRequest): string {
  if (lines.has(request)) return 'live';
  const pattern = request.routeOptions.url;
  if (pattern !== '/*') return pattern ?? 'none';
  if (request.url.startsWith('/assets/')) return 'assets';
  return /^\/p([/?]|$)/.test(request.url) ? 'residents' : 'workplace';
}

/** Only documents that hold together have a name here. */
function nameOf({ operation, operationName }: GraphQLRequestContext<GraphQLContext>): string {
  return operation ? (operationName ?? 'unnamed') : 'invalid';
}

/** After commit or rollback: what the caller was told. */
function outcomeOf({ response }: GraphQLRequestContext<GraphQLContext>): string {
  const { body } = response;
  const [error] = body?.kind === 'single' ? (body.singleResult.errors ?? []) : [];
  return error ? String(error.extensions?.['code'] ?? 'INTERNAL') : 'ok';
}
