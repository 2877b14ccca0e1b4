import { Injectable } from '@nestjs/common';
import { type Acting, dayOf, type Job, type Kernel, startOfDay } from '#kernel';
import { notifyHolders } from '#org';
import { emergencySupplies } from './emergency-supply.kind.js';

/** A backlog is worked off in several runs. */
const AT_ONCE = 500;

/** What is to be looked at, or expires soon or did, comes up on home: once before its day, and once when it is over. */
@Injectable()
export class SupplyJobs {
  register(kernel: Kernel): void {
    kernel.jobs.define(this.remindJob);
  }

  private readonly remindJob: Job<object> = {
    name: 'emergency-supply.remind',
    cron: '28 9 * * *',
    permissions: ['emergency-supply:keep', 'emergency-supply:read'],
    run: async (by) => {
      const today = dayOf(by.now);
      const calendar = await by.kernel.calendar.current();
      if (!calendar.isWorking(today)) return;
      const streets = await by.query<{ streetId: string; communityId: string }>(
        `SELECT street_id AS "streetId", min(community_id::text)::uuid AS "communityId" FROM emergency_supplies WHERE state = 'in-stock' GROUP BY street_id`,
      );
      for (const street of streets) {
        const days = await by.kernel.settings.number(by, 'emergencySupply.remindDays', street);
        await this.remind(by, street.streetId, today, dayOf(calendar.addWorkingDays(startOfDay(today), days)));
      }
    },
  };

  private async remind(by: Acting, streetId: string, today: string, horizon: string): Promise<void> {
    const near = await by.query<{ id: string; version: number }>(
      `SELECT id, version FROM emergency_supplies WHERE street_id = $1 AND state = 'in-stock' AND (check_on <= $3
         OR (quantity > 0 AND expires_on <= $3 AND (reminded_on IS NULL OR (expires_on < $2 AND reminded_on <= expires_on))))
       ORDER BY least(check_on, expires_on), id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
      [streetId, today, horizon],
    );
    for (const { id, version } of near) {
      const row = await emergencySupplies.fire(by, id, 'remind', { expectedVersion: version, set: { remindedOn: today } });
      await notifyHolders(by, 'emergency-supply:check', row.expiresOn && row.expiresOn <= horizon ? 'emergency-supply.expiring' : 'emergency-supply.check', row);
    }
  }
}
