import { Injectable } from '@nestjs/common';
import { type Acting, dayOf, type Job, type Kernel, notify, startOfDay } from '#kernel';
import { holdersOf } from '#org';
import { publications } from './publication.kind.js';

/** A backlog is worked off in several runs. */
const AT_ONCE = 500;
type Due = { id: string; version: number };

/** What was valid until yesterday ends; what ends soon comes up on home. */
@Injectable()
export class PublicationJobs {
  register(kernel: Kernel): void {
    kernel.jobs.define(this.keepJob);
  }

  private readonly keepJob: Job<object> = {
    name: 'publication.keep',
    cron: '5 6 * * *',
    permissions: ['publication:keep', 'publication:read'],
    run: async (by) => {
      const today = dayOf(by.now);
      await this.expire(by, today);
      const calendar = await by.kernel.calendar.current();
      const streets = await by.query<{ streetId: string; communityId: string }>(
        `SELECT street_id AS "streetId", min(community_id::text)::uuid AS "communityId" FROM publications
         WHERE state = 'published' AND valid_until IS NOT NULL GROUP BY street_id`,
      );
      for (const street of streets) {
        const days = await by.kernel.settings.number(by, 'publication.remindDays', street);
        await this.remind(by, street.streetId, dayOf(calendar.addWorkingDays(startOfDay(today), days)));
      }
    },
  };

  private async expire(by: Acting, today: string): Promise<void> {
    const over = await by.query<Due>(
      `SELECT id, version FROM publications WHERE state IN ('published', 'expiring') AND valid_until < $1
       ORDER BY valid_until, id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
      [today],
    );
    for (const { id, version } of over) await publications.fire(by, id, 'expire', { expectedVersion: version });
  }

  private async remind(by: Acting, streetId: string, horizon: string): Promise<void> {
    const near = await by.query<Due>(
      `SELECT id, version FROM publications WHERE street_id = $1 AND state = 'published' AND valid_until <= $2
       ORDER BY valid_until, id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
      [streetId, horizon],
    );
    for (const { id, version } of near) {
      const row = await publications.fire(by, id, 'remind', { expectedVersion: version });
      await notify(by, [row.createdById, ...(await holdersOf(by, 'publication:publish', row))], 'publication.expiring', row);
    }
  }
}
