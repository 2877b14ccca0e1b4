import { type Acting, type Job, notify } from '#kernel';
import { complaints } from './complaint.kind.js';

export const LAPSE = 'complaint.lapse';

/** A backlog is worked off in several hours rather than in one long transaction. */
const AT_ONCE = 200;

/**
 * Answers on which nobody said a word in time count as settled. Enqueued for the moment itself when an answer is given;
 * comes round every hour besides, for what a standing server missed.
 */
export const lapseJob: Job<{ id?: string }> = {
  name: LAPSE,
  cron: '5 * * * *',
  permissions: ['complaint:lapse', 'complaint:read'],
  run: async (by, { id }) => {
    for (const due of await overdue(by, id ?? null)) {
      const row = await complaints.fire(by, due.id, 'lapse', { expectedVersion: due.version });
      await notify(by, [row.assigneeId], 'complaint.lapsed', row);
    }
  },
};

function overdue(by: Acting, id: string | null): Promise<{ id: string; version: number }[]> {
  return by.query(
    `SELECT id, version FROM complaints WHERE state = 'answered' AND due_at <= $1 AND ($2::uuid IS NULL OR id = $2)
     ORDER BY due_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
    [by.now, id],
  );
}
