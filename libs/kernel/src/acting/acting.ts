import DataLoader from 'dataloader';
import type { Replica } from '../database/replica.js';
import type { Kernel } from '../kernel.js';
import type { Actor, Permission } from './actor.js';
import type { Reach } from './reach.js';
import { Transaction } from './transaction.js';

/** What one GraphQL operation, upload or job shares: its transaction, its loaders, the mechanisms. */
export class Operation {
  private readonly loaders = new Map<unknown, DataLoader<string, unknown>>();
  private readonly memos = new Map<unknown, unknown>();
  private readonly closing = new Map<unknown, () => Promise<void>>();
  private readonly afterwards: (() => Promise<void> | void)[] = [];
  readonly transaction: Transaction;
  private successor?: Operation;
  private replica?: Replica;

  constructor(
    readonly kernel: Kernel,
    readonly actor: Actor,
    readonly requestId: string,
  ) {
    this.transaction = new Transaction(kernel, actor);
  }

  /** Signing in changes who acts: what follows runs in a transaction with the person's own reach. */
  become(actor: Actor): Operation {
    this.successor = new Operation(this.kernel, actor, this.requestId);
    if (this.replica) this.successor.readFrom(this.replica);
    return this.successor;
  }

  /** Only reads, and may be shown what the replica has. To be said before the first query. */
  readFrom(replica: Replica): void {
    this.replica = replica;
    this.transaction.readFrom(replica);
  }

  /** The operation that is in force: itself, or the one it became. */
  get present(): Operation {
    return this.successor ?? this;
  }

  acting(permission: Permission): Acting {
    return new Acting(this, permission);
  }

  /** One loader a key and operation; `batch` answers in any order. */
  load<V>(key: unknown, id: string, batch: (ids: readonly string[]) => Promise<ReadonlyMap<string, V>>): Promise<V | undefined> {
    let loader = this.loaders.get(key);
    if (!loader) {
      loader = new DataLoader<string, unknown>(async (ids) => {
        const found = await batch(ids);
        return ids.map((one) => found.get(one));
      });
      this.loaders.set(key, loader);
    }
    return loader.load(id) as Promise<V | undefined>;
  }

  /** A value that lives as long as what the loaders remember. */
  memo<V>(key: unknown, make: () => V): V {
    if (!this.memos.has(key)) this.memos.set(key, make());
    return this.memos.get(key) as V;
  }

  /** Rows have changed: what the loaders remember is no longer true. */
  forget(): void {
    this.loaders.clear();
    this.memos.clear();
  }

  /** Runs in the transaction, last of all; once for each key, however often it is asked for. */
  beforeCommit(key: unknown, work: () => Promise<void>): void {
    if (!this.closing.has(key)) this.closing.set(key, work);
  }

  /** Runs once the transaction is committed; not at all when it is rolled back. */
  afterCommit(work: () => Promise<void> | void): void {
    this.afterwards.push(work);
  }

  async commit(): Promise<void> {
    await this.successor?.commit();
    for (const work of this.closing.values()) await work();
    this.closing.clear();
    await this.transaction.commit();
    for (const work of this.afterwards.splice(0)) await work();
  }

  async rollback(): Promise<void> {
    await this.successor?.rollback();
    await this.transaction.rollback();
  }
}

/** Who acts, under which permission, in which transaction: the first argument of every service. Nothing is ambient. */
export class Acting {
  constructor(
    readonly op: Operation,
    readonly permission: Permission,
  ) {}

  get actor(): Actor {
    return this.op.actor;
  }

  get kernel(): Kernel {
    return this.op.kernel;
  }

  /** Where this permission holds. */
  get reach(): Reach {
    return this.actor.reach(this.permission);
  }

  get now(): Date {
    return this.kernel.clock.now();
  }

  /** The same person in the same transaction, under another permission. */
  under(permission: Permission): Acting {
    return new Acting(this.op, permission);
  }

  query<R = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    return this.op.transaction.query<R>(sql, params);
  }
}

/** Runs `work` in an operation of its own and commits it: jobs, uploads, commands, tests. */
export async function perform<R>(
  kernel: Kernel,
  actor: Actor,
  permission: Permission,
  work: (by: Acting) => Promise<R>,
  requestId = 'job',
): Promise<R> {
  const op = new Operation(kernel, actor, requestId);
  try {
    const result = await work(op.acting(permission));
    await op.commit();
    return result;
  } catch (error) {
    await op.rollback();
    throw error;
  }
}
