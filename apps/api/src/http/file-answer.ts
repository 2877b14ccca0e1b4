import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Acting, fail, type Kernel, perform, type Permission } from '#kernel';
import { actorOf } from '../graphql/context.js';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Does `work` on a record as the person who asks, in an operation of its own. @throws UNAUTHENTICATED, MUST_CHANGE_PASSWORD, FORBIDDEN; NOT_FOUND for what is no id */
export async function actingOn<R>(kernel: Kernel, request: FastifyRequest, id: string, permission: Permission, work: (by: Acting) => Promise<R>): Promise<R> {
  const actor = await actorOf(kernel, request);
  if (!actor.personId) throw fail('UNAUTHENTICATED');
  if (actor.mustChangePassword) throw fail('MUST_CHANGE_PASSWORD');
  if (!actor.holds(permission)) throw fail('FORBIDDEN');
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw fail('NOT_FOUND');
  return perform(kernel, actor, permission, work, request.id);
}

/** What is answered is a file to be kept; `plain` names it where only ASCII is understood. */
export function asFile(reply: FastifyReply, type: string, plain: string, name: string): void {
  void reply
    .header('content-type', type)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name.replaceAll(/[\\/:*?"<>|\n]/g, ' '))}`);
}
