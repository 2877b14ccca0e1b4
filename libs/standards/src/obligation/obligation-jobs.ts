import { Injectable } from '@nestjs/common';
import { type Acting, addDays, atTime, dayOf, type Job, type Kernel, notify, perform, startOfDay } from '#kernel';
import { openCommunities, VerdictService } from '../verdict/verdict.service.js';
import { FulfilmentSources } from './fulfilment-source.js';
import { layOut } from './layout.js';
import { obligations } from './obligation.kind.js';
import { requestVerdicts } from '../verdict/verdict-requests.js';
import { tick } from './ticking.js';

export const REMIND = 'obligation.remind';
const OPENS = '09:00';
const CLOSES = '17:30';
/** A backlog is worked off in several runs. */
const AT_ONCE = 500;
/** A period that was over so many days before it was laid out is told as missed to nobody. */
const STALE_DAYS = 31;

interface Waiting {
  id: string;
  version: number;
  endsOn: string;
}

/** Lays out, ticks off, reminds, and tells what was missed. */
@Injectable()
export class ObligationJobs {
  constructor(
    private readonly sources: FulfilmentSources,
    private readonly verdicts: VerdictService,
  ) {}

  register(kernel: Kernel): void {
    kernel.kinds.watch((by, kind, place) => {
      if (this.sources.kinds.has(kind)) requestVerdicts(by, place);
    });
    this.verdicts.afterRenewal((by, communityIds, day) => this.renew(by.under('obligation:keep'), communityIds, day));
    kernel.jobs.define(this.nightlyJob);
    kernel.jobs.define(this.remindJob);
  }

  /** The year's obligations of communities, laid out where they are not, ticked off where they are fulfilled. */
  async renew(by: Acting, communityIds: readonly string[], day: string): Promise<void> {
    await layOut(by, communityIds, Number(day.slice(0, 4)), day);
    await tick(by, this.sources, communityIds, day);
  }

  private readonly nightlyJob: Job<object> = {
    name: 'obligation.nightly',
    cron: '0 1 * * *',
    permissions: ['obligation:keep', 'obligation:read', 'obligation:void'],
    run: async (by) => {
      const day = dayOf(by.now);
      for (let after: string | undefined = ''; after !== undefined; ) {
        after = await perform(by.kernel, by.actor, by.permission, async (each) => {
          const ids = await openCommunities(each, day, after!);
          if (ids.length) await this.renew(each, ids, day);
          return ids.at(-1);
        });
      }
    },
  };

  private readonly remindJob: Job<object> = {
    name: REMIND,
    cron: '10 * * * *',
    permissions: ['obligation:keep', 'obligation:read'],
    run: async (by) => {
      const today = dayOf(by.now);
      const calendar = await by.kernel.calendar.current();
      // people are told in working hours; what is missed is missed the next working morning
      if (!calendar.isWorking(today) || by.now < atTime(today, OPENS) || by.now > atTime(today, CLOSES)) return;
      await this.lapse(by, today);
      await this.remind(by, today);
    },
  };

  /** What is over and was not done. */
  private async lapse(by: Acting, today: string): Promise<void> {
    const over = await by.query<Waiting & { communityId: string }>(
      `SELECT id, version, ends_on::text AS "endsOn", community_id AS "communityId" FROM obligations
       WHERE state IN ('coming', 'due') AND ends_on < $1 ORDER BY ends_on, id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
      [today],
    );
    for (const { id, version, endsOn } of over) {
      const row = await obligations.fire(by, id, 'lapse', { expectedVersion: version });
      if (endsOn >= addDays(today, -STALE_DAYS)) await notify(by, [row.assigneeId], 'obligation.missed', row);
    }
  }

  /** What is due soon: once each, when its street's days before the end have come. */
  private async remind(by: Acting, today: string): Promise<void> {
    const streets = await by.query<{ streetId: string; communityId: string }>(
      `SELECT street_id AS "streetId", min(community_id::text)::uuid AS "communityId" FROM obligations
       WHERE state = 'coming' AND starts_on <= $1 GROUP BY street_id`,
      [today],
    );
    const calendar = await by.kernel.calendar.current();
    for (const street of streets) {
      const days = await by.kernel.settings.number(by, 'obligation.remindDays', street);
      const horizon = dayOf(calendar.addWorkingDays(startOfDay(today), days));
      const near = await by.query<Waiting>(
        `SELECT id, version, ends_on::text AS "endsOn" FROM obligations
         WHERE state = 'coming' AND street_id = $1 AND starts_on <= $2 AND ends_on <= $3 ORDER BY ends_on, id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
        [street.streetId, today, horizon],
      );
      for (const { id, version } of near) {
        const row = await obligations.fire(by, id, 'remind', { expectedVersion: version });
        await notify(by, [row.assigneeId], 'obligation.due', row);
      }
    }
  }
}
