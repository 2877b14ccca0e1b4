import { Injectable } from '@nestjs/common';
import { type Acting, dayOf, type Job, type Kernel, perform } from '#kernel';
import { notifyHolders } from '#org';
import { nonconformities } from './nonconformity.kind.js';
import { SuccessMeasure } from './success-measure.js';

export const EVALUATE = 'nonconformity.evaluate';
/** Cases in one transaction. */
const AT_ONCE = 50;

/** Holds what was promised against what came of it, once the waiting time is up. Closing remains a person's. */
@Injectable()
export class CaseJobs {
  constructor(private readonly success: SuccessMeasure) {}

  register(kernel: Kernel): void {
    kernel.jobs.define(this.evaluateJob);
  }

  private readonly evaluateJob: Job<object> = {
    name: EVALUATE,
    cron: '15 8-17 * * *',
    permissions: ['nonconformity:evaluate', 'nonconformity:read', 'objective:read'],
    run: async (by) => {
      for (let done = AT_ONCE; done === AT_ONCE; ) done = await perform(by.kernel, by.actor, by.permission, (each) => this.evaluateSome(each));
    },
  };

  /** Those with a figure that nobody has measured since their waiting time is up. @returns how many */
  private async evaluateSome(by: Acting): Promise<number> {
    const due = await by.query<{ id: string }>(
      `SELECT n.id FROM nonconformities n WHERE n.state = 'verifying' AND n.wait_until <= $1 AND n.success_value IS NOT NULL
         AND NOT EXISTS (SELECT FROM success_evaluations e WHERE e.nonconformity_id = n.id AND e.round = n.round AND e.on_day = n.wait_until)
       ORDER BY n.wait_until, n.id LIMIT ${AT_ONCE}`,
      [dayOf(by.now)],
    );
    for (const { id } of due) {
      const row = await nonconformities.lock(by, id);
      const found = row.state === 'verifying' ? await this.success.evaluate(by, row) : null;
      if (!found) continue;
      const told = await nonconformities.fire(by, id, 'evaluate', { expectedVersion: row.version, note: `${found.onDay}: ${found.value ?? '?'}` });
      await notifyHolders(by, 'nonconformity:verify', `nonconformity.${found.met ? 'measured' : found.met === null ? 'unmeasured' : 'not-reached'}`, told);
    }
    return due.length;
  }
}
