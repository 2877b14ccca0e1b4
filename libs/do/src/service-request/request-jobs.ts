import type { Acting, Job } from '#kernel';
import { move } from './moves.js';

const AT_ONCE = 200;

/** Replies to which nobody objected in time are closed: the resident may still rate them. */
export const lapseRequests: Job<object> = {
  name: 'service-request.lapse',
  cron: '25 * * * *',
  permissions: ['service-request:lapse', 'service-request:read'],
  run: async (by) => {
    for (const { id, version } of await silent(by)) await move(by, id, 'lapse', { expectedVersion: version });
  },
};

function silent(by: Acting): Promise<{ id: string; version: number }[]> {
  return by.query(
    `SELECT id, version FROM service_requests WHERE state = 'replied' AND object_until < $1 ORDER BY object_until LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
    [by.now],
  );
}
