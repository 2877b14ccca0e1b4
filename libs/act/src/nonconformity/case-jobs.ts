import { Injectable } from '@nestjs/common';
import { type Acting, dayOf, type Job, type Kernel, perform } from '#kernel';
import { nonconformities } from './nonconformity.kind.js';
import type { SuccessEvaluation } from './success-evaluation.entity.js';
import { SuccessMeasure } from './success-measure.js';
import { tellVerifiers } from './verifiers.js';

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

  /**
   * Those whose waiting time is up and of which nobody has heard so since: a figure is measured, words are left to people. Either way whoever
   * has to judge is told once. @returns how many
   */
  private async evaluateSome(by: Acting): Promise<number> {
    const due = await by.query<{ id: string }>(
      `SELECT n.id FROM nonconformities n WHERE n.state = 'verifying' AND n.wait_until <= $1 AND CASE WHEN n.success_value IS NOT NULL
         THEN NOT EXISTS (SELECT FROM success_evaluations e WHERE e.nonconformity_id = n.id AND e.round = n.round AND e.on_day = n.wait_until)
         ELSE n.wait_days > 0 AND NOT EXISTS (SELECT FROM history_entries h WHERE h.record_id = n.id AND h.verb = 'evaluate' AND h.note = n.wait_until::text) END
       ORDER BY n.wait_until, n.id LIMIT ${AT_ONCE}`,
      [dayOf(by.now)],
    );
    for (const { id } of due) {
      const row = await nonconformities.lock(by, id);
      if (row.state !== 'verifying') continue;
      const found = await this.success.evaluate(by, row);
      if (!found && row.successValue !== null) continue;
      const told = await nonconformities.fire(by, id, 'evaluate', { expectedVersion: row.version, note: found ? `${found.onDay}: ${found.value ?? '?'}` : row.waitUntil! });
      await tellVerifiers(by, told, `nonconformity.${outcomeOf(found)}`);
    }
    return due.length;
  }
}

const outcomeOf = (found: SuccessEvaluation | null): string => (!found ? 'waited' : found.met === null ? 'unmeasured' : found.met ? 'measured' : 'not-reached');
