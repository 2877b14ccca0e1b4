import { v7 as uuid } from 'uuid';
import { type Acting, perform, Scoped } from '#kernel';
import { ComplaintViewing } from './complaint-viewing.entity.js';
import type { Complaint } from './complaint.entity.js';

export const complaintViewings = new Scoped(ComplaintViewing, 'complaint:read');

/** Keeps that somebody opened it, in a transaction of its own: reading may go to a copy, and must not fail with it. */
export async function keepViewing(by: Acting, { id, communityId, streetId, gridId }: Complaint): Promise<void> {
  await perform(by.kernel, by.actor, 'complaint:read', (as) => as.query(
    `INSERT INTO complaint_viewings (id, community_id, street_id, grid_id, complaint_id, person_id, at)
     SELECT $1, $2, $3, $4, $5, $6, $7 WHERE NOT EXISTS (
       SELECT FROM complaint_viewings WHERE complaint_id = $5 AND person_id = $6 AND at > $7::timestamptz - interval '1 hour')`,
    [uuid(), communityId, streetId, gridId, id, by.actor.personId, by.now],
  ), by.op.requestId);
}

export async function viewingsOf(by: Acting, complaintId: string): Promise<ComplaintViewing[]> {
  return (await by.op.load('complaint viewings', complaintId, (ids) => complaintViewings.grouped(by, 'complaintId', ids, { at: 'DESC' }))) ?? [];
}
