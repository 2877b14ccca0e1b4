import { Injectable } from '@nestjs/common';
import { type Acting, dayOf, type Job, type Kernel, notify, startOfDay } from '#kernel';
import { holdersOf } from '#org';
import { askToRead, lapseReadings } from './readings.js';
import { serviceRules } from './service-rule.kind.js';
import { ServiceRuleService } from './service-rule.service.js';

const AT_ONCE = 500;
const HOLDING = `state IN ('in-force', 'due')`;

/** Each morning: what begins today holds, what should be looked at again comes up, and who is new is asked to read. */
@Injectable()
export class RuleJobs {
  constructor(private readonly service: ServiceRuleService) {}

  register(kernel: Kernel): void {
    kernel.jobs.define(this.keepJob);
  }

  private readonly keepJob: Job<object> = {
    name: 'service-rule.keep',
    cron: '10 6 * * *',
    permissions: ['service-rule:keep', 'service-rule:read', 'service-rule:approve'],
    run: async (by) => {
      await this.start(by);
      await this.remind(by);
      await this.ask(by);
    },
  };

  private async start(by: Acting): Promise<void> {
    const begins = await by.query<{ id: string }>(
      `SELECT id FROM service_rules WHERE state = 'approved' AND in_force_from <= $1 ORDER BY in_force_from, id LIMIT ${AT_ONCE}`, [dayOf(by.now)],
    );
    for (const { id } of begins) {
      const row = await serviceRules.lock(by, id);
      if (row.state === 'approved') await this.service.start(by, row);
    }
  }

  private async remind(by: Acting): Promise<void> {
    const calendar = await by.kernel.calendar.current();
    const streets = await by.query<{ streetId: string; communityId: string }>(
      `SELECT street_id AS "streetId", min(community_id::text)::uuid AS "communityId" FROM service_rules WHERE state = 'in-force' GROUP BY street_id`,
    );
    for (const street of streets) {
      const days = await by.kernel.settings.number(by, 'service-rule.remindDays', street);
      const near = await by.query<{ id: string; version: number }>(
        `SELECT id, version FROM service_rules WHERE street_id = $1 AND state = 'in-force' AND review_on <= $2
         ORDER BY review_on, id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
        [street.streetId, dayOf(calendar.addWorkingDays(startOfDay(dayOf(by.now)), days))],
      );
      for (const { id, version } of near) {
        const row = await serviceRules.fire(by, id, 'remind', { expectedVersion: version });
        await notify(by, await holdersOf(by, 'service-rule:approve', row), 'service-rule.review', row);
      }
    }
  }

  /** Staff who came are asked, and those who left are not waited for. */
  private async ask(by: Acting): Promise<void> {
    const communities = await by.query<{ communityId: string; streetId: string }>(
      `SELECT DISTINCT community_id AS "communityId", street_id AS "streetId" FROM service_rules WHERE ${HOLDING}`,
    );
    for (const place of communities) {
      const rules = await serviceRules.find(by, { communityId: place.communityId, state: 'in-force' });
      await askToRead(by, [...rules, ...(await serviceRules.find(by, { communityId: place.communityId, state: 'due' }))]);
      const staff = await holdersOf(by, 'service-rule:acknowledge', place);
      const left = await by.query<{ ruleId: string; readerId: string }>(
        `SELECT parent_id AS "ruleId", reader_id AS "readerId" FROM rule_readings
         WHERE community_id = $1 AND state = 'asked' AND reader_id <> ALL($2)`,
        [place.communityId, staff],
      );
      for (const { ruleId, readerId } of left) await lapseReadings(by, [ruleId], [readerId]);
    }
  }
}
