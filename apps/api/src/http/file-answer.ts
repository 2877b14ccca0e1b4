import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Acting, fail, type Kernel, perform, type Permission } from '#kernel';
import { actorOf } from '../graphql/context.js';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Does `work` as the person who asks, in an operation of its own. @throws UNAUTHENTICATED, MUST_CHANGE_PASSWORD, FORBIDDEN */
export async function actingFor<R>(kernel: Kernel, request: FastifyRequest, permission: Permission, work: (by: Acting) => Promise<R>): Promise<R> {
  const actor = await actorOf(kernel, request);
  if (!actor.personId) throw fail('UNAUTHENTICATED');
  if (actor.mustChangePassword) throw fail('MUST_CHANGE_PASSWORD');
  if (!actor.holds(permission)) throw fail('FORBIDDEN');
  return perform(kernel, actor, permission, work, request.id);
}

/** The same on a record, or in a unit. @throws NOT_FOUND for what is no id */
export function actingOn<R>(kernel: Kernel, request: FastifyRequest, id: string | undefined, permission: Permission, work: (by: Acting, id: string) => Promise<R>): Promise<R> {
  return actingFor(kernel, request, permission, async (by) => work(by, idIn(id)));
}

/** @throws NOT_FOUND for what is no id */
export function idIn(said: unknown): string {
  if (typeof said !== 'string' || !ID.test(said)) throw fail('NOT_FOUND');
  return said;
}

/** @throws NOT_FOUND for what is no year */
export function yearIn(said: unknown): number {
  if (typeof said !== 'string' || !/^20\d\d$/.test(said)) throw fail('NOT_FOUND');
  return Number(said);
}

export const languageIn = (said: unknown): 'zh' | 'en' => (said === 'en' ? 'en' : 'zh');

/** Fields that came along as JSON; none where it is not. */
export function jsonIn(said: unknown): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(String(said ?? '{}'));
    return read && typeof read === 'object' ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The file of a multipart request, and `asked`, which came before it. What is answered is not kept. @throws FILE_EMPTY */
export async function fileIn(request: FastifyRequest, reply: FastifyReply): Promise<{ bytes: Buffer; asked: unknown }> {
  const part = await request.file();
  if (!part) throw fail('FILE_EMPTY');
  const bytes = await part.toBuffer();
  void reply.header('cache-control', 'no-store');
  return { bytes, asked: (part.fields.asked as { value?: unknown } | undefined)?.value };
}

/** What is answered is a file to be kept; `plain` names it where only ASCII is understood. */
export function asFile(reply: FastifyReply, type: string, plain: string, name: string): void {
  void reply
    .header('content-type', type)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name.replaceAll(/[\\/:*?"<>|\n]/g, ' '))}`);
}
