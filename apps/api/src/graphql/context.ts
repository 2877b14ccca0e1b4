import { HeaderMap } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { Actor, type Credential, type DomainError, fail, type GraphQLContext, type Kernel, Operation, toGraphQLError } from '#kernel';
import { SESSION_COOKIE, Sessions, Tokens } from '#org';
import { domainErrorBehind } from './errors.js';

/** Nobody is signed in: public pages act through narrow actors of their own. */
const nobody = new Actor('nobody', null, []);

/** The token of `Authorization: Bearer …`. Other schemes are a proxy's and none of ours. */
export function bearerOf(request: FastifyRequest): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

/** Who asks. Beside a token no cookie counts, and one that does not work is refused rather than taken for nobody. */
export async function whoAsks(kernel: Kernel, request: FastifyRequest): Promise<{ actor: Actor; credential: Credential }> {
  const bearer = bearerOf(request);
  if (bearer) return { actor: await new Tokens(kernel).actor(bearer), credential: 'token' };
  const session = request.cookies[SESSION_COOKIE];
  const actor = session && (await new Sessions(kernel).actor(session));
  return actor ? { actor, credential: 'cookie' } : { actor: nobody, credential: 'none' };
}

export async function actorOf(kernel: Kernel, request: FastifyRequest): Promise<Actor> {
  return (await whoAsks(kernel, request)).actor;
}

export async function graphqlContext(kernel: Kernel, request: FastifyRequest, reply: FastifyReply): Promise<GraphQLContext> {
  // what a person is shown is for no cache on the way
  void reply.header('cache-control', 'no-store');
  const { actor, credential } = await whoAsks(kernel, request).catch((error: Error) => {
    const known = domainErrorBehind(error);
    if (!known) kernel.log.error({ err: error, requestId: request.id }, 'session');
    throw refusal(known ?? fail('INTERNAL'), request.id);
  });
  return { op: new Operation(kernel, actor, request.id), credential, request, reply };
}

const STATUS: Record<string, number> = { UNAUTHENTICATED: 401, THROTTLED: 429, UNAVAILABLE: 503 };

/** Nothing of the document has been looked at: the status of HTTP says why. */
function refusal(error: DomainError, requestId: string): GraphQLError {
  const { message, extensions } = toGraphQLError(error, requestId);
  const wait = 'retryAfter' in error.params ? String(error.params.retryAfter) : undefined;
  const http = { status: STATUS[error.code] ?? 500, ...(wait && { headers: new HeaderMap([['retry-after', wait]]) }) };
  return new GraphQLError(message, { extensions: { ...extensions, http } });
}
