import type { PoolClient, QueryResult as PgResult } from 'pg';
import { type EntityManager, QueryFailedError, QueryResult, type QueryRunner } from 'typeorm';
import type { Replica } from '../database/replica.js';
import type { Kernel } from '../kernel.js';
import type { Actor } from './actor.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function uuidArray(ids: ReadonlySet<string>): string {
  const list = [...ids];
  // ids travel inside the statement, since BEGIN and the reach are one round trip: nothing but UUIDs may pass
  if (!list.every((id) => UUID.test(id))) throw new Error('a reach holds something that is not a UUID');
  return `'{${list.join(',')}}'`;
}

function beginStatement(actor: Actor): string {
  const reach = actor.widestReach();
  const person = actor.personId && UUID.test(actor.personId) ? actor.personId : '';
  return [
    'BEGIN',
    'SET LOCAL ROLE pdca_app',
    `SET LOCAL app.everywhere = '${reach.all ? 'on' : 'off'}'`,
    `SET LOCAL app.streets = ${uuidArray(reach.streets)}`,
    // the database knows places, not single records: of what else lies in their communities the rest of the code shows nothing
    `SET LOCAL app.communities = ${uuidArray(new Set([...reach.communities, ...reach.records.values()]))}`,
    `SET LOCAL app.grids = ${uuidArray(reach.grids)}`,
    `SET LOCAL app.person = '${person}'`,
  ].join('; ');
}

/** A server to open it on, and who lets in there. */
type Source = Pick<Kernel, 'dataSource' | 'turnstile'>;

/**
 * The one transaction of an operation: opened at the first query, with the actor's reach set for row-level security,
 * committed before the answer leaves, rolled back when a mutation fails. What field resolvers ask side by side travels
 * together: a connection takes the next question before it has answered the last.
 */
export class Transaction {
  private opening?: Promise<QueryRunner>;
  private closed = false;
  private replica?: Replica;
  private leave: () => void = () => undefined;

  constructor(
    private readonly kernel: Source,
    private readonly actor: Actor,
  ) {}

  async manager(): Promise<EntityManager> {
    return (await this.runner()).manager;
  }

  /** Runs one statement. Rows for SELECT and RETURNING. */
  async query<R = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    const { records } = (await (await this.runner()).query(sql, params as unknown[], true)) as QueryResult<R>;
    return records;
  }

  get wasOpened(): boolean {
    return this.opening !== undefined;
  }

  commit(): Promise<void> {
    return this.end('COMMIT');
  }

  rollback(): Promise<void> {
    return this.end('ROLLBACK');
  }

  private runner(): Promise<QueryRunner> {
    if (this.closed) throw new Error('the transaction of this operation has ended');
    return (this.opening ??= this.open());
  }

  /** Lets what is read come from elsewhere than the primary. To be said before the first query. */
  readFrom(replica: Replica): void {
    this.replica = replica;
  }

  private async open(): Promise<QueryRunner> {
    if (this.replica) {
      try {
        return await this.openOn(this.replica);
      } catch {
        this.replica.lost();
      }
    }
    return this.openOn(this.kernel);
  }

  private async openOn({ turnstile, dataSource }: Source): Promise<QueryRunner> {
    this.leave = await turnstile.enter();
    const runner = dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      runner.query = ((sql: string, params?: unknown[], structured = false) => this.send(client, sql, params, structured)) as typeof runner.query;
    } catch (error) {
      await runner.release();
      this.leave();
      throw error;
    }
    // nobody waits for it: were it to fail, so would all that follows, in a transaction that is aborted from its start
    runner.query(beginStatement(this.actor)).catch(() => undefined);
    // TypeORM must not open a transaction of its own inside ours
    mark(runner, true);
    return runner;
  }

  /** What TypeORM's own `query` does, less what waits between two statements. */
  private async send(client: PoolClient, sql: string, params: unknown[] | undefined, structured: unknown): Promise<unknown> {
    this.kernel.dataSource.logger.logQuery(sql, params);
    let answer: PgResult | PgResult[];
    try {
      answer = await client.query(sql, params);
    } catch (error) {
      throw new QueryFailedError(sql, params, error as Error);
    }
    if (Array.isArray(answer)) return [];
    const { command, rows, rowCount } = answer;
    const raw = command === 'UPDATE' || command === 'DELETE' ? [rows, rowCount] : rows;
    return structured ? Object.assign(new QueryResult(), { raw, records: rows, affected: rowCount }) : raw;
  }

  private async end(word: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    if (!this.opening) return;
    const runner = await this.opening.catch(() => undefined);
    if (!runner) return;
    try {
      await runner.query(word);
    } finally {
      mark(runner, false);
      await runner.release();
      this.leave();
    }
  }
}

function mark(runner: QueryRunner, active: boolean): void {
  (runner as { isTransactionActive: boolean }).isTransactionActive = active;
}
