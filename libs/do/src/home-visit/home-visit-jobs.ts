import { Injectable } from '@nestjs/common';
import { addDays, dayOf, type Job, type Kernel, notify } from '#kernel';
import { households } from './home-visit.kind.js';
import { HomeVisitService } from './home-visit.service.js';

/** A backlog is worked off in several runs. */
const AT_ONCE = 300;
/** So long before its day a visit stands on its keeper's list. */
const AHEAD_DAYS = 7;

/** 8.7.6: whoever is to be visited again and again is not forgotten. */
@Injectable()
export class HomeVisitJobs {
  constructor(private readonly service: HomeVisitService) {}

  register(kernel: Kernel): void {
    kernel.jobs.define(this.layOutJob);
  }

  private readonly layOutJob: Job<object> = {
    name: 'home-visit.lay-out',
    cron: '40 6 * * *',
    permissions: ['home-visit:arrange', 'home-visit:read'],
    run: async (by) => {
      const today = dayOf(by.now);
      // called off, it is not laid out again for the same day: the list shows it as late
      const due = await by.query<{ id: string }>(
        `SELECT id FROM visited_households h
         WHERE ended_on IS NULL AND due_on <= $1 AND laid_out_for IS DISTINCT FROM due_on
           AND NOT EXISTS (SELECT FROM home_visits v WHERE v.household_id = h.id AND v.ended_at IS NULL)
         ORDER BY due_on, id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
        [addDays(today, AHEAD_DAYS)],
      );
      for (const { id } of due) {
        const household = await households.get(by, id);
        const dueOn = household.dueOn!;
        const row = await this.service.layOut(by, household, dueOn < today ? today : dueOn);
        await households.update(by, household, { laidOutFor: dueOn });
        await notify(by, [household.keeperId], 'home-visit.due', row);
      }
    },
  };
}
