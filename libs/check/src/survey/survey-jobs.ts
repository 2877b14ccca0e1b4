import { Injectable } from '@nestjs/common';
import { type Acting, dayOf, type Job, type Kernel } from '#kernel';
import { fold, gate, layCodes } from '../survey-answer/fold.js';
import { surveys } from './survey.kind.js';
import { SurveyService } from './survey.service.js';

/** A backlog is worked off in several runs. */
const AT_ONCE = 200;
/** So many answers are enough of a crowd to be counted within the day. */
const CROWD = 500;

/** What goes on by itself while surveys are open: answers are counted, and what is over is closed. */
@Injectable()
export class SurveyJobs {
  constructor(private readonly service: SurveyService) {}

  register(kernel: Kernel): void {
    kernel.jobs.define(this.keepJob);
  }

  private readonly keepJob: Job<object> = {
    name: 'survey.keep',
    cron: '*/10 * * * *',
    permissions: ['survey:keep', 'survey:read', 'register:enter', 'clause:read'],
    run: async (by) => {
      await this.end(by);
      await this.count(by);
    },
  };

  private async end(by: Acting): Promise<void> {
    const over = await by.query<{ id: string }>(`SELECT id FROM surveys WHERE state = 'open' AND closes_at <= $1 ORDER BY closes_at, id LIMIT ${AT_ONCE}`, [by.now]);
    for (const { id } of over) {
      // the gate before the row, as everybody takes them
      await gate(by, id);
      const [row] = await surveys.find(by, { id });
      if (row?.state === 'open' && row.closesAt <= by.now) await this.service.end(by, row);
    }
  }

  /** Answers of a day wait for the others of it, unless they are many: a fold of one would tell when it came. */
  private async count(by: Acting): Promise<void> {
    const waiting = await by.query<{ id: string }>(
      `SELECT survey_id AS id FROM survey_intake GROUP BY survey_id HAVING count(*) >= ${CROWD} OR min(on_day) < $1 LIMIT ${AT_ONCE}`,
      [dayOf(by.now)],
    );
    for (const { id } of waiting) {
      await gate(by, id);
      const [row] = await surveys.find(by, { id });
      if (!row) continue;
      await fold(by, row);
      await layCodes(by, id);
    }
  }
}
