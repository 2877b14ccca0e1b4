import { type Acting, dayOf, type Job } from '#kernel';
import { notifyHolders } from '#org';
import { reviewFrom } from './star-rating.facts.js';
import { starRatings } from './star-rating.kind.js';

/** A backlog is worked off in several runs. */
const AT_ONCE = 500;

interface Certificate {
  id: string;
  version: number;
  state: string;
  validUntil: string;
  reviewMonths: number;
}

/** What was valid until yesterday expires; in its last months a certificate's review comes up on home. */
export const starJob: Job<object> = {
  name: 'star-rating.keep',
  cron: '15 6 * * *',
  permissions: ['star-rating:keep', 'star-rating:read'],
  run: async (by) => {
    const today = dayOf(by.now);
    for (const one of await inForce(by, today)) {
      const moved = { expectedVersion: one.version };
      if (one.validUntil < today) {
        const row = await starRatings.fire(by, one.id, 'expire', moved);
        await notifyHolders(by, 'star-rating:submit', 'star-rating.expired', row);
      } else if (one.state === 'certified' && reviewFrom(one) <= today) {
        const row = await starRatings.fire(by, one.id, 'remind', moved);
        await notifyHolders(by, 'star-rating:submit', 'star-rating.reviewDue', row);
      }
    }
  },
};

/** Certificates near their end, or past it. */
function inForce(by: Acting, today: string): Promise<Certificate[]> {
  return by.query<Certificate>(
    `SELECT id, version, state, valid_until::text AS "validUntil", review_months AS "reviewMonths" FROM star_ratings
     WHERE state IN ('certified', 'review-due', 'renewing') AND valid_until <= $1::date + make_interval(months => review_months) + interval '1 day'
     ORDER BY valid_until, id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
    [today],
  );
}
