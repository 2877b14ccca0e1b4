import { Injectable } from '@nestjs/common';
import { type Acting, dayOf, type Job, type Kernel, perform } from '#kernel';
import { FactSources } from '../facts/fact-source.js';
import { type Judged, judge, type Supposed } from './judging.js';
import { keepStretches } from './stretches.js';
import { sumUp } from './sums.js';
import { RENEW, requestVerdicts, takeRequests } from './verdict-requests.js';

const NIGHTLY = 'verdict.nightly';
/** What follows lays obligations out and ticks them off. */
const OBLIGATIONS = ['obligation:keep', 'obligation:read', 'obligation:void'] as const;
/** Communities in one transaction. */
const AT_ONCE = 100;

/** Told which communities' verdicts were found anew because something of theirs had changed. */
type Follower = (by: Acting, communityIds: readonly string[], day: string) => Promise<void>;

export interface NightlyRun {
  communities: number;
  verdicts: number;
  /** Stretches begun. */
  changed: number;
}

/** Finds the verdicts of communities and keeps them: when facts have changed, and every night. */
@Injectable()
export class VerdictService {
  private readonly followers: Follower[] = [];

  constructor(private readonly sources: FactSources) {}

  /** What else follows from a change, in the same transaction. */
  afterRenewal(follower: Follower): void {
    this.followers.push(follower);
  }

  judge(by: Acting, communityIds: readonly string[], day: string, supposed?: Supposed): Promise<Judged[]> {
    return judge(by.query.bind(by), this.sources, communityIds, day, supposed);
  }

  /** Verdicts for a day that is not before any that was kept; one writer a community at a time. */
  async renew(by: Acting, communityIds: readonly string[], day: string): Promise<NightlyRun> {
    const ids = [...communityIds].sort();
    // in one order; facts are read after the wait, so that the last writer knows the last change
    await by.query('SELECT pg_advisory_xact_lock(hashtextextended(id::text, 20)) FROM unnest($1::uuid[]) AS id', [ids]);
    const judged = await this.judge(by, ids, day);
    const changed = await keepStretches(by.query.bind(by), judged, day, by.now);
    const verdicts = judged.flatMap(({ editions }) => editions).reduce((sum, edition) => sum + edition.verdicts.length, 0);
    return { communities: ids.length, verdicts, changed };
  }

  /** Every community there is, some in each transaction. */
  async nightly(by: Acting): Promise<NightlyRun> {
    const day = dayOf(by.now);
    const total: NightlyRun = { communities: 0, verdicts: 0, changed: 0 };
    for (let after = ''; ; ) {
      const run = await perform(by.kernel, by.actor, by.permission, async (each) => {
        const ids = await openCommunities(each, day, after);
        after = ids.at(-1) ?? '';
        return ids.length ? this.renew(each, ids, day) : null;
      });
      if (!run) break;
      total.communities += run.communities;
      total.verdicts += run.verdicts;
      total.changed += run.changed;
    }
    await perform(by.kernel, by.actor, by.permission, (each) => sumUp(each, day));
    return total;
  }

  /** What is watched, and the two jobs. */
  register(kernel: Kernel): void {
    kernel.kinds.watch((by, kind, place) => {
      if (this.sources.kinds.has(kind)) requestVerdicts(by, place);
    });
    kernel.jobs.define(this.renewJob);
    kernel.jobs.define(this.nightlyJob);
  }

  private readonly renewJob: Job<object> = {
    name: RENEW,
    cron: '* * * * *',
    once: true,
    permissions: ['verdict:keep', 'conformity:read', ...OBLIGATIONS],
    run: async (by) => {
      const ids = await takeRequests(by, AT_ONCE);
      if (ids.length === 0) return;
      await this.renew(by, ids, dayOf(by.now));
      for (const follow of this.followers) await follow(by, ids, dayOf(by.now));
      await sumUp(by, dayOf(by.now), ids);
      if (ids.length === AT_ONCE) by.op.afterCommit(() => by.kernel.jobs.wake(RENEW));
    },
  };

  private readonly nightlyJob: Job<object> = {
    name: NIGHTLY,
    cron: '20 0 * * *',
    permissions: ['verdict:keep', 'conformity:read'],
    run: async (by) => {
      const run = await this.nightly(by);
      by.kernel.log.info(run, 'verdicts of the day');
    },
  };
}

/** Some communities at a time, in the order of their ids. */
export async function openCommunities(by: Acting, day: string, after: string): Promise<string[]> {
  const rows = await by.query<{ id: string }>(
    `SELECT id FROM org_units WHERE kind = 'community' AND (closed_from IS NULL OR closed_from > $1) AND ($2 = '' OR id > $2::uuid)
     ORDER BY id LIMIT ${AT_ONCE}`,
    [day, after],
  );
  return rows.map(({ id }) => id);
}
