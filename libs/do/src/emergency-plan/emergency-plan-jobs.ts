import { Injectable } from '@nestjs/common';
import { type Acting, dayOf, type Job, type Kernel, notify, startOfDay } from '#kernel';
import { holdersOf } from '#org';
import { emergencyPlans } from './emergency-plan.kind.js';

/** A backlog is worked off in several runs. */
const AT_ONCE = 500;

/** A plan that is to be gone over soon comes up on home, and its owner is told. */
@Injectable()
export class EmergencyPlanJobs {
  register(kernel: Kernel): void {
    kernel.jobs.define(this.remindJob);
  }

  private readonly remindJob: Job<object> = {
    name: 'emergency-plan.remind',
    cron: '25 9 * * *',
    permissions: ['emergency-plan:keep', 'emergency-plan:read'],
    run: async (by) => {
      const today = dayOf(by.now);
      const calendar = await by.kernel.calendar.current();
      if (!calendar.isWorking(today)) return;
      const streets = await by.query<{ streetId: string; communityId: string }>(
        `SELECT street_id AS "streetId", min(community_id::text)::uuid AS "communityId" FROM emergency_plans WHERE state = 'in-force' GROUP BY street_id`,
      );
      for (const street of streets) {
        const days = await by.kernel.settings.number(by, 'emergencyPlan.remindDays', street);
        await this.remind(by, street.streetId, dayOf(calendar.addWorkingDays(startOfDay(today), days)));
      }
    },
  };

  private async remind(by: Acting, streetId: string, horizon: string): Promise<void> {
    const near = await by.query<{ id: string; version: number }>(
      `SELECT id, version FROM emergency_plans WHERE street_id = $1 AND state = 'in-force' AND review_on <= $2
       ORDER BY review_on, id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
      [streetId, horizon],
    );
    for (const { id, version } of near) {
      const [before] = await emergencyPlans.find(by, { id });
      const row = await emergencyPlans.fire(by, id, 'remind', { expectedVersion: version, set: { assigneeId: before?.ownerId ?? null } });
      await notify(by, [row.ownerId, ...(await holdersOf(by, 'emergency-plan:review', row))], 'emergency-plan.review', row);
    }
  }
}
