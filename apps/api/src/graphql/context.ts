import type { FastifyReply, FastifyRequest } from 'fastify';
import { Actor, type GraphQLContext, type Kernel, Operation } from '#kernel';
import { SESSION_COOKIE, Sessions } from '#org';

/** Nobody is signed in: public pages act through narrow actors of their own. */
const nobody = new Actor('nobody', null, []);

export async function actorOf(kernel: Kernel, request: FastifyRequest): Promise<Actor> {
  const token = request.cookies[SESSION_COOKIE];
  return (token && (await new Sessions(kernel).actor(token))) || nobody;
}

export async function graphqlContext(kernel: Kernel, request: FastifyRequest, reply: FastifyReply): Promise<GraphQLContext> {
  const actor = await actorOf(kernel, request);
  return { op: new Operation(kernel, actor, request.id), request, reply };
}
