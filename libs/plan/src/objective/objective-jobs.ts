import { Injectable } from '@nestjs/common';
import { type Acting, atTime, dayOf, type Job, type Kernel, notify, perform, startOfDay } from '#kernel';
import { notifyHolders } from '#org';
import { ObjectiveFactService } from './objective-fact.service.js';
import { objectives } from './objective.kind.js';

export const REMIND = 'objective.remind';
export const COUNT = 'objective.count';
const OPENS = '09:00';
const CLOSES = '17:30';
/** A backlog is worked off in several runs. */
const AT_ONCE = 500;

interface Waiting {
  id: string;
  version: number;
}

/** Keeps what facts say, and reminds of values and conclusions that are due. */
@Injectable()
export class ObjectiveJobs {
  constructor(private readonly facts: ObjectiveFactService) {}

  register(kernel: Kernel): void {
    kernel.jobs.define(this.countJob);
    kernel.jobs.define(this.remindJob);
  }

  private readonly countJob: Job<object> = {
    name: COUNT,
    cron: '40 1 * * *',
    permissions: ['objective:keep', 'objective:read'],
    run: async (by) => {
      for (let after: string | undefined = ''; after !== undefined; ) {
        after = await perform(by.kernel, by.actor, by.permission, (each) => this.facts.keep(each, after!));
      }
    },
  };

  private readonly remindJob: Job<object> = {
    name: REMIND,
    cron: '25 * * * *',
    permissions: ['objective:keep', 'objective:read'],
    run: async (by) => {
      const today = dayOf(by.now);
      const calendar = await by.kernel.calendar.current();
      // people are told in working hours
      if (!calendar.isWorking(today) || by.now < atTime(today, OPENS) || by.now > atTime(today, CLOSES)) return;
      await this.lapse(by, today);
      await this.remind(by, today);
    },
  };

  /** Its day is over: whoever concludes has the say, and it is no longer one person's turn. */
  private async lapse(by: Acting, today: string): Promise<void> {
    const over = await by.query<Waiting>(
      `SELECT id, version FROM objectives WHERE state IN ('set', 'due') AND due_on < $1 ORDER BY due_on, id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
      [today],
    );
    for (const { id, version } of over) {
      const row = await objectives.fire(by, id, 'lapse', { expectedVersion: version, set: { assigneeId: null } });
      await notify(by, [row.ownerId], 'objective.over', row);
      await notifyHolders(by, 'objective:conclude', 'objective.over', row);
    }
  }

  /** A value is due soon: told once, when its street's days before have come. */
  private async remind(by: Acting, today: string): Promise<void> {
    const streets = await by.query<{ streetId: string; communityId: string }>(
      `SELECT street_id AS "streetId", min(community_id::text)::uuid AS "communityId" FROM objectives
       WHERE state = 'set' AND next_value_on IS NOT NULL GROUP BY street_id`,
    );
    const calendar = await by.kernel.calendar.current();
    for (const street of streets) {
      const days = await by.kernel.settings.number(by, 'objective.remindDays', street);
      const horizon = dayOf(calendar.addWorkingDays(startOfDay(today), days));
      const near = await by.query<Waiting>(
        `SELECT id, version FROM objectives WHERE state = 'set' AND street_id = $1 AND next_value_on <= $2
         ORDER BY next_value_on, id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
        [street.streetId, horizon],
      );
      for (const { id, version } of near) {
        const row = await objectives.fire(by, id, 'remind', { expectedVersion: version });
        await notify(by, [row.ownerId ?? row.createdById], 'objective.due', row);
      }
    }
  }
}
