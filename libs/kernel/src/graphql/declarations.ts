import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Acting, Operation } from '../acting/acting.js';
import type { Permission } from '../acting/actor.js';

export const ALLOW = 'allow';
export const PUBLIC = 'public';

/** The permission a root field needs; every root field declares one of these two, else boot fails. */
export const Allow = (permission: Permission): MethodDecorator => SetMetadata(ALLOW, permission);

/** A root field that needs no session. `name` is the permission its own narrow actor acts under. */
export const Public = (permission: Permission = 'public:use'): MethodDecorator => SetMetadata(PUBLIC, permission);

/** By what a request says who it is from: a browser's session, a personal token, nothing. */
export type Credential = 'cookie' | 'token' | 'none';

/** What a GraphQL operation carries. */
export interface GraphQLContext {
  op: Operation;
  credential: Credential;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** The first argument of every use case. A field resolver names the permission it reads under: `@By('complaint:read')`. */
export const By = createParamDecorator((permission: Permission | undefined, context: ExecutionContext): Acting => {
  const { op } = GqlExecutionContext.create(context).getContext<GraphQLContext>();
  const declared: Permission | undefined =
    permission ?? Reflect.getMetadata(ALLOW, context.getHandler()) ?? Reflect.getMetadata(PUBLIC, context.getHandler());
  if (!declared) throw new Error(`${context.getHandler().name} reads @By() but declares no permission`);
  return op.present.acting(declared);
});
