import { CronExpressionParser } from 'cron-parser';
import type { DataSource } from 'typeorm';

/** How a kind of job fares: what waits, what runs, what failed, when it ran last and runs next. */
export interface JobState {
  name: string;
  /** Five-field cron line in Asia/Shanghai, for what returns by itself. */
  cron: string | null;
  waiting: number;
  running: number;
  failed: number;
  lastAt: Date | null;
  nextAt: Date | null;
}

/** A job that was tried in vain for the last time. */
export interface FailedJob {
  id: string;
  name: string;
  at: Date;
  tries: number;
  /** A code of ours, or INTERNAL: the log has the rest, under the job's id. */
  code: string;
}

const MOST_FAILED = 100;
const CODE = /^[A-Z][A-Z_]+$/;

interface Counts extends Omit<JobState, 'cron'> {
  firstAt: Date | null;
}

/** The state of the given jobs. Where the queue never ran, nothing waits and nothing failed. */
export async function jobStates(dataSource: DataSource, jobs: readonly { name: string; cron?: string }[], now: Date): Promise<JobState[]> {
  const rows: Counts[] = (await queueExists(dataSource))
    ? await dataSource.query(
        `SELECT name, count(*) FILTER (WHERE state IN ('created', 'retry'))::int AS waiting, count(*) FILTER (WHERE state = 'active')::int AS running,
           count(*) FILTER (WHERE state = 'failed')::int AS failed, max(completed_on) FILTER (WHERE state = 'completed') AS "lastAt",
           min(start_after) FILTER (WHERE state IN ('created', 'retry')) AS "firstAt"
         FROM pgboss.job WHERE name = ANY($1) GROUP BY name`,
        [jobs.map(({ name }) => name)],
      )
    : [];
  return jobs.map(({ name, cron }) => {
    const row = rows.find((one) => one.name === name);
    const scheduled = cron ? CronExpressionParser.parse(cron, { tz: 'Asia/Shanghai', currentDate: now }).next().toDate() : null;
    const next = [row?.firstAt ?? null, scheduled].filter((at) => at !== null).sort((a, b) => a.getTime() - b.getTime());
    return {
      name, cron: cron ?? null, waiting: row?.waiting ?? 0, running: row?.running ?? 0, failed: row?.failed ?? 0,
      lastAt: row?.lastAt ?? null, nextAt: next[0] ?? null,
    };
  });
}

/** The last that failed, newest first. */
export async function failedJobs(dataSource: DataSource): Promise<FailedJob[]> {
  if (!(await queueExists(dataSource))) return [];
  const rows: (Omit<FailedJob, 'code'> & { message: string | null })[] = await dataSource.query(
    `SELECT id, name, coalesce(completed_on, created_on) AS at, retry_count + 1 AS tries, output->>'message' AS message
     FROM pgboss.job WHERE state = 'failed' ORDER BY at DESC, id LIMIT ${MOST_FAILED}`,
  );
  // a message may quote what somebody wrote: only codes leave the log
  return rows.map(({ message, ...row }) => ({ ...row, code: message !== null && CODE.test(message) ? message : 'INTERNAL' }));
}

async function queueExists(dataSource: DataSource): Promise<boolean> {
  const [row]: { found: string | null }[] = await dataSource.query(`SELECT to_regclass('pgboss.job')::text AS found`);
  return row!.found !== null;
}
