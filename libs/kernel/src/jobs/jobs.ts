import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { type Acting, perform } from '../acting/acting.js';
import { Actor, type Permission } from '../acting/actor.js';
import { EVERYWHERE } from '../acting/reach.js';
import { fail } from '../errors/domain-error.js';
import type { Kernel } from '../kernel.js';
import { type FailedJob, failedJobs, jobStates, type JobState } from './job-overview.js';

export interface Job<Data extends object> {
  name: string;
  /** A standard five-field cron line in Asia/Shanghai, for what returns by itself. */
  cron?: string;
  /** Never more than one waits: for what works off all there is each time it runs (`wake`). */
  once?: true;
  /** What the job may do; it acts everywhere. */
  permissions: readonly Permission[];
  /** Runs in a transaction of its own; thrown errors roll it back and the job is tried again. */
  run: (by: Acting, data: Data) => Promise<void>;
}

/** A job whose process died says nothing any more: half a minute later it is somebody's again. */
const QUEUE = { retryLimit: 5, retryBackoff: true, heartbeatSeconds: 20 };
/** Seconds between two looks for such jobs. */
const LOOK = 10;

/** The queue, on the same PostgreSQL: a job is enqueued in the caller's transaction, so it exists exactly when the change does. */
export class Jobs {
  private readonly defined = new Map<string, Job<object>>();
  private boss?: PgBoss;

  constructor(
    private readonly url: string,
    private readonly log: Logger,
  ) {}

  define<Data extends object>(job: Job<Data>): void {
    this.defined.set(job.name, job as unknown as Job<object>);
  }

  async start(kernel: Kernel): Promise<void> {
    const boss = new PgBoss({
      connectionString: this.url, max: 3, application_name: 'community-pdca-jobs', superviseIntervalSeconds: LOOK, monitorIntervalSeconds: LOOK,
    });
    boss.on('error', (error) => this.log.error({ err: error }, 'queue'));
    await boss.start();
    for (const job of this.defined.values()) {
      await boss.createQueue(job.name, { ...QUEUE, ...(job.once && { policy: 'short' as const }) });
      // a queue that an earlier release made keeps its old rules otherwise
      await boss.updateQueue(job.name, QUEUE);
      await boss.work<object>(job.name, async ([work]) => {
        if (work) await this.run(kernel, job.name, work.data ?? {}, work.id);
      });
      if (job.cron) await boss.schedule(job.name, job.cron, {}, { tz: 'Asia/Shanghai' });
    }
    // requests enqueue under their own role; two processes that grant at once would trip over each other's rows of the catalogue
    await kernel.dataSource.transaction(async (manager) => {
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext('jobs.grant'))`);
      await manager.query(
        'GRANT USAGE ON SCHEMA pgboss TO pdca_app; GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA pgboss TO pdca_app; GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO pdca_app',
      );
    });
    this.boss = boss;
  }

  /** Enqueues in the transaction of `by`, to run at `at` or as soon as it is committed. */
  async send(by: Acting, name: string, data: object, at?: Date): Promise<void> {
    // without a running queue (commands, demo data) nothing is enqueued: the jobs' own schedules catch up
    if (!this.boss) return;
    const db = { executeSql: async (text: string, values?: unknown[]) => ({ rows: await by.query(text, values) }) };
    await this.boss.send(name, data, { db, ...(at && { startAfter: at }) });
  }

  /**
   * Lets a job of `once` run as soon as somebody is free. To be called after the commit of what it is to find: one that
   * is waiting has not looked yet, one that is running may have looked before.
   */
  async wake(name: string): Promise<void> {
    await this.boss?.send(name, {}).catch((error: unknown) => this.log.warn({ err: error, job: name }, 'wake'));
  }

  /** Does a job's work now, as the worker would. */
  async run(kernel: Kernel, name: string, data: object, requestId = name): Promise<void> {
    const job = this.defined.get(name);
    if (!job) throw new Error(`no job is called ${name}`);
    const actor = new Actor('job', null, [{ role: name, permissions: new Set(job.permissions), reach: EVERYWHERE }]);
    await perform(kernel, actor, job.permissions[0]!, (by) => job.run(by, data), requestId);
  }

  states({ dataSource, clock }: Kernel): Promise<JobState[]> {
    return jobStates(dataSource, [...this.defined.values()], clock.now());
  }

  failures({ dataSource }: Kernel): Promise<FailedJob[]> {
    return failedJobs(dataSource);
  }

  /**
   * Puts a failed job back into the queue.
   * @returns its name
   * @throws NOT_FOUND; WRONG_STATE when it has not failed; UNAVAILABLE where no queue runs
   */
  async retry({ dataSource }: Kernel, id: string): Promise<string> {
    if (!this.boss) throw fail('UNAVAILABLE');
    const [job]: { name: string; state: string }[] = await dataSource.query('SELECT name, state FROM pgboss.job WHERE id = $1', [id]);
    if (!job) throw fail('NOT_FOUND');
    if (job.state !== 'failed') throw fail('WRONG_STATE', { state: job.state, verb: 'retry' });
    await this.boss.retry(job.name, id);
    return job.name;
  }

  async stop(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: 10_000 });
    delete this.boss;
  }
}
