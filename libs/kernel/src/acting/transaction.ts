import type { EntityManager, QueryRunner } from 'typeorm';
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
    `SET LOCAL app.communities = ${uuidArray(reach.communities)}`,
    `SET LOCAL app.grids = ${uuidArray(reach.grids)}`,
    `SET LOCAL app.person = '${person}'`,
  ].join('; ');
}

/**
 * The one transaction of an operation: opened at the first query, with the actor's reach set for row-level
 * security in the same round trip; committed before the answer leaves, rolled back when a mutation fails.
 */
export class Transaction {
  private opening?: Promise<QueryRunner>;
  private tail: Promise<unknown> = Promise.resolve();
  private closed = false;
  private leave: () => void = () => undefined;

  constructor(
    private readonly kernel: Pick<Kernel, 'dataSource' | 'turnstile'>,
    private readonly actor: Actor,
  ) {}

  async manager(): Promise<EntityManager> {
    return (await this.runner()).manager;
  }

  /** Runs one statement. Rows for SELECT and RETURNING. */
  async query<R = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    const runner = await this.runner();
    const result: unknown = await runner.query(sql, params as unknown[]);
    // TypeORM answers UPDATE and DELETE with [rows, count]
    const updated = Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && !Array.isArray(result[1]);
    return (updated ? (result as [R[], number])[0] : result) as R[];
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

  private async open(): Promise<QueryRunner> {
    this.leave = await this.kernel.turnstile.enter();
    const runner = this.kernel.dataSource.createQueryRunner();
    const plain = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
    // field resolvers run side by side, but a connection answers one question at a time
    const inTurn = (...args: unknown[]): Promise<unknown> => {
      const turn = this.tail.then(() => plain(...args));
      this.tail = turn.catch(() => undefined);
      return turn;
    };
    runner.query = inTurn as typeof runner.query;
    try {
      await runner.query(beginStatement(this.actor));
    } catch (error) {
      await runner.release();
      this.leave();
      throw error;
    }
    // TypeORM must not open a transaction of its own inside ours
    mark(runner, true);
    return runner;
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
