import { Injectable } from '@nestjs/common';
import { type Acting, dayOf, type Job, type Kernel, notify, startOfDay } from '#kernel';
import { holdersOf } from '#org';
import { risks } from './risk.kind.js';

/** A backlog is worked off in several runs. */
const AT_ONCE = 500;

interface Standing {
  id: string;
  version: number;
}

/** What is to be looked at again soon comes up on home, and whoever may look at it is told. */
@Injectable()
export class RiskJobs {
  register(kernel: Kernel): void {
    kernel.jobs.define(this.remindJob);
  }

  private readonly remindJob: Job<object> = {
    name: 'risk.remind',
    cron: '20 9 * * *',
    permissions: ['risk:keep', 'risk:read'],
    run: async (by) => {
      const today = dayOf(by.now);
      const calendar = await by.kernel.calendar.current();
      if (!calendar.isWorking(today)) return;
      const streets = await by.query<{ streetId: string; communityId: string }>(
        `SELECT street_id AS "streetId", min(community_id::text)::uuid AS "communityId" FROM risks
         WHERE state IN ('controlled', 'accepted') AND review_on IS NOT NULL GROUP BY street_id`,
      );
      for (const street of streets) {
        const days = await by.kernel.settings.number(by, 'risk.remindDays', street);
        await this.remind(by, street.streetId, dayOf(calendar.addWorkingDays(startOfDay(today), days)));
      }
    },
  };

  private async remind(by: Acting, streetId: string, horizon: string): Promise<void> {
    const near = await by.query<Standing>(
      `SELECT id, version FROM risks WHERE street_id = $1 AND state IN ('controlled', 'accepted') AND review_on <= $2
       ORDER BY review_on, id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
      [streetId, horizon],
    );
    for (const { id, version } of near) {
      const row = await risks.fire(by, id, 'remind', { expectedVersion: version });
      await notify(by, [row.ownerId, ...(await holdersOf(by, 'risk:review', row))], 'risk.review', row);
    }
  }
}
