import type { FastifyReply, FastifyRequest } from 'fastify';
import { Actor, fail, type GraphQLContext, type Kernel, Operation, toGraphQLError } from '#kernel';
import { SESSION_COOKIE, Sessions } from '#org';
import { domainErrorBehind } from './errors.js';

/** Nobody is signed in: public pages act through narrow actors of their own. */
const nobody = new Actor('nobody', null, []);

export async function actorOf(kernel: Kernel, request: FastifyRequest): Promise<Actor> {
  const token = request.cookies[SESSION_COOKIE];
  return (token && (await new Sessions(kernel).actor(token))) || nobody;
}

export async function graphqlContext(kernel: Kernel, request: FastifyRequest, reply: FastifyReply): Promise<GraphQLContext> {
  const actor = await actorOf(kernel, request).catch((error: Error) => {
    const known = domainErrorBehind(error);
    if (!known) kernel.log.error({ err: error, requestId: request.id }, 'session');
    throw toGraphQLError(known ?? fail('INTERNAL'), request.id);
  });
  return { op: new Operation(kernel, actor, request.id), credential: actor.personId ? 'cookie' : 'none', request, reply };
}
