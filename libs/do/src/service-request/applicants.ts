import { v7 as uuid } from 'uuid';
import { type Acting, fail, fieldError, invalid, phoneProblem, plainPhone, type Place } from '#kernel';
import { communityPlace } from '#org';
import type { ServiceRequest } from './service-request.entity.js';
import { serviceRequests } from './service-request.kind.js';
import { type EarlierRequest, KnownApplicant, RequestApplicant } from './slip.type.js';

const SHOWN = 10;

/**
 * A role that handles requests is not enough to know who came: it takes one's own part in this one (took it in, has it
 * in hand, replied to it), or being who hands work out. Who looked is kept.
 * @throws NOT_FOUND, FORBIDDEN
 */
export async function openApplicant(by: Acting, id: string): Promise<RequestApplicant> {
  const row = await serviceRequests.get(by, id);
  if (!mayKnow(by, row)) throw fail('FORBIDDEN');
  await seen(by, row, [row.id], 'record');
  const { personal } = by.kernel;
  const open = (sealed: string | null): string => (sealed ? personal.open(sealed) : '');
  return Object.assign(new RequestApplicant(), { name: open(row.applicantNameSealed), phone: open(row.applicantPhoneSealed) });
}

export function mayKnow(by: Acting, row: ServiceRequest): boolean {
  const { actor } = by;
  if (!row.applicantNameSealed || !actor.may('service-request:identity', row)) return false;
  return [row.createdById, row.assigneeId, row.repliedById].some((id) => actor.is(id)) || actor.may('record:assign', row);
}

/**
 * Who is known under a phone number, for whoever has them at the counter: the name and the latest matters. Each of
 * these keeps that it was looked at.
 * @throws NOT_FOUND, FORBIDDEN; INVALID at `phone`
 */
export async function knownApplicant(by: Acting, communityId: string, phone: string): Promise<KnownApplicant> {
  const place = await communityPlace(by, communityId);
  const problem = phoneProblem(plainPhone(phone));
  if (problem) throw invalid(fieldError('phone', problem.code, problem.params as never));
  const lookups = by.kernel.personal.lookups(plainPhone(phone), 'phone');
  const rows = await by.query<EarlierRequest & { sealed: string | null }>(
    `SELECT id, number, title, matter_type_id AS "matterTypeId", state, created_at AS "receivedAt", ended_at IS NULL AND state <> 'replied' AS open,
       applicant_name_sealed AS sealed
     FROM service_requests WHERE community_id = $1 AND applicant_phone_lookup = ANY($2) AND state <> 'void'
     ORDER BY created_at DESC LIMIT ${SHOWN}`,
    [place.communityId, lookups],
  );
  await seen(by, place, rows.map(({ id }) => id), 'counter');
  const sealed = rows.find((row) => row.sealed)?.sealed;
  return Object.assign(new KnownApplicant(), { name: sealed ? by.kernel.personal.open(sealed) : '', requests: rows });
}

async function seen(by: Acting, { communityId, streetId, gridId }: Place, ids: readonly string[], purpose: 'record' | 'counter'): Promise<void> {
  if (!ids.length) return;
  await by.query(
    `INSERT INTO request_viewings (id, community_id, street_id, grid_id, request_id, person_id, purpose, at)
     SELECT x.id, $3, $4, $5, x.request_id, $6, $7, $8 FROM unnest($1::uuid[], $2::uuid[]) AS x(id, request_id)`,
    [ids.map(() => uuid()), ids, communityId, streetId, gridId ?? null, by.actor.personId, purpose, by.now],
  );
  by.op.forget();
}
