import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, ALLOW, fail, type GraphQLContext, type Permission } from '#kernel';

/** Asks of every root field whether the actor holds its permission anywhere; where exactly, the service asks. */
@Injectable()
export class PermissionGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (context.getType<string>() !== 'graphql') return true;
    const permission = Reflect.getMetadata(ALLOW, context.getHandler()) as Permission | undefined;
    const asked = GqlExecutionContext.create(context);
    const { op, credential } = asked.getContext<GraphQLContext>();
    const { actor } = op;
    // a token does its person's work: it does not sign in, is no resident, and one for reading changes nothing
    const changes = asked.getInfo<GraphQLResolveInfo>().operation.operation === 'mutation';
    if (credential === 'token' && changes && (permission === undefined || onlyReads(actor))) throw fail('FORBIDDEN');
    // a field without @Allow is @Public: boot has checked that it is one or the other
    if (permission === undefined) return true;
    if (!actor.personId) throw fail('UNAUTHENTICATED');
    if (actor.mustChangePassword && permission !== 'session:use') throw fail('MUST_CHANGE_PASSWORD');
    if (!actor.holds(permission)) throw fail('FORBIDDEN');
    return true;
  }
}

/** Whether nothing that they hold changes anything. */
export function onlyReads({ grants }: Actor): boolean {
  return grants.every((grant) => [...grant.permissions].every((permission) => permission.endsWith(':read')));
}
