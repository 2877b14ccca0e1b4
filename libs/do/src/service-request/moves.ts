import { v7 as uuid } from 'uuid';
import { type Acting, type Firing, notify, type Place } from '#kernel';
import { notifyHolders } from '#org';
import { tellFinder } from '../grid-finding/findings-of.js';
import { objectionDue, objectionUntil } from './clocks.js';
import { ReplyWay, type ServiceRequest } from './service-request.entity.js';
import { requestObjections, requestPauses, requestTellings, serviceRequests } from './service-request.kind.js';
import { pauseOf } from './service-request.workflow.js';
import type { Replying } from './steps.js';

interface Telling {
  way: ReplyWay;
  words: string;
  nextSteps?: string;
}

/** Moves a request, stops or starts its clock as the state reached has it, and keeps what the resident was told. */
export async function move(by: Acting, id: string, verb: string, firing: Firing<ServiceRequest>, telling?: Telling): Promise<ServiceRequest> {
  const { state, promisedAt } = await serviceRequests.lock(by, id);
  const row = await serviceRequests.fire(by, id, verb, firing);
  if (row.channel === 'grid' && row.state === 'replied' && state !== 'replied') await tellFinder(by, id);
  const [was, is] = [pauseOf(state), pauseOf(row.state)];
  if (was && was !== is) await by.query('UPDATE request_pauses SET to_at = $2 WHERE request_id = $1 AND to_at IS NULL', [id, by.now]);
  if (is && was !== is) await requestPauses.insert(by, placeOf(row), { requestId: id, reason: is, fromAt: by.now, toAt: null });
  if (telling) {
    await requestTellings.insert(by, placeOf(row), {
      requestId: id, verb, ...telling, nextSteps: telling.nextSteps ?? '', promisedBefore: promisedAt, promisedAt: row.promisedAt,
      toldById: by.actor.personId, at: by.now,
    });
  }
  by.op.forget();
  return row;
}

/** A reply, and until when it may be objected to. */
export async function replyingOf(by: Acting, place: Place, told: { reply: string; way: ReplyWay }): Promise<Replying> {
  return { ...told, byId: by.actor.personId, objectUntil: await objectionUntil(by, place) };
}

/** @throws WRONG_STATE, OBJECTION_OVER */
export async function objected(by: Acting, id: string, expectedVersion: number, { reason, channel }: { reason: string; channel: string }): Promise<ServiceRequest> {
  const before = await serviceRequests.get(by, id);
  const dueAt = await objectionDue(by, before);
  const row = await move(by, id, 'object', { expectedVersion, set: { promisedAt: dueAt, finishBy: dueAt } });
  await requestObjections.insert(by, placeOf(row), { id: uuid(), requestId: id, channel, reason, at: by.now, dueAt, answeredAt: null, answer: null });
  if (row.assigneeId) await notify(by, [row.assigneeId], 'service-request.objected', row);
  else await notifyHolders(by, 'service-request:handle', 'service-request.objected', row);
  return row;
}

export async function openObjectionAnswered(by: Acting, row: ServiceRequest, answer: 'explained' | 'reopened'): Promise<void> {
  await by.query('UPDATE request_objections SET answered_at = $2, answer = $3 WHERE request_id = $1 AND answered_at IS NULL', [row.id, by.now, answer]);
  by.op.forget();
}

const placeOf = ({ communityId, streetId, gridId }: ServiceRequest): Place => ({ communityId, streetId, gridId });
