import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { ALLOW, fail, type GraphQLContext, type Permission } from '#kernel';

/** Asks of every root field whether the actor holds its permission anywhere; where exactly, the service asks. */
@Injectable()
export class PermissionGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (context.getType<string>() !== 'graphql') return true;
    const permission = Reflect.getMetadata(ALLOW, context.getHandler()) as Permission | undefined;
    // a field without @Allow is @Public: boot has checked that it is one or the other
    if (permission === undefined) return true;
    const { actor } = GqlExecutionContext.create(context).getContext<GraphQLContext>().op;
    if (!actor.personId) throw fail('UNAUTHENTICATED');
    if (actor.mustChangePassword && permission !== 'session:use') throw fail('MUST_CHANGE_PASSWORD');
    if (!actor.holds(permission)) throw fail('FORBIDDEN');
    return true;
  }
}
